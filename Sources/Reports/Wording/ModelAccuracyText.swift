internal import Labels
internal import Lookups

extension Labels {
  /// What cross-validation measured of a model, as values of a text: `{answers}`, `{readers}`, `{precision}`,
  /// `{recall}`; a dash each where there is no model.
  func accuracy(_ accuracy: ModelAccuracy?) -> [String: String] {
    guard let accuracy else { return ["answers": "–", "readers": "–", "precision": "–", "recall": "–"] }
    return [
      "answers": number(accuracy.answers), "readers": number(accuracy.readers),
      "precision": percentage(accuracy.overall.precision), "recall": percentage(accuracy.overall.recall),
    ]
  }
}
