/// The annexes.
public enum AnnexLabel: String, LabelKey {
  /// `annex` in the file.
  public static let group = "annex"

  case title, place, sheet, methodology, methodologyAbout, made, indicators, indicatorsAbout, coverage
  case coverageAbout, glossary, glossaryAbout, documents, documentsAbout, warnings, warningsAbout, sources
  case sourceArchive, licence
}
