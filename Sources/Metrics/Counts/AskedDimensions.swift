internal import Archive
internal import Facts
internal import Vocabulary

/// Which dimensions some documents were asked for, a bit for each.
struct AskedDimensions {
  private var asked: UInt16 = 0
  private var lost: UInt16 = 0
  private var hasDocuments = false

  /// No document.
  init() {}

  /// What a page's forms ask for; a page that is no form is asked for what it carries, its country and its type.
  init(_ page: PageFacts) {
    hasDocuments = true
    for dimension in [Dimension.countries, .types] { asked |= dimension.bit }
    for value in page.values { asked |= value.dimension.bit }
    for dimension in page.askedDimensions { asked |= dimension.bit }
    for (row, state) in zip(page.content.outline.rows, page.content.states) where Self.partnerFields.contains(row.field)
    {
      let bits = Dimension.partners.bit | Dimension.partnerSectors.bit
      switch state {
      case .answered, .empty: asked |= bits
      case .lost: lost |= bits
      case .notAsked: break
      }
    }
  }

  private static let partnerFields = Set(PartnerReading.fields)

  /// Adds other documents.
  mutating func formUnion(_ others: AskedDimensions) {
    asked |= others.asked
    lost |= others.lost
    hasDocuments = hasDocuments || others.hasDocuments
  }

  /// What a row without the value knows.
  ///
  /// - Parameter base: documents that carry any value of the dimension.
  func state(_ dimension: Dimension, _ base: Int) -> Counts.State {
    if base > 0 || asked & dimension.bit != 0 { return .value }
    if lost & dimension.bit != 0 { return .lost }
    return hasDocuments ? .notAsked : .noDocuments
  }
}

extension Dimension {
  fileprivate var bit: UInt16 { 1 << UInt16(position) }
}
