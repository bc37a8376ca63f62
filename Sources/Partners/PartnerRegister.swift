public import Lookups
public import Vocabulary

/// International bodies that a name may mean in any country: agencies of the United Nations, banks, large NGOs.
public struct PartnerRegister: Sendable {
  /// One body of the register.
  public struct Body: Sendable, Hashable {
    /// Stable id, equal in every country.
    public let id: String
    /// The full name.
    public let name: String
    /// The usual acronym, or nil.
    public let acronym: String?
    /// Its sector.
    public let sector: Sector
  }

  /// The bodies in the order of the file.
  public private(set) var bodies: [Body] = []
  /// Where each spelling stands; a spelling that is an acronym must be written in capitals.
  private(set) var spellings = PhraseIndex<(body: Int, isAcronym: Bool)>()

  /// The register compiled into the program; empty when its file cannot be read, which tests notice.
  public static let standard: PartnerRegister = (try? PartnerRegister(.partnerRegister)) ?? PartnerRegister()

  private init() {}

  /// Reads a register.
  ///
  /// - Throws: a `CSVTable.Problem` that names file, line and what was expected.
  public init(_ file: LookupFile) throws(CSVTable.Problem) {
    let table = try CSVTable(file.bytes, file: file.name)
    let id = try table.column("id")
    let name = try table.column("name")
    let acronym = try table.column("acronym")
    let aliases = try table.column("aliases")
    let sector = try table.column("sector")
    for row in table.rows {
      guard let known = Sector(rawValue: row.fields[sector]) else {
        throw CSVTable.Problem(
          file: file.name, line: row.line, detail: "found sector \"\(row.fields[sector])\", expected a sector's id")
      }
      let short = row.fields[acronym]
      bodies.append(
        Body(id: row.fields[id], name: row.fields[name], acronym: short.isEmpty ? nil : short, sector: known))
      let spelt = row.fields[aliases].split(separator: "|").map(String.init)
      for spelling in Set([row.fields[name], short] + spelt) { add(spelling, bodies.count - 1) }
    }
  }

  private mutating func add(_ spelling: String, _ body: Int) {
    let isAcronym = !spelling.contains(" ") && spelling.utf8.count <= 6 && spelling == spelling.uppercased()
    spellings.add(WordFold.words(spelling), (body, isAcronym))
  }

  /// The longest registered name that starts at a token, and how many tokens it has.
  func match(_ tokens: [Token], at start: Int) -> (body: Int, length: Int)? {
    for (value, length) in spellings.matches(tokens, at: start) {
      let shape = tokens[start].shape
      let isWrittenAsName = tokens[start..<start + length].contains { $0.isCapital }
      let isWrittenAsAcronym = shape == .caps || (shape != .lower && tokens[start].text.utf8.count >= 5)
      if isWrittenAsName || (length > 1 && !value.isAcronym), !value.isAcronym || isWrittenAsAcronym {
        return (value.body, length)
      }
    }
    return nil
  }

  /// The body with an id, or nil.
  func body(id: String) -> Body? { bodies.first { $0.id == id } }

  /// The body that a whole name means, or nil.
  ///
  /// Cost: O(*n*) in the name.
  func body(named name: String) -> Body? {
    let tokens = Tokenizer.tokens(of: name)
    guard let first = tokens.first, first.isWord, let match = match(tokens, at: 0), match.length == tokens.count else {
      return nil
    }
    return bodies[match.body]
  }
}
