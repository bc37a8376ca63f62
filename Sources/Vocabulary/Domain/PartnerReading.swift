/// Whether the page that names a partner plans the work or looks back on it.
public enum PartnerRole: String, Sendable, Hashable, CaseIterable {
  /// Named in a plan.
  case intended
  /// Named in a closing or an experiment.
  case actual
}

/// The kind of answer a partner's name stands in.
public enum PartnerField: String, Sendable, Hashable, CaseIterable {
  /// "Please state the name of the partner".
  case nameField = "name_field"
  /// One of the five sector questions of first-edition closings.
  case sectorPrompt = "sector_prompt"
  /// The description of a collaboration.
  case description
  /// The question for new and unusual partners.
  case newUnusual = "new_unusual"
  /// An experiment's list of partners.
  case experiment
  /// Running text outside the forms.
  case body
}

/// How sure it is that the name is a partner and is cut rightly.
public enum PartnerConfidence: String, Sendable, Hashable, CaseIterable {
  /// An answer that asks for names, and a body known by register, kind of body or acronym.
  case high
  /// Such an answer with another name, or a body known by kind in prose.
  case medium
  /// A description, the question for unusual partners, an unnamed group, or a bare name in prose.
  case low
}
