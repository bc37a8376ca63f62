internal import Labels

/// The fixed words of the charts, in the language of the report.
struct ChartWords: Sendable {
  var reliable = "30 documents or more"
  var unreliable = "10 to 29 documents: low reliability"
  var interval = "95 % interval"
}

extension ChartWords {
  /// The words in a language.
  init(_ labels: Labels) {
    reliable = labels.text(ChartLabel.reliable)
    unreliable = labels.text(ChartLabel.unreliable)
    interval = labels.text(ChartLabel.interval)
  }
}
