import Testing

@testable import Archive

@Suite struct FormCoverageTests {
  private func states(_ text: PageText) -> [String: Form.FieldState] {
    let form = text.form
    let (rows, states) = (form.outline.rows, FormCoverage.states(page: text.page, form: form))
    #expect(rows.count == states.count)
    #expect(Set(rows.map { "\($0.kind) \($0.field)" }).count == rows.count, "one field once for each kind")
    return Dictionary(zip(rows, states).map { ("\($0.kind) \($0.edition) \($0.field)", $1) }) { first, _ in first }
  }

  @Test("What is asked comes from the edition, so a prompt that is not printed is empty")
  func plan() {
    let states = states(PageText.plan().tag("methods", "Ethnography").tag("sdgs", "1. No poverty"))
    #expect(states["plan 1 challenge-statement"] == .answered)
    #expect(states["plan 1 tweet"] == .empty)
    #expect(states["plan 1 partner-sector"] == .lost)
    #expect(states["plan 1 methods"] == .answered)
    #expect(states["plan 1 datasources"] == .empty)
    #expect(states["plan 1 handover"] == .notAsked)
    #expect(states["plan 1 barriers"] == .notAsked)
    #expect(states["plan 1 end-note"] == nil)
  }

  @Test("The editions of the closing ask different things")
  func closings() {
    let first = states(PageText.closing(edition: 1))
    let second = states(PageText.closing(edition: 2))
    #expect(first["closing 1 handover"] == .notAsked && second["closing 2 handover"] == .empty)
    #expect(first["closing 1 barriers"] == .empty && second["closing 2 barriers"] == .notAsked)
    #expect(first["closing 1 sdgs"] == .notAsked && second["closing 2 sdgs"] == .notAsked)
    #expect(first["closing 1 time-per-stage"] == .lost && second["closing 2 time-per-stage"] == .notAsked)
  }

  @Test("On a plan and closing in one, nothing that either asks is not asked")
  func both() {
    let states = states(PageText.plan().prompt("What are the top 5 key insights?", "x"))
    #expect(states["plan 1 insights"] == nil && states["closing 1 insights"] == .answered)
    #expect(states["closing 1 sdgs"] == nil && states["plan 1 sdgs"] == .empty)
    #expect(states["plan 1 handover"] == .notAsked && states["closing 1 handover"] == .notAsked)
  }

  @Test("Experiments are answered by tags or ticks; early wordings are asked on early pages alone")
  func experiments() {
    let late = PageText(title: "Wells").tag("type", "experiment").tag("control_group", "Yes")
      .prompt("Which sector are you partnering with for this activity? Please select all that apply", "- Academia")
    #expect(states(late)["experiment 1 experiment-control-group"] == .answered)
    #expect(states(late)["experiment 1 experiment-partner-sectors"] == .answered)
    #expect(states(late)["experiment 1 experiment-name"] == .answered)
    #expect(states(late)["experiment 1 experiment-object"] == .notAsked)
    #expect(states(late)["experiment 1 experiment-prepared-by"] == nil)
    let early = late.prompt("What is the object being tested?", "A pump")
    #expect(states(early)["experiment 1 experiment-object"] == .answered)
    #expect(states(early)["experiment 1 experiment-key-results"] == .empty)
  }

  @Test("Shells and other pages have no states")
  func none() {
    #expect(states(PageText().tag("type", "learningplan")).isEmpty)
    #expect(states(PageText().tag("type", "blog")).isEmpty)
  }
}
