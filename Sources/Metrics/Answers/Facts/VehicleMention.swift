internal import Archive

/// The first place on a page that names an innovation vehicle.
public struct VehicleMention: Sendable, Hashable {
  /// The vehicle.
  public let vehicle: Vehicle
  /// The term as written.
  public let term: String
  /// The sentence it stands in, at most 300 characters.
  public let sentence: String
  /// The line, from 1.
  public let line: Int

  /// The method that names a sandbox.
  private static let sandboxMethod = "Regulatory Sandboxes"

  /// One mention for each vehicle: from title, answers and methods of a form, from the text of a blog.
  ///
  /// Other pages have none.
  static func all(in page: Page, form: Form, rules: AnswerRules) -> [VehicleMention] {
    var reading = VehicleReading(terms: rules.vehicles.terms)
    if let title = page.title { reading.read(PrivacyGuard.guarded(page.value(title)), line: title.line) }
    switch form.kind {
    case .some:
      for line in form.answers.flatMap(\.lines) where line.kind != .image {
        reading.read(page.line(line), line: line.passage.line)
      }
    case nil where page.values(of: "type").contains("blog"):
      for (line, text) in page.bodyLines { reading.read(text, line: line) }
    case nil: return []
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

  mutating func read(_ line: String, line number: Int) {
    let text = FoldedText(PlainText.of(line))
    terms.forEachMatch(in: text, wanted: { !found.contains($0) }) { match in
      found.insert(match.meaning)
      let term = text.scalars(of: match.range)
      mentions.append(
        VehicleMention(
          vehicle: match.meaning, term: text.text(term), sentence: Sentence.around(term, in: text.scalars),
          line: number))
    }
  }
}

extension Page {
  /// The lines of a page's running text with their numbers: no tags, group marks, title; personal data removed.
  var bodyLines: [(line: Int, text: String)] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { index, bytes in
      guard let first = bytes.first(where: { !ValueText.isWhiteSpace(Unicode.Scalar($0)) }), index + 1 != title?.line
      else { return nil }
      if bytes.starts(with: Array("[[".utf8)) || (first == UInt8(ascii: "<") && bytes.count < 40) { return nil }
      return (index + 1, PrivacyGuard.guarded(ValueText.normalised(String(decoding: bytes, as: UTF8.self))))
    }
  }
}
