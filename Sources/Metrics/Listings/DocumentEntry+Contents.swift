internal import Archive
internal import Facts
public import Vocabulary

/// What data files tell of a document beside its answers.
extension DocumentEntry {
  /// Title as on the page; empty when it has none.
  public var ownTitle: String { page.title }
  /// The earliest year of the page's tag; nil without one.
  public var tagYear: Int? { page.year(.tag) }
  /// Date of the page's own tag, ISO 8601; nil where there is none.
  public var ownDate: String? { page.date }
  /// ISO 3166-1 alpha-3 codes of the countries that have one.
  public var countryCodes: [String] { page.countries.map(\.iso3).filter { !$0.isEmpty } }
  /// The M49 regions of the countries, each once, in the order of the countries.
  public var regions: [String] {
    page.countries.map(\.region).reduce(into: []) { regions, region in
      if !region.isEmpty, !regions.contains(region) { regions.append(region) }
    }
  }
  /// Id of the learning cycle; nil where no link was made.
  public var cycle: String? { page.cycle }
  /// Number of words.
  public var words: Int { page.words }
  /// Number of distinct web addresses.
  public var links: Int { page.links }
  /// Number of images.
  public var images: Int { page.images }
  /// Core prompts that the form asks; 0 for pages that are no plan or closing.
  public var promptsAsked: Int { page.completeness.asked }
  /// Core prompts with a substantive answer.
  public var promptsAnswered: Int { page.completeness.answered }
  /// Hash of the page's bytes and their number: equal for equal bytes.
  public var fingerprint: String { page.identity.text }
  /// The canonical values it carries, as `methods/pilots`.
  public var valuePaths: [String] { page.values.map { "\($0.dimension.rawValue)/\($0.id)" } }

  /// Whether the form asks for the values of a dimension; pages that are no form ask for what they carry.
  public func asks(_ dimension: Dimension) -> Bool { page.asks(dimension) }

  // MARK: Tags

  /// Number of tags, personal ones left out.
  public var tagCount: Int { page.tags.count }

  /// A tag, from 0 to less than ``tagCount``.
  ///
  /// Cost: O(1).
  public func tag(at position: Int) -> TagEntry { TagEntry(page.tags[position]) }
}

/// A tag of a page with its place.
public struct TagEntry: Sendable {
  private let tag: TagFact

  init(_ tag: TagFact) { self.tag = tag }

  /// The line from 1.
  public var line: Int { tag.line }
  /// The key.
  public var key: String { tag.key }
  /// The value byte by byte as the page has it.
  public var raw: String { tag.raw }
  /// The value decoded, white space collapsed.
  public var value: String { tag.value }
  /// Canonical id; empty where the key has no vocabulary.
  public var valueID: String { tag.valueID }
}
