internal import Archive

/// What a document says to a question of yes or no.
enum Standing: Sendable, Hashable {
  /// It has the thing.
  case yes
  /// It could have the thing and has not.
  case no
  /// It was asked and left empty.
  case empty
  /// It answered, and the export lost it.
  case lost
  /// Its form does not ask.
  case notAsked

  /// What an answered field says, or why it says nothing.
  init(_ state: Form.FieldState, _ hasThing: @autoclosure () -> Bool) {
    switch state {
    case .answered: self = hasThing() ? .yes : .no
    case .empty: self = .empty
    case .lost: self = .lost
    case .notAsked: self = .notAsked
    }
  }
}

extension DocumentGroup {
  /// The share of documents that have a thing among those that could.
  ///
  /// Below 10 documents the value stays empty, below 30 it is flagged; Wilson's interval from 10.
  func share(_ standing: (CountedDocument) -> Standing) -> Estimate {
    var tally = StandingTally()
    for document in documents {
      let stands = standing(document)
      tally.add(stands)
      if stands == .yes || stands == .no { tally.forms.formUnion(document.forms(in: key.documents)) }
    }
    return tally.figure()
  }

  /// One share for each of several things that documents may have together.
  func shares<Thing>(_ things: [Thing], _ standing: (CountedDocument, Thing) -> Standing) -> [Estimate] {
    things.map { thing in share { standing($0, thing) } }
  }
}

/// Counts what documents say.
private struct StandingTally {
  private var (yes, no, empty, lost) = (0, 0, 0, 0)
  var forms: FormSet = []

  mutating func add(_ standing: Standing) {
    switch standing {
    case .yes: yes += 1
    case .no: no += 1
    case .empty: empty += 1
    case .lost: lost += 1
    case .notAsked: break
    }
  }

  func figure() -> Estimate {
    var figure = Estimate(unit: .share, documents: yes + no)
    figure.forms = forms
    guard yes + no > 0 else { return figure.absent(empty > 0 ? .empty : lost > 0 ? .lost : .notAsked) }
    return figure.filled(count: yes, of: yes + no)
  }
}

extension Estimate {
  /// The figure with a share of documents: empty below 10, flagged below 30, with Wilson's interval from 10.
  func filled(count: Int, of total: Int) -> Estimate {
    var figure = self
    figure.numerator = count
    figure.denominator = total
    if total >= Threshold.share {
      figure.value = Double(count) / Double(total)
      figure.interval = .wilson(count, of: total)
    }
    return total < Threshold.reliable ? figure.flagged(.lowReliability) : figure
  }

  /// The figure of which nothing is known, and why; 0 of 0 stands where the thing was asked and nobody answered.
  func absent(_ reason: ObservationFlag) -> Estimate {
    var absent = Estimate(unit: unit, documents: 0)
    absent.breakdown = breakdown
    if reason == .empty && unit == .share { (absent.numerator, absent.denominator) = (0, 0) }
    return absent.flagged(reason)
  }
}
