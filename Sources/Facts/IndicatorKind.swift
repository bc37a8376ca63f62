/// The documents a value is about.
public enum IndicatorKind: String, Sendable, Hashable, CaseIterable {
  /// Learning plans.
  case plan
  /// Closing reflections.
  case closing
  /// Experiments.
  case experiment
  /// Plans and closings together, each page once; in `documents-in-scope` every page.
  case all
}
