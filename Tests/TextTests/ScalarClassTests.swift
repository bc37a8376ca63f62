import Testing
import Text

@Suite("Classes of scalars")
struct ScalarClassTests {
  @Test("The quick answers are those of the Unicode tables, apart from four control characters")
  func agree() {
    for value in UInt32(0)...0x3FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSeparator = (0x1C...0x1F).contains(value)
      #expect(scalar.isWhiteSpace == (scalar.properties.isWhitespace || isSeparator), "U+\(value)")
      #expect(scalar.isLetter == scalar.properties.isAlphabetic, "U+\(value)")
      #expect(scalar.isCapital == scalar.properties.isUppercase, "U+\(value)")
      #expect(scalar.isNumeral == (scalar.properties.numericType != nil), "U+\(value)")
    }
  }

  @Test("A text is made of scalars of any width", arguments: ["", "a", "é", "ế", "データ", "🙂a\u{301}"])
  func text(_ text: String) {
    #expect(String(Array(text.unicodeScalars)[...]).unicodeScalars.elementsEqual(text.unicodeScalars))
  }
}
