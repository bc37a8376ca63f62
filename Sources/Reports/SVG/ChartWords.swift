/// The fixed words of the charts, in the language of the report.
struct ChartWords: Sendable {
  var notAsked = Cell.Missing.notAsked.rawValue
  var lost = Cell.Missing.lost.rawValue
  var noAnswer = Cell.Missing.noAnswer.rawValue
  var tooFew = Cell.Missing.tooFew.rawValue
  var noDocument = Cell.Missing.noDocument.rawValue
  var answered = "answered"
  var isEmpty = "left empty"
  var reliable = "30 documents or more"
  var unreliable = "10 to 29 documents: low reliability"
  var few = "fewer than 10 documents: k/n only, no share"
  var interval = "95 % interval"
  var formBreak = "form changed: not comparable across"
  var documents = "documents"
  var all = "all"

  /// Why a figure is missing.
  func word(for reason: Cell.Missing) -> String {
    switch reason {
    case .none: ""
    case .notAsked: notAsked
    case .lost: lost
    case .noAnswer: noAnswer
    case .tooFew: tooFew
    case .noDocument: noDocument
    }
  }
}
