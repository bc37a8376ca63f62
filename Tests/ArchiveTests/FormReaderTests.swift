import Testing
import Vocabulary

@testable import Archive

@Suite struct FormReaderTests {
  @Test("Kind and edition follow from the prompts, never from the title")
  func kinds() {
    func kind(_ text: PageText) -> String { "\(text.form.kind.map(\.rawValue) ?? "-") \(text.form.edition ?? 0)" }
    #expect(kind(PageText.plan()) == "plan 1")
    #expect(kind(PageText.closing(edition: 1)) == "closing 1")
    #expect(kind(PageText.closing(edition: 2)) == "closing 2")
    #expect(kind(PageText(title: "Closing report").tag("type", "learningplan")) == "shell 0")
    #expect(kind(PageText().tag("type", "solution").prompt("What are the top 5 key insights?", "x")) == "- 0")
    #expect(kind(PageText().tag("type", "experiment").prompt("What surprised you?", "x")) == "experiment 1")
    #expect(kind(PageText.plan().prompt("What are the top 5 key insights?", "x")) == "plan+closing 1")
  }

  @Test("Plan and closing in one has an edition for each, plan first")
  func both() {
    let form = PageText.plan().prompt("What are the top 5 key insights?", "x").form
    #expect(form.countedEditions.map { "\($0.kind) \($0.edition)" } == ["plan 1", "closing 1"])
  }

  @Test("Prompts without words in groups belong to the evidence above them")
  func wordless() {
    let text = PageText.plan()
      .prompt(
        "Qualitative evidence: What weak signals have you recently spotted that characterizes its urgency? Please provide "
          + "qualitative information that better exemplifies the importance and urgency of this frontier challenge. "
          + "You can add text, a link, or a picture."
      )
      .group { $0.prompt("", "Wells are dry.") }.group { $0.prompt("None", "![a](b.png)") }
    #expect(text.form.answers(to: "qualitative-evidence").count == 2)
    #expect(text.form.unknownPrompts.isEmpty)
  }

  @Test("A quoted line of the writer is text of the answer above")
  func quoted() {
    let text = PageText.plan().prompt("Early leads to grow: who?", "x")
    #expect(text.form.unknownPrompts.count == 1)
    let closing = PageText.closing(edition: 1)
      .prompt(
        "Did you experience any barriers or bottlenecks when impacting the system, working on your frontier challenge "
          + "respectively?"
      )
      .prompt("Yes: time,", "money,").prompt("and trust")
    #expect(closing.form.texts(in: closing.page).last == "barriers: Yes: time,\nmoney,\nand trust")
  }

  @Test("Lost, personal and note prompts have no answer, whatever stands below")
  func noAnswers() {
    let text = PageText.plan().prompt("What sector does our partner belong to?", "Government")
      .prompt("END OF ACTION LEARNING PLAN", "bye")
    #expect(text.form.texts(in: text.page) == ["challenge-statement: Our challenge is that wells run dry."])
    let experiment = PageText().tag("type", "experiment").prompt("Prepared by (Name of the experimenter)", "Jane Doe")
    #expect(experiment.form.texts(in: experiment.page).isEmpty)
  }

  @Test("The text of an answer is decoded, keeps its lines and holds no contact data")
  func text() {
    let text = PageText.closing(edition: 2).prompt(
      "Can you provide more detail on your handover process?", "R&amp;amp;D  by jane@example.org", "- next",
      "![a](b.png)")
    #expect(text.form.texts(in: text.page).last == "handover-detail: R&D by [e-mail removed]\nnext")
  }
}
