public import Archive
internal import Vocabulary

/// A partner as the rules read it, with what the learned weights of sectors read of it.
public struct PartnerFeatures: Sendable {
  /// The partner, its sector by rules.
  public let mention: PartnerMention
  /// Names of the features that hold, in order; one may stand twice.
  public let names: [String]

  /// The columns of ``row``.
  public static let columns = ["document", "line", "name", "sector", "source", "features"]

  /// The name as a row of text; features are separated by tabs.
  public var row: [String] {
    [
      mention.document, "\(mention.line)", mention.name, mention.sector.rawValue, mention.sectorSource.rawValue,
      names.joined(separator: "\t"),
    ]
  }
}

extension PartnerExtractor {
  /// What the weights are learned from: the partners of a page, sectors by rules alone.
  ///
  /// Cost: as ``mentions(in:form:iso3:)``.
  public func features(in page: Page, form: Form, iso3: [String]) -> [PartnerFeatures] {
    assembly(of: page, form: form, iso3: iso3).features
  }
}
