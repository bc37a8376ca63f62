/// Names of sheets that Excel takes and that formulas can carry.
package enum SheetName {
  /// UTF-16 units a name may have.
  package static let limit = 31

  /// A valid name for each wish, in order; equal names, whatever their case, are told apart by ` (2)`, ` (3)` and so
  /// on.
  package static func unique(_ wishes: [String], taken: [String] = []) -> [String] {
    var names = UniqueNames(limit: limit, taken: taken)
    return wishes.map { names.add(valid($0)) }
  }

  /// The name itself when it is valid, else the nearest valid one.
  ///
  /// Refused by Excel: an empty name, more than 31 UTF-16 units, `[ ] : * ? / \`, an apostrophe at either end, the name
  /// `History`. Refused here too: names that the library leaves bare in chart formulas although Excel reads them as a
  /// number or a cell (`2024`, `SDG1`, `R1C1`); they get the word `Sheet` in front; and `#`, at
  /// which the library splits the links of the cover.
  package static func valid(_ wish: String) -> String {
    let allowed = CellText.oneLine(wish, limit: .max).map {
      "[]*?#".contains($0) ? " " : ":/\\".contains($0) ? "-" : $0
    }
    let spaced = allowed.split(separator: " ").map { String($0) }.joined(separator: " ")
    let name = trimmed(cut(trimmed(spaced), to: limit))
    if name.isEmpty { return "Sheet" }
    return name.lowercased() == "history" || readsAsReference(name) ? "Sheet \(cut(name, to: limit - 6))" : name
  }

  /// Whether a formula would read the bare name as something other than a name.
  package static func readsAsReference(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.allSatisfy({ isBare($0) }) else { return false }
    if (0x30...0x39).contains(first) || first == UInt8(ascii: ".") { return true }
    if ["true", "false", "r", "c"].contains(name.lowercased()) { return true }
    return TableName.readsAsCell(name)
  }

  /// Letters, digits, `_` and `.`: a name of nothing else is written without quotes.
  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E: true
    default: false
    }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first == "'" || first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last == "'" || last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// The longest beginning of whole characters with at most so many UTF-16 units.
  static func cut(_ text: String, to units: Int) -> String {
    guard text.utf16.count > units else { return text }
    var result = ""
    var used = 0
    for character in text {
      used += character.utf16.count
      if used > units { break }
      result.append(character)
    }
    return result
  }
}

/// Names given so far, compared without case.
struct UniqueNames {
  private let limit: Int
  private var taken: Set<String>

  init(limit: Int, taken: [String] = []) {
    self.limit = limit
    self.taken = Set(taken.map { $0.lowercased() })
  }

  /// The name, with ` (2)` or a higher number behind it when it is already given; `separator` begins that suffix.
  mutating func add(_ name: String, suffix: (Int) -> String = { " (\($0))" }) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let ending = suffix(number)
      candidate = SheetName.cut(name, to: limit - ending.utf16.count) + ending
      number += 1
    }
    return candidate
  }
}
