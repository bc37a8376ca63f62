internal import Archive
internal import Labels
internal import Metrics

/// What turns potential into practice: stages, vehicles, cycles, insights, barriers, experiments.
struct CapacitySection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section {
    Report.Section(
      id: "capacity", title: labels.text(SectionLabel.capacity),
      blocks: [.paragraph(labels.text(CapacityLabel.about))],
      parts: [
        stagePart(), VehicleSection(narrative: narrative).section(), CycleSection(narrative: narrative).section(),
        insightPart(), BarrierSection(narrative: narrative).section(),
      ] + (narrative.experiments.isEmpty ? [] : [experimentPart()]))
  }

  private func part(_ id: String, _ title: CapacityLabel, _ blocks: [Report.Section.Block]) -> Report.Section {
    Report.Section(id: id, title: labels.text(title), blocks: blocks)
  }

  // MARK: Stages

  private func stagePart() -> Report.Section {
    guard !narrative.plans.isEmpty else { return part("stages", .stages, narrative.nothing) }
    let lines = Stage.allCases.map { stage in
      IndicatorGrid.Line(
        name: labels.name(.stage, stage.rawValue),
        values: narrative.figures.values(
          "stage-mix", .plan, narrative.basis, part: Estimate.Breakdown("stage", stage.rawValue)))
    }
    let grid = IndicatorGrid(
      narrative: narrative, id: "stages", title: labels.text(CapacityLabel.stages), heading: .stage, lines: lines)
    guard !grid.isEmpty else { return part("stages", .stages, [.paragraph(labels.text(CapacityLabel.noStages))]) }
    return part(
      "stages", .stages, [.paragraph(labels.text(CapacityLabel.stagesAbout))] + picture(lines) + grid.blocks())
  }

  /// Small panels where any year has enough plans for a share.
  private func picture(_ lines: [IndicatorGrid.Line]) -> [Report.Section.Block] {
    guard lines.flatMap(\.values).contains(where: { $0.value != nil }) else { return [] }
    let panels = lines.map { line in
      LinePanels.Panel(
        title: line.name,
        points: line.values.map { value in
          LinePanels.Point(
            year: value.year ?? 0, observation: ShareObservation(value),
            isBreakBefore: value.figure.flags.contains(.seriesBreak))
        })
    }
    let chart = LinePanels(
      title: labels.text(CapacityLabel.stages), subtitle: labels.text(CapacityLabel.stagesAbout), panels: panels,
      words: ChartWords(labels))
    return [.picture(chart.picture(id: "stages", altText: labels.text(CapacityLabel.stagesAlt)))]
  }

  // MARK: Insights

  private static let mostInsights = 5

  /// One insight of each of the newest closings, the first of the answer.
  private func insightPart() -> Report.Section {
    guard !narrative.closings.isEmpty else { return part("insights", .insights, narrative.nothing) }
    let told = narrative.closings.filter { !($0.answers?.insights.isEmpty ?? true) }
    let count = told.map { $0.answers?.insights.count ?? 0 }.reduce(0, +)
    guard count > 0 else { return part("insights", .insights, [.paragraph(labels.text(CapacityLabel.noInsights))]) }
    let sentence = labels.text(
      CapacityLabel.insightsAbout,
      [
        "insights": labels.counted(.noun, "insight", count),
        "closings": labels.counted(.countedKind, "closing", told.count),
      ])
    let rows = chosen(told).map { page, insight -> [Cell] in
      [.text(Narrative.shortened(insight.text, to: 240)), narrative.documentCell(page), .optional(page.cycleYear)]
    }
    let table = Table(
      id: "insights", title: labels.text(CapacityLabel.insights), about: "",
      columns: [
        narrative.column("insight", .text, .insight), narrative.column("document", .text, .document),
        narrative.column("year", .year, .yearOfWork),
      ], rows: rows)
    return part(
      "insights", .insights, [.paragraph(sentence), .exhibit(Exhibit(table: table), rows: Self.mostInsights)])
  }

  /// The newest closings first, one insight each, then their next ones, until there are five.
  private func chosen(_ closings: [PageFacts]) -> [(PageFacts, Insight)] {
    let newest = closings.sorted {
      ($1.cycleYear ?? 0, $0.document.scalarOrder) < ($0.cycleYear ?? 0, $1.document.scalarOrder)
    }
    let rounds = (0..<Self.mostInsights).flatMap { round in
      newest.compactMap { page -> (PageFacts, Insight)? in
        guard let insights = page.answers?.insights, round < insights.count else { return nil }
        return (page, insights[round])
      }
    }
    return Array(rounds.prefix(Self.mostInsights))
  }

  // MARK: Experiments

  static let experimentIndicators = [
    "experiment-comparison-share", "experiment-random-share", "experiment-sample100-share", "experiment-results-share",
  ]

  private func experimentPart() -> Report.Section {
    let grid = IndicatorGrid(
      narrative: narrative, id: "experiments", title: labels.text(CapacityLabel.experiments), heading: .indicator,
      lines: Self.experimentIndicators.map { id in
        IndicatorGrid.Line(
          name: labels.name(.indicator, id), values: narrative.figures.values(id, .experiment, narrative.basis))
      })
    let sentence = labels.text(
      CapacityLabel.experimentsAbout,
      ["experiments": labels.counted(.countedKind, "experiment", narrative.experiments.count)])
    return part("experiments", .experiments, [.paragraph(sentence)] + grid.blocks())
  }
}
