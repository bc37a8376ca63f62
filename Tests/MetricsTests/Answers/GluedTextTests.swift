import Testing

@testable import Facts

@Suite("Paragraphs glued together")
struct GluedTextTests {
  @Test(
    "A capital right behind a mark and a word of small letters begins a part",
    arguments: [
      ("One pilot.Harbour Studio: is new.", ["One pilot.", "Harbour Studio: is new."]),
      ("in response (PORT)Harbour Studio is new", ["in response (PORT)", "Harbour Studio is new"]),
      ("some examples:Harbour Design", ["some examples:", "Harbour Design"]),
      ("a Framework(link is external) of ours", ["a Framework of ours"]),
      ("e.g.This, U.S.Army and Node.Js", ["e.g.This, U.S.Army and Node.Js"]),
      ("", [""]),
    ] as [(String, [String])])
  func parts(line: String, expected: [String]) {
    #expect(GluedText.parts(of: line) == expected)
  }
}
