/// The annexes.
public enum AnnexLabel: String, LabelKey {
  /// `annex` in the file.
  public static let group = "annex"

  case methodology, made, explain, indicators, indicatorsAbout, leftOut, glossary, documents, manyDocuments
  case moreDocuments, sources
  case sourceArchive, sourceIndicators, sourceFiles, licence
}
