internal import Labels
internal import Metrics

extension ChartWords {
  /// The words of the charts in a language.
  init(_ labels: Labels) {
    self.init()
    notAsked = labels.name(.missing, Cell.Missing.notAsked.rawValue)
    lost = labels.name(.missing, Cell.Missing.lost.rawValue)
    noAnswer = labels.name(.missing, Cell.Missing.noAnswer.rawValue)
    tooFew = labels.name(.missing, Cell.Missing.tooFew.rawValue)
    noDocument = labels.name(.missing, Cell.Missing.noDocument.rawValue)
    answered = labels.text(ChartLabel.answered)
    isEmpty = labels.text(ChartLabel.empty)
    reliable = labels.text(ChartLabel.reliable)
    unreliable = labels.text(ChartLabel.unreliable)
    few = labels.text(ChartLabel.few)
    interval = labels.text(ChartLabel.interval)
    formBreak = labels.text(ChartLabel.formBreak)
    documents = labels.text(ChartLabel.documents)
    all = labels.text(ChartLabel.all)
  }
}

extension ShareObservation {
  /// An indicator's value as charts show it.
  init(_ value: IndicatorValue?) {
    guard let value else {
      self = .missing(.noDocument)
      return
    }
    if let reason = FigureText.absence(value) {
      self = .missing(reason)
    } else if let k = value.numerator, let n = value.denominator, let interval = value.interval {
      self = .share(k: k, n: n, low: interval.low, high: interval.high)
    } else {
      self = .few(k: value.numerator ?? 0, n: value.denominator ?? 0)
    }
  }
}
