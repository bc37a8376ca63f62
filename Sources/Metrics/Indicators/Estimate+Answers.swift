internal import Archive

extension Standing {
  /// Yes or no.
  static func of(_ hasThing: Bool) -> Standing { hasThing ? .yes : .no }
}

extension CountedDocument {
  /// Why a document says nothing: asked and left empty, lost, or not asked.
  func silence(_ fields: [String], in set: DocumentSet) -> Standing {
    let states = fields.map { state(of: $0, in: set) }
    // An answer that holds nothing countable is as good as none.
    if states.contains(.answered) || states.contains(.empty) { return .empty }
    return states.contains(.lost) ? .lost : .notAsked
  }
}

extension DocumentGroup {
  /// One share for each of several things, or a single figure that says why there is none.
  func parts<Thing: RawRepresentable<String>>(
    _ things: [Thing], named name: String, _ standing: (CountedDocument, Thing) -> Standing
  ) -> [Estimate] {
    let shares = things.map { thing in share { standing($0, thing) }.of(name, thing.rawValue) }
    guard let first = shares.first, first.flags.saysNothing else { return shares }
    return [first.of("", "")]
  }
}

extension Estimate {
  /// The figure without share and interval where fewer have the thing.
  func withoutShare(below fewest: Int) -> Estimate {
    guard (numerator ?? 0) < fewest else { return self }
    var figure = self
    figure.value = nil
    figure.interval = nil
    return figure
  }

  /// Marks a figure found by words, unless there is none.
  func inferredIfKnown() -> Estimate { flags.saysNothing ? self : flagged(.inferred) }
}
