import Archive
import Testing
import Text

@testable import Facts

@Suite("Near-duplicates")
struct NearDuplicatesTests {
  /// Different words, numbered.
  private func text(_ numbers: some Sequence<Int>) -> String { numbers.map { "word\($0)" }.joined(separator: " ") }

  private func plan(_ document: String, _ text: String) -> CyclePage { .plan(document, document, text) }

  private func find(_ pages: [CyclePage]) -> NearDuplicates { NearDuplicates.find(pages.map(\.sketch)) }

  @Test("A pair is reported with its similarity from nine tenths on")
  func threshold() {
    let first = text(1...94)
    for (extra, expected) in [(10, 90.0 / 100.0), (11, nil)] as [(Int, Double?)] {
      // The first text has 90 shingles, the second these and one more for each further word.
      let pages = [
        CyclePage.experiment("a.md", first), .experiment("b.md", text(1...(94 + extra))),
      ]
      #expect(find(pages).pairs.map(\.similarity) == (expected.map { [$0] } ?? []))
      #expect(find(pages).pairs.map(\.first) == (expected == nil ? [] : ["a.md"]))
      #expect(find(pages).pairs.map(\.second) == (expected == nil ? [] : ["b.md"]))
    }
  }

  @Test("Texts of 15 words are compared, of 14 not", arguments: [(15, 1), (14, 0)])
  func length(words: Int, pairs: Int) {
    let pages = [CyclePage.experiment("a.md", text(1...words)), .experiment("b.md", text(1...words) + ".")]
    #expect(pages.map(\.sketch.words) == [words, words])
    #expect(find(pages).pairs.count == pairs)
  }

  @Test("The questions of a form, its tags and its title make no similarity")
  func answersOnly() {
    let pages = [
      plan("a.md", text(1...40)).with { $0.title = "One title" },
      plan("b.md", text(101...140)).with { $0.title = "One title" },
    ]
    #expect(find(pages).pairs.isEmpty)
  }

  @Test("The order of words counts")
  func wordOrder() {
    #expect(find([.experiment("a.md", text(1...40)), .experiment("b.md", text((1...40).reversed()))]).pairs.isEmpty)
  }

  @Test("Plans, closings and experiments of one country and year are counted once, the first by name is kept")
  func countedOnce() {
    for page in [CyclePage.plan("", "T"), .closing("", "T"), .experiment("", "")] {
      let pages = ["b.md", "a.md", "c.md"].enumerated().map { index, document in
        page.with { page in
          page.document = document
          page.text = text(1...60) + String(repeating: "!", count: index)
        }
      }
      #expect(find(pages).countedOnce == ["b.md": "a.md", "c.md": "a.md"])
    }
  }

  @Test("Another kind, country or year is reported and counted; so is an unknown year or country")
  func countedTwice() {
    let first = CyclePage.experiment("a.md", text(1...60))
    let second = CyclePage.experiment("b.md", text(1...60) + "!")
    let others = [
      (first, second.with { $0.year = 2023 }), (first, second.with { $0.iso3 = ["ANS"] }),
      (first, second.with { $0.iso3 = ["ANS", "LUM"] }), (first, .closing("b.md", "T", text(1...60))),
      (first.with { $0.year = nil }, second.with { $0.year = nil }),
      (first.with { $0.iso3 = [] }, second.with { $0.iso3 = [] }),
    ]
    for (first, second) in others {
      #expect(find([first, second]).pairs.map(\.second) == ["b.md"])
      #expect(find([first, second]).countedOnce.isEmpty)
    }
    #expect(find([first, second]).countedOnce == ["b.md": "a.md"])
  }

  @Test("Identical pages are another rule's matter")
  func identical() {
    let first = CyclePage.experiment("a.md", text(1...60)).with { $0.title = "T" }
    #expect(find([first, first.with { $0.document = "b.md" }]).pairs.isEmpty)
  }

  @Test("A finding names both pages and says what follows")
  func findings() {
    let pages = [CyclePage.experiment("a.md", text(1...60)), .experiment("b.md", text(1...60))]
    let counted = Finding(
      document: "b.md", severity: .info, code: "near-duplicate",
      message: "100 % of the text also stands in \"a.md\", expected different documents: "
        + "it is not counted a second time; remove one of the two, or tell them apart")
    let twice = Finding(
      document: "b.md", severity: .info, code: "near-duplicate",
      message: "100 % of the text also stands in \"a.md\", expected different documents: "
        + "both are counted; check whether one document was filed twice")
    #expect(find(pages).findings == [counted])
    #expect(find([pages[0], pages[1].with { $0.year = 2023 }]).findings == [twice])
  }

  @Test("The order of the pages makes no difference")
  func order() {
    var pages = (1...6).map { CyclePage.experiment("p\($0).md", text($0...(60 + $0))) }
    let expected = find(pages)
    #expect(!expected.pairs.isEmpty)
    for _ in pages.indices {
      pages.append(pages.removeFirst())
      #expect(find(pages).pairs == expected.pairs)
      #expect(find(pages.reversed()).countedOnce == expected.countedOnce)
    }
  }

  @Test("Every pair that comparing all with all finds is found")
  func complete() {
    // Texts cut out of one row of words with different beginnings and lengths, below and above the size of a sketch.
    let pages = [(0, 80), (1, 80), (3, 78), (8, 80), (0, 88), (2, 700), (20, 690), (60, 640), (0, 720), (0, 60)]
      .enumerated().map { index, cut in CyclePage.experiment("p\(index).md", text(cut.0..<(cut.0 + cut.1))) }
    let sketches = pages.map(\.sketch)
    var expected: [String] = []
    for first in sketches.indices {
      for second in sketches.indices where second > first {
        let overlap = sketches[first].overlap(with: sketches[second], misses: .max)
        if let overlap, overlap.shared * 10 >= overlap.compared * 9 { expected.append("p\(first).md p\(second).md") }
      }
    }
    #expect(expected.count >= 5)
    #expect(find(pages).pairs.map { "\($0.first) \($0.second)" } == expected)
  }

  @Test("Nothing is found among nothing")
  func empty() {
    #expect(NearDuplicates.find([]).pairs.isEmpty)
    #expect(find([.experiment("a.md", ""), .experiment("b.md", "")]).pairs.isEmpty)
  }
}
