public import Archive

/// What a plan or a closing keeps so that plans and closings can be put together: fingerprints, never texts.
///
/// Made where the page is read; some 3 KB a page.
public struct CycleEvidence: Sendable, Hashable {
  /// The page.
  public let document: String
  /// plan, closing or both; other kinds are never linked.
  public let kind: PageKind
  /// The page's year tag.
  public let year: Int?
  /// The year of work, see ``CycleYear``.
  public let cycleYear: Int?
  /// ISO 3166 codes of its countries, sorted, without repetitions.
  public let iso3: [String]

  /// The page's title.
  let title: TitleWords
  /// The name given in the plan's own answer, which the export never cuts.
  let name: TitleWords
  /// Whether the title is the first words of the page's own insights and so says no more than its text.
  let isTitledByInsight: Bool
  /// Stems of the answers, the title and the name, sorted, each once.
  let words: [UInt32]
  /// Names, acronyms and numbers of the answers, sorted, each once: alike in every language.
  let names: [UInt32]
  /// Methods and data sources, sorted, each once. Other tags stand on plans alone.
  let tags: [UInt32]
  /// Fingerprints of the focal points, sorted.
  let contacts: [UInt64]

  /// The evidence of a page; nil for pages that are neither plan nor closing.
  ///
  /// - Parameters:
  ///   - document: the page's path, the key of every link.
  ///   - page: the page.
  ///   - form: the page's form.
  ///   - year: the page's year tag.
  ///   - cycleYear: the year of work.
  ///   - iso3: country codes in any order.
  ///
  /// Cost: O(*n*) in the page's answers.
  public init?(document: String, page: Page, form: Form, year: Int?, cycleYear: Int?, iso3: [String]) {
    guard let kind = form.kind, [.plan, .closing, .planAndClosing].contains(kind) else { return nil }
    let title = page.title.map { page.value($0) } ?? ""
    let name = form.answers(to: "plan-name").map { page.text(of: $0) }.joined(separator: " ")
    var reading = AnswerWords()
    for answer in form.answers where FormTexts.fields.contains(answer.field) && answer.field != "plan-name" {
      reading.read(page.text(of: answer))
    }
    self.document = document
    self.kind = kind
    self.year = year
    self.cycleYear = cycleYear
    self.iso3 = Set(iso3).sorted { $0.scalarOrder < $1.scalarOrder }
    self.title = TitleWords(title)
    self.name = TitleWords(name)
    self.isTitledByInsight = Self.isInsight(title, of: page, form)
    self.words = reading.stems.union(self.title.stems).union(self.name.stems).sorted()
    self.names = reading.names.union(AnswerWords(title + "\n" + name).acronyms).sorted()
    self.tags = Self.tags(of: page)
    self.contacts = Set(page.contactMarks).sorted()
  }

  private static func tags(of page: Page) -> [UInt32] {
    let values = ["methods", "datasources"].flatMap { key in
      page.values(of: key).map { Fingerprint.of(key + ":" + $0.lowercased()) }
    }
    return Set(values.map { UInt32(truncatingIfNeeded: $0 ^ ($0 >> 32)) }).sorted()
  }

  /// Whether the title's words follow one another in the page's insights.
  private static func isInsight(_ title: String, of page: Page, _ form: Form) -> Bool {
    var wanted = WordScanner.words(of: title).map(\.whole)
    if TitleWords(title).isCut { _ = wanted.popLast() }
    guard wanted.count >= 3 else { return false }
    let text = form.answers(to: "insights").map { page.text(of: $0) }.joined(separator: "\n")
    let words = WordScanner.words(of: text).map(\.whole)
    guard words.count >= wanted.count else { return false }
    return (0...(words.count - wanted.count)).contains { words[$0...].starts(with: wanted) }
  }
}

/// The words and names of answers while they are read.
private struct AnswerWords {
  /// Words of fewer letters say nothing in any of the archive's languages.
  static let shortestWord = 3

  var stems: Set<UInt32> = []
  var names: Set<UInt32> = []
  /// Names that are recognised without a sentence around them.
  var acronyms: Set<UInt32> = []

  init() {}

  init(_ text: String) { read(text) }

  mutating func read(_ text: String) {
    WordScanner.scan(text) { word in
      if word.length >= Self.shortestWord { stems.insert(word.stem) }
      if word.isName { names.insert(word.whole) }
      if word.isAcronym { acronyms.insert(word.whole) }
    }
  }
}
