import Archive
import Testing

@testable import Facts

@Suite("Sketch of a text")
struct TextSketchTests {
  private func sketch(_ text: String) -> TextSketch { CyclePage.experiment("a.md", text).sketch }

  @Test("Five words in a row make a shingle; a repeated one is kept once")
  func shingles() {
    #expect(sketch("one two three four").shingles.isEmpty)
    #expect(sketch("one two three four five").shingles.count == 1)
    #expect(sketch("one two three four five six").shingles.count == 2)
    #expect(sketch("a b c d e a b c d e a b c d e").shingles.count == 5)
  }

  @Test("Case, accents and signs make no difference, words and their order do")
  func words() {
    #expect(sketch("Été, one; two – THREE four").shingles == sketch("ete one two three four").shingles)
    #expect(sketch("one two three four five").shingles != sketch("one two three five four").shingles)
    #expect(sketch("one two three four five").shingles != sketch("one two three four fives").shingles)
  }

  @Test("A long text keeps the smallest 512, sorted")
  func largest() {
    let long = sketch((1...2000).map { "w\($0)" }.joined(separator: " "))
    #expect(long.words == 2000)
    #expect(long.shingles.count == TextSketch.largestSketch)
    #expect(long.shingles == long.shingles.sorted())
    #expect(long.shingles[511] < UInt32.max / 2)
  }

  @Test("The overlap counts shared and all shingles and stops at too many misses")
  func overlap() throws {
    let first = sketch("a b c d e f g h")
    let second = sketch("a b c d e f g x")
    let overlap = try #require(first.overlap(with: second, misses: 2))
    #expect(overlap == (3, 5))
    #expect(first.overlap(with: second, misses: 1) == nil)
  }
}
