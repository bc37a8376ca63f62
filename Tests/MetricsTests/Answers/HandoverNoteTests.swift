import Facts
import Testing

@Suite("Handovers in detail")
struct HandoverNoteTests {
  private func notes(_ text: String) -> [HandoverNote] {
    AnswerPages.facts(AnswerPages.page(answers: [(AnswerPages.handover, "- Other"), (AnswerPages.detail, text)]))
      .handoverNotes
  }

  @Test("A sentence says when, where and to whom")
  func whole() {
    let note = notes("We learned a lot. In May 2024 the Ministry of Ferries (MOF) takes over in Port Ansel and Belmar.")
    #expect(note.count == 1)
    #expect(note.first?.dates == ["May 2024"])
    #expect(note.first?.places == ["Port Ansel", "Belmar"])
    #expect(note.first?.bodies == ["Ministry of Ferries", "MOF"])
    #expect(note.first?.detail == "In May 2024 the Ministry of Ferries (MOF) takes over in Port Ansel and Belmar.")
  }

  @Test("Places in a bracket after their noun, and groups written small")
  func lists() {
    let note = notes("Civil servants of 2 provinces (Tarn Valley and Belmar) are trained in Q1-Q2/2024.").first
    #expect(note?.dates == ["Q1-Q2/2024"])
    #expect(note?.places == ["Tarn Valley", "Belmar"])
    #expect(note?.bodies == ["Civil servants"])
  }

  @Test("Without any of these the first sentence stands; without an answer nothing does")
  func bare() {
    #expect(notes("It goes on. And on.").map(\.detail) == ["It goes on."])
    #expect(notes("-").isEmpty)
  }
}
