import Lookups
import Testing
import Vocabulary

@testable import Archive

@Suite struct FormCatalogueTests {
  private func file(_ name: String, _ text: String) -> LookupFile { LookupFile.made(name, text) }

  @Test("The files compiled into the program can be read")
  func standard() throws {
    let read = try FormCatalogue(forms: .forms, helpTexts: .helpTexts, emptyAnswers: .emptyAnswers)
    #expect(read.questions == FormCatalogue.standard.questions)
    #expect(Set(read.questions.map(\.kind)) == [.plan, .closing, .experiment])
    #expect(
      Set(read.questions.compactMap(\.sign)) == ["plan", "closing-1", "closing-2", "experiment-1", "experiment-2"])
  }

  @Test("A prompt is found in its exact wording or by its beginning, in every edition that asks it")
  func matching() {
    func found(_ prompt: String) -> [String] {
      FormCatalogue.standard.questions(matching: PromptText.folded(prompt)).map {
        "\($0.kind) \($0.edition) \($0.field)"
      }
    }
    #expect(found("Please state the name of the partner:") == ["plan 1 partner-name", "closing 2 partner-name"])
    #expect(found("What are the top 5 key insights of yours?") == ["closing 1 insights"])
    #expect(found("What is the weather?").isEmpty)
  }

  @Test("Fields stand once each, without notes and personal questions")
  func fields() {
    let plan = FormCatalogue.standard.fields(kind: .plan, edition: 1)
    #expect(Set(plan.map(\.field)).count == plan.count)
    #expect(!plan.contains { $0.field == "end-note" })
    #expect(plan.first { $0.field == "partner-intro" }?.cells.contains("partner-name") == true)
    #expect(plan.first { $0.field == "partner-sector" }?.isLost == true)
    #expect(plan.first { $0.field == "methods" }?.tagKeys == ["methods"])
    let experiment = FormCatalogue.standard.fields(kind: .experiment, edition: 1)
    #expect(!experiment.contains { $0.field == "experiment-prepared-by" || $0.field == "experiment-reviewer" })
    #expect(experiment.filter(\.isEarlyOnly).map(\.field).contains("experiment-object"))
  }

  @Test("A row that cannot be understood names its file and line")
  func problem() {
    let forms = file(
      "forms.csv", "field,kind,edition,prompt,match,language,answer,state,core,note\na,poem,1,p,exact,en,text,asked,,\n"
    )
    #expect(throws: CSVTable.Problem.self) {
      try FormCatalogue(forms: forms, helpTexts: .helpTexts, emptyAnswers: .emptyAnswers)
    }
  }
}
