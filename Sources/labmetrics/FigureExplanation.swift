internal import Metrics
internal import Text

/// A figure with the documents and lines behind it, as text and as JSON.
struct FigureExplanation {
  let figure: Figure
  let evidence: FigureEvidence

  /// The figure, then a line for each document or mention, numerator and denominator apart.
  ///
  ///     stage-late-share/plan/tag/2022: 1 of 1
  ///     numerator and denominator, 1 document:
  ///     plan.md:40,41
  var text: String {
    let isShare = evidence.denominator.map(\.place) != evidence.numerator.map(\.place) && !evidence.denominator.isEmpty
    let names = isShare ? "numerator" : evidence.denominator.isEmpty ? "counts" : "numerator and denominator"
    let lists =
      [list(names, evidence.numerator.map(\.line))]
      + (isShare ? [list("denominator", evidence.denominator.map(\.line))] : [])
      + [list("says nothing", evidence.silent.map { "\($0.document): \($0.state.words)" })]
    return (["\(figure.id): \(value)"] + lists).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var value: String {
    guard figure.isKnown else { return figure.state.words }
    let counts = figure.numerator.map { k in figure.denominator.map { "\(k) of \($0)" } ?? "\(k)" }
    let number = figure.value.map { NumberText.plain(($0 * 1e4).rounded() / 1e4) }
    switch (counts, number) {
    case (let counts?, let number?) where counts != number: return "\(counts) (\(figure.unit.rawValue) \(number))"
    case (let counts?, _): return counts
    case (nil, let number): return number ?? "unknown"
    }
  }

  private func list(_ name: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : (["\(name), \(lines.count):"] + lines).joined(separator: "\n")
  }

  /// One object: `{"id": …, "numerator": [{"document": …, "lines": […], "value": …}], "denominator": […]}`.
  var json: String {
    let lists = [("numerator", evidence.numerator), ("denominator", evidence.denominator)].map { name, entries in
      "\"\(name)\": [\(entries.map(\.json).joined(separator: ", "))]"
    }
    return "{\"id\": \(JSONText.string(figure.id.description)), \(lists.joined(separator: ", "))}"
  }
}

extension FigureEvidence.Entry {
  fileprivate var place: String {
    lines.isEmpty ? document : "\(document):\(lines.map(String.init).joined(separator: ","))"
  }

  /// `System Thinking: a.md:4`, or `a.md:4,7: 2`.
  fileprivate var line: String {
    (label.map { "\($0): " } ?? "") + place + (adds.map { ": \($0)" } ?? "")
  }

  fileprivate var json: String {
    let value = value.map { JSONText.string($0) } ?? adds.map(String.init)
    let fields =
      ["\"document\": \(JSONText.string(document))", "\"lines\": [\(lines.map(String.init).joined(separator: ", "))]"]
      + (value.map { ["\"value\": \($0)"] } ?? [])
    return "{\(fields.joined(separator: ", "))}"
  }
}

extension FigureState {
  /// The state in words.
  fileprivate var words: String {
    switch self {
    case .value: "known"
    case .notAsked: "not asked in this form"
    case .lost: "lost in the export"
    case .empty: "asked, no answer"
    case .noDocuments: "no document"
    }
  }
}
