/// The section on methods, data sources and partners.
public enum PotentialLabel: String, LabelKey {
  /// `potential` in the file.
  public static let group = "potential"

  case about, methods, families, familiesAbout, familyChart, familyChartAbout, familyChartAlt, methodsAbout, steps
  case stepsAbout, dataSources, classes, dataSourcesAbout, recurringSources, partners, partnersCaution, sectorsCaution
}
