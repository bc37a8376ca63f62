/// The section on stages, cycles, insights, barriers and experiments.
public enum CapacityLabel: String, LabelKey {
  /// `capacity` in the file.
  public static let group = "capacity"

  case about, stages, stagesAbout, stagesAlt, noStages, vehicles, vehiclesAbout, noVehicles, vehiclesOfMany, cycles
  case cyclesAbout, linkedAbout, noLink, insights, insightsAbout, noInsights
  case barriers, barriersAbout, barriersChart, barriersAlt
  case noBarriers, noBarrierThemes, experiments, experimentsAbout
}
