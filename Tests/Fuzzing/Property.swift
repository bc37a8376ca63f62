/// What must hold for any bytes at all: each property feeds one reader and tells which claim broke.
///
/// The fuzzers and the seeded runs of the tests share them.
enum Property: String, CaseIterable, Sendable {
  /// The page parser, with the form reader behind it.
  case page
  /// The facts of a page: tags, answers, partners.
  case facts
  /// Disguised persons in every field of a page.
  case persons
  /// The partner splitter, fed with one answer.
  case partners
  /// The YAML configuration.
  case configuration
  /// The curation files.
  case curation
  /// The rules for text in cells, Markdown, links, names and logs.
  case cells

  /// The claim that bytes break; nil when all hold.
  func claimBroken(by bytes: [UInt8]) -> String? {
    switch self {
    case .page: PageProperty.claimBroken(by: bytes)
    case .facts: FactsProperty.claimBroken(by: bytes)
    case .persons: PersonsProperty.claimBroken(by: bytes)
    case .partners: PartnersProperty.claimBroken(by: bytes)
    case .configuration: ConfigurationProperty.claimBroken(by: bytes)
    case .curation: CurationProperty.claimBroken(by: bytes)
    case .cells: CellsProperty.claimBroken(by: bytes)
    }
  }
}

/// The first claim of a list that does not hold.
func firstBroken(_ claims: [(holds: Bool, name: String)]) -> String? {
  claims.first { !$0.holds }?.name
}
