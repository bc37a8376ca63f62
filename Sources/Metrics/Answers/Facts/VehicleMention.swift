internal import Archive

/// The first place on a page that names an innovation vehicle.
public struct VehicleMention: Sendable, Hashable {
  /// The vehicle.
  public let vehicle: Vehicle
  /// The term as written.
  public let term: String
  /// The sentence it stands in, at most 300 characters.
  public internal(set) var sentence: String
  /// The line, from 1.
  public let line: Int

  /// The method that names a sandbox.
  private static let sandboxMethod = "Regulatory Sandboxes"

  /// One mention for each vehicle: from title, answers and methods of a form, from the text of a blog.
  ///
  /// Other pages have none.
  static func all(
    in page: Page, isForm: Bool, answers: PlainAnswers, rules: Rules
  ) -> [VehicleMention] {
    var reading = VehicleReading(terms: rules.vehicles.terms)
    let isBlog = page.values(of: "type").contains("blog")
    guard isForm || isBlog else { return [] }
    if let title = page.title { reading.read(FoldedText(PrivacyGuard.guarded(page.value(title))), line: title.line) }
    if isForm {
      answers.forEachLine(where: reading.mayHold) { reading.read(FoldedText($0.text), line: $0.number) }
    } else {
      page.forEachBodyLine(where: reading.mayHold) { line, text in
        reading.read(FoldedText(PlainText.of(text)), line: line)
      }
    }
    let mentions = reading.mentions + sandboxMethods(of: page, besides: reading.mentions)
    return mentions.sorted { ($0.line, $0.vehicle.rawValue.scalarOrder) < ($1.line, $1.vehicle.rawValue.scalarOrder) }
  }

  private static func sandboxMethods(of page: Page, besides mentions: [VehicleMention]) -> [VehicleMention] {
    guard !mentions.contains(where: { $0.vehicle == .sandbox }) else { return [] }
    let tag = page.tags.first { $0.key == "methods" && $0.value == sandboxMethod }
    return tag.map {
      [VehicleMention(vehicle: .sandbox, term: sandboxMethod, sentence: sandboxMethod, line: $0.raw.line)]
    } ?? []
  }
}

/// Reads lines for vehicles until each was found once.
private struct VehicleReading {
  let terms: TermList<Vehicle>
  var mentions: [VehicleMention] = []
  private var found = Set<Vehicle>()

  init(terms: TermList<Vehicle>) { self.terms = terms }

  /// Whether a line, as the page writes it, can name a vehicle.
  func mayHold(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    terms.mayMatch(bytes, in: line) { !found.contains($0) }
  }

  mutating func read(_ text: FoldedText, line: Int) {
    terms.forEachMatch(in: text, wanted: { !found.contains($0) }) { match in
      found.insert(match.meaning)
      let quotation = Quotation(match.range, of: text)
      mentions.append(
        VehicleMention(
          vehicle: match.meaning, term: quotation.term, sentence: quotation.sentence, line: line))
    }
  }
}

extension Page {
  /// Calls with the lines of a page's running text and their numbers: no tags, group marks, title; personal data
  /// removed.
  ///
  /// - Parameter isWanted: says of a line's bytes whether its text is worth making.
  func forEachBodyLine(where isWanted: (Span<UInt8>, Range<Int>) -> Bool, _ read: (_ line: Int, String) -> Void) {
    let bytes = self.bytes.span
    var (number, start) = (1, 0)
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let line = start..<end
      if number != title?.line, isBody(bytes, line), isWanted(bytes, line) {
        let text = PrivacyGuard.guarded(value(Passage(line: number, column: 1, range: line)))
        if !text.isEmpty { read(number, text) }
      }
      (number, start) = (number + 1, end + 1)
    }
  }

  private func isBody(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    !line.isEmpty && !["[[", "<div", "</div"].contains { (mark: StaticString) in bytes.starts(line, with: mark) }
  }
}
