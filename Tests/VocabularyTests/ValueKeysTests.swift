import Testing
import Vocabulary

@Suite("The keys under which like values meet")
struct ValueKeysTests {
  @Test(
    "Order, accents, plurals, doubled words and the word and do not count",
    arguments: [
      ("Employment & Youths", "youth and employment"),
      ("energías renovables", "renovable energia"),
      ("batteries for batteries", "For Battery"),
      ("glass", "Glass!"),
    ])
  func fingerprintsMeet(left: String, right: String) {
    #expect(ValueKeys.fingerprint(left) == ValueKeys.fingerprint(right))
  }

  @Test(
    "Other words have other fingerprints",
    arguments: [("gas", "ga"), ("glass", "glas"), ("bus lanes", "business lane"), ("recycle", "recycling")])
  func fingerprintsDiffer(left: String, right: String) {
    #expect(ValueKeys.fingerprint(left) != ValueKeys.fingerprint(right))
  }

  @Test("Pairs of letters meet across gaps and accents, and a text of one letter is its own key")
  func ngrams() {
    #expect(ValueKeys.ngramFingerprint("solar-panel") == "anarellaneolparpso".sortedPairs)
    #expect(ValueKeys.ngramFingerprint("SolarPanél") == ValueKeys.ngramFingerprint("solar panel"))
    #expect(ValueKeys.ngramFingerprint("x") == "x")
    #expect(ValueKeys.ngramFingerprint(" -! ") == "")
  }
}

extension String {
  /// The text cut into pairs, sorted and joined again.
  fileprivate var sortedPairs: String {
    let letters = Array(self)
    return stride(from: 0, to: letters.count - 1, by: 2).map { String(letters[$0...($0 + 1)]) }.sorted().joined()
  }
}
