extension IndicatorExplanation {
  /// The values, each with its id and sentence, and the pages and lines behind it, one a line.
  ///
  ///     stage-late-share/plan/tag/2022: 1 of 1 documents (plans tagged 2022) relate to testing or growing: …
  ///     numerator and denominator, 1 page:
  ///     plan.md:40,41: 1
  public func text(_ sheet: IndicatorSheet, year: Int) -> String {
    if let absence { return HeadlineSentence.absence(absence, sheet, year: year) }
    return parts.map { $0.text(sheet) }.joined(separator: "\n\n")
  }
}

extension IndicatorExplanation.Part {
  fileprivate func text(_ sheet: IndicatorSheet) -> String {
    let head = "\(value.figureID): \(HeadlineSentence(value, sheet: sheet).text)"
    let isRatio = sheet.unit == .share || sheet.unit == .mean
    let names = isRatio ? ("numerator", "denominator") : ("counts", "rests on")
    let isOne = numerator.map(\.places) == denominator.map(\.places)
    let lists =
      isOne
      ? [Self.list("\(names.0) and \(names.1)", numerator.map(\.text))]
      : [Self.list(names.0, numerator.map(\.text)), Self.list(names.1, denominator.map(\.text))]
    return ([head] + lists + [Self.list("says nothing", silent.map { "\($0.document): \($0.reason)" })])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// A heading with the number of pages, and a line for each.
  private static func list(_ name: String, _ pages: [String]) -> String {
    guard !pages.isEmpty else { return "" }
    return (["\(name), \(pages.count) \(pages.count == 1 ? "page" : "pages"):"] + pages).joined(separator: "\n")
  }
}

extension IndicatorExplanation.Contribution {
  /// `a.md:4,7`.
  fileprivate var places: String {
    lines.isEmpty ? document : "\(document):\(lines.map(String.init).joined(separator: ","))"
  }

  /// `a.md:4,7: 2`.
  fileprivate var text: String { places + (adds.map { ": \($0)" } ?? "") }
}
