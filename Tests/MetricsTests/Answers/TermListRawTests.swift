import Archive
import Testing

@testable import Facts

@Suite("Lines told by the first bytes of their words")
struct TermListRawTests {
  private static func list(_ patterns: [String]) throws -> TermList<Int> {
    TermList(
      try patterns.enumerated().map { .init(pattern: try TermPattern($0.element), meaning: $0.offset, notAfter: []) })
  }

  private static func mayMatch(_ patterns: [String], _ line: String) throws -> Bool {
    let bytes = Array(line.utf8)
    return try list(patterns).mayMatch(bytes.span, in: 0..<bytes.count, wanted: { _ in true })
  }

  @Test(
    "A plain line is told for certain, any doubt lets a line pass",
    arguments: [
      ("The Playbooks are here", true), ("no plays, no books", false), ("replaybook", false), ("play-time", false),
      ("“playbook”", true), ("l\u{2019}innovation", false), ("policy\u{A0}lab", true), ("policy  labs", true),
      ("policy  makers", false),
      ("pol  lab", false), ("pol[icy](x) lab", true), ("p<b>olicy lab", true), ("&#112;laybook", true),
      ("&nbsp;playbook", true), ("R & D", false), ("économie", false), ("Ｐlaybook", false), ("ế", true),
      ("[x](y) policy makers", true), ("[x] (y) policy makers", false), ("a < b policy makers", false),
      ("law &amp; policy makers", false), ("R&amp;D policy makers", true), ("• 🙂 policy makers…", false),
      ("🙂policy labs", false), ("🙂 policy labs", true), ("[policy labs]", true),
      ("закон о", false), ("…playbook", false), ("•playbook", false), ("• playbook", true),
    ])
  func told(line: String, expected: Bool) throws {
    #expect(try Self.mayMatch(["play-?books?\\b", "policy labs?\\b"], line) == expected)
  }

  @Test(
    "Patterns that are short, open or beyond ASCII are found all the same",
    arguments: [
      ("law\\b", "a law", true), ("law\\b", "a law…", false), ("law\\b", "a law é", true), ("law\\b", "lay", false),
      ("a\\b", "zzz", false),
      ("a\\b", "[z](a) a", true),
      ("[0-9]+ months", "zzz", false), ("[0-9]+ months", "<b>12 months", true), ("закон", "новый Закон", true),
      ("études", "Etudes", true),
    ])
  func awkward(pattern: String, line: String, expected: Bool) throws {
    #expect(try Self.mayMatch([pattern], line) == expected)
  }

  @Test(
    "Bytes that are no UTF-8 stand for anything, also at the end",
    arguments: [0x80, 0xC1, 0xC3, 0xE1, 0xE2, 0xF0, 0xFF])
  func invalid(byte: Int) throws {
    let bytes = Array("a ".utf8) + [UInt8(byte)]
    let list = try Self.list(["play-?books?\\b"])
    let mayMatch = list.mayMatch(bytes.span, in: 0..<bytes.count, wanted: { _ in true })
    #expect(mayMatch)
  }

  private static let pieces = [
    "play", "book", "books", "policy", "lab", "labs", " ", " ", "  ", "-", "\u{2010}", "é", "É", "e\u{301}", "tudes",
    "“", "”", "’", "…", "•", "&amp;", "&nbsp;", "&eacute;", "&#112;", "[", "]", "](", ")", "🙂", "✔\u{FE0F}", "°",
    "\u{200B}", "&amp; ", "![", "<b>", "</b>", "<", ">",
    "закон", "ế", "ａ", "\u{A0}", "\t", "law", "https://a.org/", "x@y.org ", "+84 123 456 789 ", ".", ",",
  ]

  @Test("What is turned away matches nothing in the plain text", arguments: 1...60)
  func law(seed: Int) throws {
    let list = try Self.list(["play-?books?\\b", "policy labs?\\b", "etudes", "law\\b", "(lab|law) books", "закон"])
    var numbers = SeededNumbers(state: UInt64(seed))
    for _ in 0..<50 {
      let line = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in
        Self.pieces.randomElement(using: &numbers) ?? ""
      }.joined()
      let bytes = Array(line.utf8)
      if list.mayMatch(bytes.span, in: 0..<bytes.count, wanted: { _ in true }) { continue }
      let plain = PlainText.of(PrivacyGuard.guarded(ValueText.normalised(bytes.span)))
      list.forEachMatch(in: FoldedText(plain), wanted: { _ in true }) { _ in
        Issue.record("\(line.debugDescription) was turned away and matches")
      }
    }
  }
}
