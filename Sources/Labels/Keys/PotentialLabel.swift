/// The section on potential.
public enum PotentialLabel: String, LabelKey {
  /// `potential` in the file.
  public static let group = "potential"

  case about, methods, families, steps, stepsAbout, dataSources, classes, recurringSources, partners
  case recurringPartners, partnersCaution, sectorsCaution
}
