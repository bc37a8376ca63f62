internal import Text

/// A sentence of a closing on how its work was handed over, or will be.
public struct HandoverNote: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// The sentence, at most 300 characters.
  public internal(set) var detail: String
  /// Dates as written, such as "Q1-Q2/2024", in order.
  public let dates: [String]
  /// Places as written, in order.
  public internal(set) var places: [String]
  /// Bodies and groups that take over or take part, as written, in order.
  public internal(set) var bodies: [String]

  /// Whether the sentence says when, where or to whom.
  var isDetailed: Bool { !(dates.isEmpty && places.isEmpty && bodies.isEmpty) }

  /// The sentences that say when, where or to whom; the first one where none does.
  ///
  /// Cost: O(*n*) in the answer.
  static func all(answers: PlainAnswers, terms: HandoverTerms) -> [HandoverNote] {
    let lines = answers.to("handover-detail").flatMap(\.lines)
    let notes = lines.flatMap { line -> [HandoverNote] in
      let text = Array(line.text.unicodeScalars)
      return Sentence.ranges(in: text).map { HandoverNote(line: line.number, Array(text[$0]), terms) }
    }
    let detailed = notes.filter(\.isDetailed)
    return detailed.isEmpty ? Array(notes.prefix(1)) : detailed
  }

  private init(line: Int, _ sentence: [Unicode.Scalar], _ terms: HandoverTerms) {
    let text = FoldedText(String(sentence))
    let found = terms.found(in: text)
    func words(_ role: HandoverTerms.Role) -> [Range<Int>] { found.filter { $0.role == role }.map(\.place) }
    let names = ProperNames(in: sentence, besides: words(.date), terms: terms).names
    let groups = words(.body).filter { group in !names.contains { $0.range.overlaps(group) } }
    let bodies = names.filter { $0.kind == .body }.map(\.range) + groups
    self.line = line
    func written(_ places: [Range<Int>]) -> [String] {
      var seen = Set<String>()
      return places.sorted { $0.lowerBound < $1.lowerBound }.map { String(sentence[$0]) }
        .filter { seen.insert($0).inserted }
    }
    dates = written(words(.date))
    places = written(names.filter { $0.kind == .place }.map(\.range))
    self.bodies = written(bodies)
    detail = Sentence.around(0..<min(sentence.count, Sentence.longest / 2), in: sentence)
  }
}
