internal import Archive
internal import Text
public import Vocabulary

/// What a plan or a closing keeps so that plans and closings can be put together: fingerprints, never texts.
///
/// Made where the page is read; some 3 KB a page.
public struct CycleEvidence: Sendable, Hashable {
  /// The page.
  public internal(set) var document: String
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
  /// Methods and data sources, sorted, each once; other tags stand on plans alone.
  let tags: [UInt32]
  /// Fingerprints of the focal points, sorted.
  let contacts: [UInt64]
  /// ISO 639-1 code of the answers' language; nil when it cannot be told.
  let language: String?

  /// The evidence of a page; nil for pages that are neither plan nor closing.
  ///
  /// - Parameters:
  ///   - document: the page's path, the key of every link.
  ///   - page: the page.
  ///   - form: the page's form.
  ///   - year: the page's year tag.
  ///   - cycleYear: the year of work.
  ///   - iso3: country codes in any order.
  ///   - language: ISO 639-1 code of the answers' language, see ``/Archive/PageLanguage``.
  ///   - reading: the words of its answers.
  ///
  /// Cost: O(*n*) in the page's answers.
  init?(
    document: String, page: Page, form: Form, year: Int?, cycleYear: Int?, iso3: [String], language: String?,
    reading: FormWords
  ) {
    guard let kind = form.kind, Self.kinds.contains(kind) else { return nil }
    let title = page.title.map { page.value($0) } ?? ""
    let name = form.answers(to: "plan-name").map { page.text(of: $0) }.joined(separator: " ")
    self.document = document
    self.kind = kind
    self.year = year
    self.cycleYear = cycleYear
    self.iso3 = Set(iso3).sorted { $0.scalarOrder < $1.scalarOrder }
    self.title = TitleWords(title)
    self.name = TitleWords(name)
    self.isTitledByInsight = Self.isInsight(title, of: page, form)
    self.words = Self.sortedOnce(reading.stems + self.title.stems + self.name.stems)
    self.names = Self.sortedOnce(reading.names + Self.acronyms(of: title) + Self.acronyms(of: name))
    self.tags = Self.tags(of: page)
    self.contacts = Set(page.contactMarks).sorted()
    self.language = language
  }

  /// The kinds that are linked.
  static let kinds: Set<PageKind> = [.plan, .closing, .planAndClosing]

  private static func tags(of page: Page) -> [UInt32] {
    let values = ["methods", "datasources"].flatMap { key in
      page.values(of: key).map { Fingerprint.of(key + ":" + $0.lowercased()) }
    }
    return sortedOnce(values.map { UInt32(truncatingIfNeeded: $0 ^ ($0 >> 32)) })
  }

  /// Names recognised without a sentence around them, as in titles of which every word has a capital.
  private static func acronyms(of title: String) -> [UInt32] {
    WordScanner.words(of: title).filter(\.isAcronym).map(\.whole)
  }

  private static func sortedOnce(_ fingerprints: [UInt32]) -> [UInt32] { SortedFingerprints.once(fingerprints) }

  /// Whether the title's words follow one another in the page's insights.
  private static func isInsight(_ title: String, of page: Page, _ form: Form) -> Bool {
    var wanted = WordScanner.words(of: title).map(\.whole)
    if TitleWords(title).isCut { _ = wanted.popLast() }
    guard wanted.count >= 3 else { return false }
    var words: [UInt32] = []
    for line in form.answers(to: "insights").flatMap(\.lines) where line.kind != .image {
      WordScanner.scan(page.bytes.span.extracting(line.passage.range)) { words.append($0.whole) }
    }
    guard words.count >= wanted.count else { return false }
    return (0...(words.count - wanted.count)).contains { start in
      words[start] == wanted[0] && words[start...].starts(with: wanted)
    }
  }
}
