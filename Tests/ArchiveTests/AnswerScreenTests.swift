import Testing

@testable import Archive

@Suite struct AnswerScreenTests {
  private let screen = AnswerScreen(
    helpTexts: [("please note: at most 3", true), ("the end", false), ("été", true)], emptyAnswers: ["n/a", "not yet"])

  private func cleared(_ lines: String...) -> [String] {
    let page = PageText().tag("a", "b").section("S").prompt("q").lines(lines).page
    return screen.cleared(page.prompts[0].answer, in: page).map { page.text($0.passage) }
  }

  @Test(
    "Help texts are left out however they are written",
    arguments: [
      "Please note: at most 3 of them", "PLEASE  NOTE:\tat most 3", "Please&nbsp;note: at most 3", "“The end”.",
      "Ple\u{61}se note: at most 3", "été", "E\u{301}te\u{301} 2021", "The end.", "…the end",
    ])
  func help(line: String) {
    let isHelp = !["“The end”.", "…the end"].contains(line)
    #expect(cleared(line).isEmpty == isHelp)
  }

  @Test("Texts that only begin alike stay")
  func kept() {
    #expect(
      cleared("Please note", "The end of the road", "Please read: at most 3", "T") == [
        "Please note", "The end of the road", "Please read: at most 3", "T",
      ])
  }

  @Test(
    "An answer that says nothing is empty, also over several lines",
    arguments: [["N/A"], ["Not", "yet."], ["&amp;nbsp;"], ["-"], ["n/a \\n"], ["&#78;/A"]])
  func empty(lines: [String]) {
    let page = PageText().tag("a", "b").prompt("q").lines(lines).page
    #expect(screen.cleared(page.prompts[0].answer, in: page).isEmpty)
  }

  @Test("An image is an answer, an empty bullet none")
  func images() {
    #expect(cleared("![a](b.png)", "n/a").count == 2)
    #expect(cleared("- ").isEmpty)
    #expect(cleared("- x") == ["x"])
  }
}
