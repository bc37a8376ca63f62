/// What a page of the forms is, decided by its prompts and never by its title.
public enum PageKind: String, Sendable, Hashable, CaseIterable {
  /// An action learning plan, written before the work.
  case plan
  /// A closing reflection, written after it.
  case closing
  /// Plan and closing in one page.
  case planAndClosing = "plan+closing"
  /// A page of type learning plan without any prompt.
  case shell
  /// A page of type experiment.
  case experiment

  /// The kinds under which the page counts: a plan and closing in one counts as both.
  public var countedKinds: [PageKind] { self == .planAndClosing ? [.plan, .closing] : [self] }
}

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
