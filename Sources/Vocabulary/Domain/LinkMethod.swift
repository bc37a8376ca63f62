/// What a link between a closing and its plan rests on.
public enum LinkMethod: String, Sendable, Hashable, CaseIterable {
  /// Plan and closing are one page.
  case samePage = "same-page"
  /// The same title, words like "Closing of:" taken off.
  case title
  /// One title is the beginning of the other.
  case titlePrefix = "title-prefix"
  /// Titles alike, and the texts with them.
  case textAndTitle = "text+title"
  /// The texts.
  case text
}

/// What became of a value that a plan or its closings name.
public enum PlannedOutcome: String, Sendable, Hashable, CaseIterable {
  /// Planned and used.
  case kept
  /// Used without being planned.
  case added
  /// Planned and not used.
  case dropped
}
