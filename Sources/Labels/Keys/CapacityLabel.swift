/// The section on capacity.
public enum CapacityLabel: String, LabelKey {
  /// `capacity` in the file.
  public static let group = "capacity"

  case about, stages, stagesAbout, initiatives, initiativesAbout, cycles, linkedAbout, noLink, insights
  case insightsAbout, barriers, barriersAbout, barriersQuoted, noBarrierThemes, experiments, experimentsAbout
}
