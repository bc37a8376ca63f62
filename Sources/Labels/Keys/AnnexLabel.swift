/// The annexes.
public enum AnnexLabel: String, LabelKey {
  /// `annex` in the file.
  public static let group = "annex"

  case methodology, command, allOption, indicators, indicatorsAbout, glossary, documents, manyDocuments, sources
  case sourceArchive, sourceIndicators, sourceFiles, licence
}
