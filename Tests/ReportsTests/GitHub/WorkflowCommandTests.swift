import Archive
import Renderers
import Testing

@Suite("Lines for GitHub's log")
struct WorkflowCommandTests {
  @Test(
    "Nothing in a page's text ends a property or starts another command",
    arguments: [
      ("plain", "a.md", "::warning file=a.md,line=3,title=plain::plain"),
      ("a,b:c", "x,y:z.md", "::warning file=x%2Cy%3Az.md,line=3,title=a%2Cb%3Ac::a,b:c"),
      (
        "50 %\n::error::stop", "a\r\nb.md",
        "::warning file=a%0D%0Ab.md,line=3,title=50 %25%0A%3A%3Aerror%3A%3Astop::50 %25%0A::error::stop"
      ),
      ("bell\u{7}", "a.md", "::warning file=a.md,line=3,title=bell ::bell "),
    ])
  func escaped(text: String, file: String, expected: String) {
    #expect(WorkflowCommand(level: .warning, title: text, place: (file, 3), message: text).text == expected)
  }

  @Test("A place without a line names the file only, no place names nothing")
  func places() {
    #expect(
      WorkflowCommand(level: .error, title: "t", place: ("a.md", 0), message: "m").text
        == "::error file=a.md,title=t::m")
    #expect(WorkflowCommand(level: .notice, title: "t", message: "m").text == "::notice title=t::m")
  }
}
