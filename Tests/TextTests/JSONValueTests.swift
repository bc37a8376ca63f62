import Testing
import Text

@Suite("JSON documents")
struct JSONValueTests {
  @Test("Keys keep their order, plain lists stand on a line, texts are escaped")
  func text() {
    let value: JSONValue = [
      "b": "a \"quoted\"\ntext", "a": .integer(-1), "plain": ["x", .boolean(true)], "none": [], "empty": [:],
      "nested": [["k": .strings(["y"])], "z"],
    ]
    #expect(
      value.text == #"""
        {
          "b": "a \"quoted\"\ntext",
          "a": -1,
          "plain": ["x", true],
          "none": [],
          "empty": {},
          "nested": [
            {
              "k": ["y"]
            },
            "z"
          ]
        }

        """#)
  }
}
