internal import Labels
internal import Metrics
internal import Vocabulary

/// The first page: what stands out, what to read with care, targets, headlines, what is new, one chart.
struct FirstPage {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// The section, in the order of reading.
  func section() -> Report.Section {
    let findings = KeyFindings(narrative: narrative).sentences()
    let cautions = Cautions(narrative: narrative).sentences()
    let targets = TargetResults(narrative: narrative)
    return Report.Section(
      id: "short", title: labels.text(FirstPageLabel.title), blocks: [.prose(narrative.scope)],
      parts: [
        part(.findings, findings.isEmpty ? noFinding : [.items(findings, isNumbered: true)]),
        part(.cautions, [.items(cautions, isNumbered: false)]),
      ] + (targets.isEmpty ? [] : [part(.targets, targets.blocks())]) + [
        part(.headlines, Headlines(narrative: narrative).blocks()),
        part(.news, WhatIsNew(narrative: narrative).blocks()),
      ] + chart
    ).at(.firstPage)
  }

  private func part(_ title: FirstPageLabel, _ blocks: [Report.Section.Block]) -> Report.Section {
    Report.Section(title: labels.text(title), blocks: blocks).at(.firstPage)
  }

  private var noFinding: [Report.Section.Block] {
    [.paragraph(labels.text(narrative.formYears.isEmpty ? FirstPageLabel.noForm : .noFinding))]
  }

  private var chart: [Report.Section] {
    FirstPageChart(narrative: narrative).chart().map { [part(.chart, [.chart($0)])] } ?? []
  }
}

extension Narrative {
  /// What the report rests on, and whose years are meant.
  var scope: Prose {
    let basis = figures.basis == .tag ? FirstPageLabel.yearsOfPages : .yearsOfWork
    return .sentences([ScopeText(input: input).prose, Prose(labels.text(basis))])
  }
}

extension Report.Section {
  /// The section at another level.
  package func at(_ level: Level) -> Report.Section {
    var section = self
    section.level = level
    return section
  }
}
