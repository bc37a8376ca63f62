public import Archive
public import Partners
public import Text
public import Vocabulary

/// What a report needs to know of one page; the page's text is gone.
///
/// What a page says stands in one shared object, and what only the whole archive shows (repetition, entities of
/// partners, learning cycle) in another, so that passing facts around copies two references.
public struct PageFacts: Sendable {
  /// What the page says by itself.
  package private(set) var content: PageContent
  /// What the page is among others.
  private var standing: PageStanding

  init(content: PageContent, standing: PageStanding) {
    self.content = content
    self.standing = standing
  }

  /// Path relative to the archive, or a ``PersonDocument``'s name.
  public var document: String { content.document }
  /// Title, normalised; empty when the page has none.
  public var title: String { content.title }
  /// Distinct page types in order.
  public var types: [String] { content.types }
  /// Distinct years of the `[[year:]]` tags, four digits each.
  public var years: [Int] { content.years }
  /// Year of the work: only for plans, closings and experiments; of a linked closing never before its plan's.
  public internal(set) var cycleYear: Int? {
    get { standing.cycleYear ?? content.cycleYear }
    set { if newValue != cycleYear { standing = standing.with { $0.cycleYear = newValue } } }
  }
  /// Kind by the form's prompts; nil for pages that are no form.
  public var kind: PageKind? { content.kind }
  /// Edition of the form.
  public var edition: Int? { content.edition }
  /// ISO date of a `[[date:]]` tag; nil when there is none or it cannot be read.
  public var date: String? { content.date }
  /// Web address of a `[[source:]]` tag.
  public var source: String? { content.source }
  /// Countries in order, each once.
  public var countries: [Country] { content.countries }
  /// Every tag with its line, personal ones left out.
  public var tags: [TagFact] { content.tags }
  /// Canonical values of the counted dimensions, each once a page.
  public var values: [ValueFact] {
    get { standing.values }
    set { standing = standing.with { $0.values = newValue } }
  }
  /// Number of words.
  public var words: Int { content.words }
  /// Number of distinct web addresses.
  public var links: Int { content.links }
  /// Number of images.
  public var images: Int { content.images }
  /// Tells pages with equal bytes.
  public var identity: PageIdentity { content.identity }
  /// The earlier document that this page repeats; nil when it counts by itself.
  public var duplicateOf: String? {
    get { standing.duplicateOf }
    set { standing = standing.with { $0.duplicateOf = newValue } }
  }
  /// Partners that the form names, in order.
  public var partners: [PartnerFact] {
    get { standing.partners }
    set { standing = standing.with { $0.partners = newValue } }
  }
  /// What the form's answers say, as data; nil for pages that are neither forms nor blogs.
  public var answers: AnswerFacts? { content.answers }
  /// ISO 639-1 code of the page's language; nil when the text is too short to tell.
  public var language: String? { content.language }
  /// Core prompts asked and answered; none asked for pages that are no plan or closing.
  public var completeness: Completeness { content.completeness }
  /// How each field of the form stands; empty for pages that are no form.
  public var coverage: [FieldCoverage] { content.coverage }
  /// Dimensions that the page's form asks for.
  public var askedDimensions: Set<Dimension> { content.askedDimensions }
  /// Id of the learning cycle; nil where no link was made.
  public var cycle: String? {
    get { standing.cycle }
    set { if newValue != cycle { standing = standing.with { $0.cycle = newValue } } }
  }
  /// What is odd about the page.
  public var findings: [Finding] { content.findings }
  /// Prompts that the form catalogue does not know.
  var unknownPrompts: [UnknownPrompt] { content.unknownPrompts }
  /// What relates the page to others; dropped once that is done.
  var relation: PageRelation? {
    get { standing.relation }
    set { if newValue !== relation { standing = standing.with { $0.relation = newValue } } }
  }

  /// Shows other texts of the page, and other values and partners.
  mutating func show(_ texts: PageContent.ShownTexts, values: [ValueFact], partners: [PartnerFact]) {
    let relation =
      texts.document == document ? self.relation : self.relation.map { PageRelation($0, document: texts.document) }
    content = PageContent(content, shown: texts)
    standing = standing.with { ($0.values, $0.partners, $0.relation) = (values, partners, relation) }
  }

  /// A prompt that no form knows, shortened, with its place.
  struct UnknownPrompt: Sendable, Hashable {
    let text: String
    let line: Int
  }

  /// How a field of a form stands on a page.
  public struct FieldCoverage: Sendable, Hashable {
    /// Stable id of the field.
    public let field: String
    /// plan, closing or experiment.
    public let kind: PageKind
    /// Edition of the form.
    public let edition: Int
    /// Answered, empty, lost or not asked.
    public let state: Form.FieldState
  }

  /// Whether the page's form asks for the values of a dimension; pages that are no form ask for what they carry.
  public func asks(_ dimension: Dimension) -> Bool {
    if values.contains(where: { $0.dimension == dimension }) { return true }
    return askedDimensions.contains(dimension)
  }

  /// The year on a basis; the earliest when a page bears several.
  public func year(_ basis: YearBasis) -> Int? {
    switch basis {
    case .tag: years.min()
    case .cycle: cycleYear
    }
  }

  /// Every year the page counts in on a basis; empty for pages without one.
  public func countedYears(_ basis: YearBasis) -> [Int] {
    switch basis {
    case .tag: years
    case .cycle: cycleYear.map { [$0] } ?? []
    }
  }
}

/// A partner that a page names, and the entity it means.
public struct PartnerFact: Sendable, Hashable {
  /// The partner as the page names it.
  public let mention: PartnerMention
  /// The entity it was merged into; nil before the whole archive is known.
  public internal(set) var partner: Partner?
}
