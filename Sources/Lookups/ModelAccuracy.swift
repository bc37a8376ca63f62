/// How well a learned model reads labels it was not trained on, as the head of its weights says.
///
/// Figures come from cross-validation over pages: every page is read by weights learned from the other folds alone.
public struct ModelAccuracy: Sendable, Hashable {
  /// Right answers among those given, and among those wanted.
  public struct Measure: Sendable, Hashable {
    /// Number of labels wanted.
    public let labels: Int
    /// Share of what the model says that is right, 0 to 1.
    public let precision: Double
    /// Share of the labels that the model finds, 0 to 1.
    public let recall: Double

    /// Creates a measure.
    public init(labels: Int, precision: Double, recall: Double) {
      self.labels = labels
      self.precision = precision
      self.recall = recall
    }

    /// Harmonic mean of precision and recall, 0 to 1; 0 when both are 0.
    public var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
  }

  /// Day of the training, ISO 8601.
  public let date: String
  /// Number of pages, answers or the like with labels.
  public let answers: Int
  /// Number of readings each of them had.
  public let readers: Int
  /// Number of folds.
  public let folds: Int
  /// Seed by which pages were dealt into folds.
  public let seed: Int
  /// All labels together.
  public let overall: Measure
  /// Parts such as themes, by id; empty when the model has none.
  public let parts: [String: Measure]

  /// Creates an accuracy.
  public init(
    date: String, answers: Int, readers: Int, folds: Int, seed: Int, overall: Measure, parts: [String: Measure] = [:]
  ) {
    self.date = date
    self.answers = answers
    self.readers = readers
    self.folds = folds
    self.seed = seed
    self.overall = overall
    self.parts = parts
  }
}
