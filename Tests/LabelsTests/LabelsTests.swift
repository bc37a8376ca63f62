import Testing

@testable import Labels

@Suite("Labels")
struct LabelsTests {
  @Test("Placeholders are filled, and braces in a value stay")
  func filled() {
    let labels = Labels(.english)
    #expect(labels.text(FormatLabel.kOfN, ["k": "{n}", "n": "5"]) == "{n} of 5")
    #expect(labels.text(FormatLabel.kOfN, ["k": "1"]) == "1 of {n}")
    #expect(Labels(.vietnamese).text(FormatLabel.kOfN, ["k": "1", "n": "5"]) == "1/5")
  }

  @Test("Nouns follow their number in each language")
  func counted() {
    #expect(
      [0, 1, 2].map { Labels(.english).counted(.noun, "document", $0) } == ["0 documents", "1 document", "2 documents"])
    #expect(
      [0, 1, 2].map { Labels(.french).counted(.noun, "document", $0) } == ["0 document", "1 document", "2 documents"])
    #expect(
      [0, 1, 2].map { Labels(.spanish).counted(.countedKind, "plan", $0) } == ["0 planes", "1 plan", "2 planes"])
    #expect([0, 1, 2].map { Labels(.vietnamese).counted(.noun, "method", $0) }.last == "2 phương pháp")
    #expect(Labels(.english).counted(.countedType, "no-such-type", 2) == "2 no-such-type")
  }

  @Test("Names stand for codes, and a code without a name for itself")
  func names() {
    #expect(Labels(.french).name(.sector, "civil_society") == "société civile")
    #expect(Labels(.spanish).name(.sdg, "sdg-8") == "Trabajo decente y crecimiento económico")
    #expect(Labels(.vietnamese).name(.sector, "no-such-sector") == "no-such-sector")
    #expect(Labels(.english).name(.documentsOf, "plan_tag", ["year": "2022"]) == "plans of 2022")
  }

  @Test("Numbers have the marks of their language")
  func numbers() {
    #expect(Labels(.english).number(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(Labels(.vietnamese).number(-1234) == "-1.234")
    #expect(Labels(.french).number(0.425, decimals: 2) == "0,43")
    #expect(Labels(.english).number(-2.5, decimals: 1) == "-2.5")
    #expect(Labels(.english).number(3.0, decimals: 2) == "3")
    #expect(Labels(.english).number(0.04, decimals: 1) == "0")
    #expect(Labels(.english).number(.nan, decimals: 1) == "nan")
    #expect(Labels(.english).percentage(0.425) == "43 %")
    #expect(Labels(.vietnamese).percentage(1) == "100%")
    #expect(Labels(.spanish).percentagePoints(-0.12) == "12 puntos porcentuales")
  }

  @Test("Words up to ten, digits beyond")
  func words() {
    #expect(Labels(.spanish).word(4) == "cuatro")
    #expect(Labels(.english).word(11) == "11")
    #expect(Labels(.english).word(0) == "0")
  }

  @Test("Dates are written out; what is no date stays")
  func dates() {
    #expect(Labels(.english).date("2024-01-15") == "15 January 2024")
    #expect(Labels(.french).date("2024-03-01") == "1er mars 2024")
    #expect(Labels(.spanish).date("2024-01-15") == "15 de enero de 2024")
    #expect(Labels(.vietnamese).date("2024-01-15") == "ngày 15 tháng 1 năm 2024")
    #expect(Labels(.english).date("2024") == "2024")
    #expect(Labels(.english).date("2024-13-01") == "2024-13-01")
  }

  @Test("Lists and ranges of years")
  func lists() {
    #expect(Labels(.english).list(["a", "b", "c"]) == "a, b and c")
    #expect(Labels(.french).list(["a"]) == "a")
    #expect(Labels(.english).list([]) == "")
    #expect(Labels(.spanish).list(["Kenia", "Indonesia"]) == "Kenia e Indonesia")
    #expect(Labels(.spanish).list(["datos", "Historias"]) == "datos e Historias")
    #expect(Labels(.spanish).list(["agua", "hielo", "Ionia"]) == "agua, hielo y Ionia")
    #expect(Labels(.english).list(["Kenya", "Indonesia"]) == "Kenya and Indonesia")
    #expect(Labels(.english).years(2021...2023) == "2021–2023")
    #expect(Labels(.english).years(2021...2021) == "2021")
  }
}
