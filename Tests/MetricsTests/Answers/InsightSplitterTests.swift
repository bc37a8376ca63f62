import Testing
import Vocabulary

@testable import Facts

@Suite("Insights told apart")
struct InsightSplitterTests {
  private func split(_ lines: [InsightLine]) -> (SplitRule, [String]) {
    let (rule, parts) = InsightSplitter(lines: lines).split()
    return (rule, parts.map(\.text))
  }

  private func split(_ line: String) -> (SplitRule, [String]) { split([InsightLine(written: line)]) }

  @Test(
    "One line splits at the first rule that finds two",
    arguments: [
      ("1. Ask. 2. Listen. 3. Act.", .numbered, ["Ask.", "Listen.", "Act."]),
      ("Intro: 1) Ask 2) Listen", .numbered, ["Ask", "Listen"]),
      ("(1) Ask (2) Listen", .numbered, ["Ask", "Listen"]),
      ("1- ask 2-listen 3-act", .numbered, ["ask", "listen", "act"]),
      ("#1 Ask #2 Listen", .numbered, ["Ask", "Listen"]),
      ("1 - Ask 2 of them. 2 – Listen 3 - Act", .numbered, ["Ask 2 of them.", "Listen", "Act"]),
      ("1 - Ask in the years 2 - 3 of it", .block, ["1 - Ask in the years 2 - 3 of it"]),
      ("1. Ask 2 - Listen", .block, ["1. Ask 2 - Listen"]),
      ("1. Ask 12 people in 3.5 hours 2. Listen", .numbered, ["Ask 12 people in 3.5 hours", "Listen"]),
      ("So far: a. Ask i.e. listen. b. Wait c. Act", .numbered, ["Ask i.e. listen.", "Wait", "Act"]),
      ("a) Ask b) Listen c. Wait c) Act", .numbered, ["Ask", "Listen c. Wait", "Act"]),
      ("a. Ask b. Listen", .block, ["a. Ask b. Listen"]),
      ("1. Ask. 3. Listen.", .block, ["1. Ask. 3. Listen."]), ("• Ask • Listen", .inlineBullets, ["Ask", "Listen"]),
      ("Ask first - Then listen - Then act", .inlineBullets, ["Ask first", "Then listen", "Then act"]),
      ("Ask first - Then listen", .block, ["Ask first - Then listen"]),
      ("-Ask -Listen", .inlineBullets, ["Ask", "Listen"]),
      ("- ask well-known people", .block, ["- ask well-known people"]),
      ("Ask the people first.  Listen to all of them.", .spacing, ["Ask the people first.", "Listen to all of them."]),
      ("Ask the people first. Listen to all of them.", .block, ["Ask the people first. Listen to all of them."]),
      ("Ask the people  first of all.", .block, ["Ask the people first of all."]),
      ("Ask the people first.  So it is.", .block, ["Ask the people first. So it is."]),
    ] as [(String, SplitRule, [String])])
  func line(text: String, rule: SplitRule, parts: [String]) {
    let found = split(text)
    #expect(found.0 == rule)
    #expect(found.1 == parts)
  }

  @Test("Bulleted lines split when they are no fewer than the others, which go on with the bullet above")
  func bullets() {
    let marked = [
      InsightLine(isBullet: true, written: "Ask"), InsightLine(written: "well"), InsightLine(written: "• Listen"),
    ]
    #expect(split(marked) == (.bullets, ["Ask well", "Listen"]))
    let few = marked + [InsightLine(written: "Third"), InsightLine(written: "Fourth")]
    #expect(split(few).0 == .paragraphs)
  }

  @Test("Paragraphs split, lines of a paragraph belong together, a first one with a colon introduces")
  func paragraphs() {
    let lines = [
      InsightLine(line: 3, written: "These:"), InsightLine(line: 5, written: "Ask"),
      InsightLine(line: 6, startsParagraph: false, written: "well"), InsightLine(line: 8, written: "Listen"),
    ]
    let (rule, parts) = InsightSplitter(lines: lines).split()
    #expect(rule == .paragraphs)
    #expect(parts == [.init(line: 5, text: "Ask well"), .init(line: 8, text: "Listen")])
    #expect(split([lines[0], lines[1]]) == (.paragraphs, ["These:", "Ask"]))
  }

  @Test("Lines of one paragraph split by spacing")
  func lines() {
    let lines = [
      InsightLine(written: "Ask the people before all."),
      InsightLine(startsParagraph: false, written: "Listen to all of them."),
    ]
    #expect(split(lines) == (.spacing, ["Ask the people before all.", "Listen to all of them."]))
  }

  @Test("Spaces that part an answer into five and more are its only marks, however long a part is")
  func manyRuns() {
    let run = (1...3).map { "The \($0)th group of \(String(repeating: "many ", count: 30))people asked for more." }
      .joined(separator: " ")
    let (few, many) = (Array(repeating: run, count: 4), Array(repeating: run, count: 5))
    #expect(split(few.joined(separator: "  ")).0 == .sentences)
    #expect(split(many.joined(separator: "  ")) == (.spacing, many))
  }

  @Test("A numbered list may begin again at the start of a line")
  func again() {
    let lines = [InsightLine(written: "1. Ask 2. Listen"), InsightLine(written: "1. Act 2. Learn")]
    #expect(split(lines) == (.numbered, ["Ask", "Listen", "Act", "Learn"]))
  }

  @Test("No words make no insight")
  func nothing() {
    #expect(split([InsightLine]()) == (.block, []))
  }
}
