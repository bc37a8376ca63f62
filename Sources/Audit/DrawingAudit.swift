/// Checks the charts and pictures of a sheet against the rules.
struct DrawingAudit {
  let sheet: AuditedSheet
  let place: String

  /// The faults, picture by picture.
  var faults: [AuditFault] {
    sheet.drawings.enumerated().flatMap { index, drawing in
      let name = "\(drawing.chart == nil ? "picture" : "chart") \(index + 1)"
      return words(drawing, name) + (drawing.chart.map { chart($0, name) } ?? [])
    }
  }

  private func fault(
    _ rule: AuditRule, _ found: String, _ expected: String, _ advice: String
  ) -> AuditFault {
    AuditFault(rule, sheet.place(place), found: found, expected: expected, advice: advice)
  }

  private func words(_ drawing: AuditedDrawing, _ name: String) -> [AuditFault] {
    let text = drawing.description.lowercased()
    let isFileName = [".png", ".jpg", ".jpeg", ".gif"].contains { text.hasSuffix($0) }
    guard text.allSatisfy(\.isWhitespace) || isFileName else { return [] }
    return [
      fault(
        .pictureText, "\(name) without alternative text", "a sentence that says what it shows",
        "add it under \"Edit alt text\"")
    ]
  }

  private func chart(_ chart: XMLElement, _ name: String) -> [AuditFault] {
    var faults: [AuditFault] = []
    let title = chart.first("chart")?.children("title").first ?? chart.children("title").first
    if title.map(Self.isBlank) ?? true {
      faults.append(fault(.chartTitle, "\(name) without a title", "what it shows, in a few words", "add one"))
    }
    let axes = ["catAx", "valAx", "dateAx"].flatMap { chart.all($0) }
    let isBare = axes.filter { $0.children("title").first.map(Self.isBlank) ?? true }
    if !isBare.isEmpty {
      faults.append(
        fault(
          .chartAxis, "\(name) with \(isBare.count) axes without a title", "what is counted, with its unit",
          "add titles"))
    }
    return faults + data(chart, name)
  }

  private static func isBlank(_ title: XMLElement) -> Bool { title.wholeText.allSatisfy(\.isWhitespace) }

  private func data(_ chart: XMLElement, _ name: String) -> [AuditFault] {
    let formulas = chart.all("f").map(\.text)
    let isStranger = formulas.filter { formula in
      guard let owner = BookAudit.sheet(formula), owner == sheet.name, let mark = formula.lastIndex(of: "!"),
        let range = CellRange(String(formula[formula.index(after: mark)...]))
      else { return true }
      return !sheet.tables.contains { $0.range.contains(range) }
    }
    guard let first = isStranger.first else { return [] }
    return [
      fault(
        .chartData, "\(name) over \(first)", "cells of a table on this sheet", "put chart and table side by side")
    ]
  }
}
