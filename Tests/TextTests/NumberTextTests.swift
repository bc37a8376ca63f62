import Testing
import Text

@Suite("Numbers as text")
struct NumberTextTests {
  @Test(
    "The shortest text that reads back as the number",
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (-12, "-12"), (0.25, "0.25"), (0.1 + 0.2, "0.30000000000000004"),
      (999_999_999_999_999, "999999999999999"), (1e15, "1000000000000000"), (1e16, "1e+16"), (1e300, "1e+300"),
      (1e-300, "1e-300"),
    ] as [(Double, String)])
  func plain(_ value: Double, _ text: String) {
    #expect(NumberText.plain(value) == text)
    #expect(Double(text) == value)
  }

  @Test(
    "Percentages round half away from zero",
    arguments: [
      (0, "0 %"), (0.425, "43 %"), (0.424, "42 %"), (1, "100 %"), (0.004, "0 %"), (2.5, "250 %"), (1e20, "1e+22 %"),
    ] as [(Double, String)])
  func percentage(_ share: Double, _ text: String) {
    #expect(NumberText.percentage(share) == text)
  }

  @Test(
    "Thousands are parted by a narrow no-break space",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1\u{202F}000"), (-1_234_567, "-1\u{202F}234\u{202F}567"),
      (Int.min, "-9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808"),
    ])
  func grouped(_ value: Int, _ text: String) {
    #expect(NumberText.grouped(value) == text)
  }

  @Test("Bytes say what the text says, for every number of up to four decimals and beyond")
  func bytes() {
    let wholes = [0, 1, 9, 10, 97, 999, 1_000_000, 99_999_999_999, 100_000_000_000]
    let fractions = [0, 1, 10, 25, 100, 1_000, 3_333, 9_700, 9_999]
    let decimals = wholes.flatMap { whole in fractions.map { (Double(whole) * 10_000 + Double($0)) / 10_000 } }
    let others = [
      0.1 + 0.2, 1.0 / 3, 0.00001, 1e15, 1e16, 1e300, 1e-300, Double.leastNonzeroMagnitude, 123_456_789_012.3456,
    ]
    for value in decimals + others {
      for signed in [value, -value] {
        var bytes: [UInt8] = []
        NumberText.append(signed, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == NumberText.plain(signed))
      }
    }
  }

  @Test("Whole numbers as bytes", arguments: [0, 7, -7, 10, 1_234_567, .max, .min])
  func wholeBytes(_ value: Int) {
    var bytes: [UInt8] = []
    NumberText.append(value, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == String(value))
  }
}
