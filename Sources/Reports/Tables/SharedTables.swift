/// The tables that stand in the data files and in the workbook alike, made once.
struct SharedTables {
  let partners: Table
  let partnerYears: Table
  let cycles: Table
  let plannedActual: Table
  let coverage: Table
  let barriers: Table
  let insights: Table
  let initiatives: Table
  let handovers: Table
  let stages: Table
  let closings: Table
  let experiments: Table

  init(_ input: ReportInput) {
    partners = PartnerTable(pages: input.pages).table()
    partnerYears = PartnerYearTable(input: input).table()
    let linked = CycleTables(input: input)
    (cycles, plannedActual) = (linked.cycles(), linked.plannedActual())
    coverage = CoverageTable(coverage: input.coverage).table()
    let answers = AnswerTables(pages: input.countedPages)
    (barriers, insights, initiatives) = (answers.barriers(), answers.insights(), answers.initiatives())
    handovers = answers.handovers()
    stages = StageTable(pages: input.countedPages).table()
    closings = ClosingTable(input: input).table()
    experiments = ExperimentTable(pages: input.countedPages).table()
  }
}
