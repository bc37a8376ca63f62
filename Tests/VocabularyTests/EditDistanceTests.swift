import Testing

@testable import Vocabulary

@Suite("The edit distance")
struct EditDistanceTests {
  @Test(
    "Letters put in, left out, changed and swapped count one each",
    arguments: [
      ("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("survey", "surveys", 1), ("form", "from", 1),
      ("ca", "abc", 3), ("é", "e", 1), ("same", "same", 0),
    ])
  func distance(left: String, right: String, expected: Int) {
    #expect(EditDistance.between(left, right) == expected)
    #expect(EditDistance.between(right, left) == expected)
  }

  @Test("Likeness is 1 for equal texts and 0 where nothing is shared")
  func likeness() {
    #expect(EditDistance.likeness("", "") == 1)
    #expect(EditDistance.likeness("abcd", "abcf") == 0.75)
    #expect(EditDistance.likeness("abc", "xyz") == 0)
  }

  @Test("With a limit the distance is exact up to it and above it beyond, on 2,000 random pairs")
  func limit() {
    var source = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let left = Array(RandomText.words(using: &source).joined().unicodeScalars)
      var right = left
      if !right.isEmpty { right.swapAt(0, right.count - 1) }
      right += Array(RandomText.words(using: &source).joined().unicodeScalars).prefix(2)
      let exact = EditDistance.between(left, right)
      let limited = EditDistance.between(left, right, limit: 2)
      #expect(exact <= 2 ? limited == exact : limited > 2)
    }
  }
}
