public import Archive

/// A name as the rules propose it, with what the learned models read of it.
public struct PartnerFeatures: Sendable {
  /// The partner, its sector by rules.
  public let mention: PartnerMention
  /// Whether the rules alone would not take it.
  public let isWeak: Bool
  /// Names of the features that hold, in order; one may stand twice.
  public let names: [String]
}

extension PartnerExtractor {
  /// What the weights are learned from: all names that the rules propose on a page, sectors by rules alone.
  ///
  /// Cost: as ``mentions(in:form:iso3:)``.
  public func features(in page: Page, form: Form, iso3: [String]) -> [PartnerFeatures] {
    assembly(of: page, form: form, iso3: iso3, takesWeak: true).features
  }
}
