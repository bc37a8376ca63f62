/// A stage of the learning cycle.
public enum Stage: String, Sendable, Hashable, CaseIterable {
  /// Sense.
  case sense
  /// Explore.
  case explore
  /// Test.
  case test
  /// Grow.
  case grow
}

/// How the work of a learning challenge was handed over: an option of the checklist of closings.
public enum HandoverOutcome: String, Sendable, Hashable, CaseIterable {
  /// The work has not yet scaled.
  case notYetScaled = "not_yet_scaled"
  /// Country-office programming changed.
  case programming
  /// Public policy changed.
  case policy
  /// Expanded in the country.
  case expandedHome = "expanded_home"
  /// Expanded to another country.
  case expandedAbroad = "expanded_abroad"
  /// Private-sector partners expanded the work.
  case privateSector = "private_sector"
  /// Something else, which alone is no outcome.
  case other

  /// Whether the option names a scaling outcome.
  public var isScaling: Bool { self != .notYetScaled && self != .other }
}

/// What happened after an experiment.
public enum ExperimentOutcome: String, Sendable, Hashable, CaseIterable {
  /// Scaled in numbers.
  case scaled
  /// Influenced public policy.
  case policy
  /// Led to partnerships.
  case partnerships
  /// Led to resource mobilisation.
  case resources
  /// Partners work in new ways.
  case waysOfWorking = "ways_of_working"
  /// Did not scale yet, which is no outcome.
  case notYet = "not_yet"
}

/// What became of an experiment's hypothesis, by its own words.
public enum HypothesisOutcome: String, Sendable, Hashable, CaseIterable {
  /// Proven, supported, confirmed.
  case proven
  /// Partly proven, or inconclusive.
  case partly
  /// Disproven or not proven.
  case disproven
  /// No result yet.
  case pending
  /// No known phrase.
  case unclear
}

/// By what the key insights of a closing were told apart, in the order the rules are tried.
public enum SplitRule: String, Sendable, Hashable, CaseIterable {
  /// `1.`, `2)`, `(3)`, `4 -` in ascending order, at a line's start or inside it; `a.`, `b.`, `c.` likewise.
  case numbered
  /// Lines that are bullets.
  case bullets
  /// Bullets inside a line.
  case inlineBullets = "inline_bullets"
  /// Paragraphs.
  case paragraphs
  /// Lines of one paragraph, or two spaces between sentences.
  case spacing
  /// Sentences of a long run, those that refer back joined to the one before.
  case sentences
  /// Nothing: one block.
  case block
}
