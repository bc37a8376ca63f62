import Testing

@testable import Reports

@Suite("What can move an indicator")
struct IndicatorEvidenceTests {
  private static func evidence(
    _ name: String, kind: String = "plan", iso3: String = "", year: Int? = 2023
  ) -> IndicatorEvidence? {
    IndicatorEvidence(
      IssueFigure(
        id: "", period: year.map(String.init) ?? IssueFigure.undated, label: "", value: 1,
        subject: .indicator(name: name, version: 1, kind: kind, iso3: iso3, year: year)))
  }

  private static func document(
    kind: String = "plan", iso3: [String] = ["KEN"], years: [String] = ["2023"], values: [String] = []
  ) -> PublishedIssue.Document {
    PublishedIssue.Document(
      path: "a.md", title: "", source: "", kind: kind, iso3: iso3, fingerprint: "", duplicateOf: "", years: years,
      values: values)
  }

  @Test("A count is no indicator")
  func count() {
    let figure = IssueFigure(id: "", period: "2023", label: "", value: 1, subject: .allDocuments)
    #expect(IndicatorEvidence(figure) == nil)
  }

  @Test("A new document counts for its kind, year and country alone")
  func new() throws {
    let plans = try #require(Self.evidence("method-repertoire"))
    #expect(plans.isMoved(from: nil, to: Self.document()))
    #expect(plans.isMoved(from: nil, to: Self.document(kind: "plan+closing")))
    #expect(!plans.isMoved(from: nil, to: Self.document(kind: "closing")))
    #expect(!plans.isMoved(from: nil, to: Self.document(years: ["2022"])))
    let kenya = try #require(Self.evidence("method-repertoire", kind: "all", iso3: "KEN"))
    #expect(kenya.isMoved(from: nil, to: Self.document(kind: "closing")))
    #expect(!kenya.isMoved(from: nil, to: Self.document(iso3: ["VNM"])))
    #expect(!kenya.isMoved(from: nil, to: Self.document(kind: "")))
    #expect(
      try #require(Self.evidence("documents-in-scope", kind: "all")).isMoved(from: nil, to: Self.document(kind: "")))
  }

  @Test("What compares years rests on earlier ones, too; never on later ones")
  func earlierYears() throws {
    let retention = try #require(Self.evidence("method-retention"))
    #expect(retention.isMoved(from: nil, to: Self.document(years: ["2021"])))
    #expect(!retention.isMoved(from: nil, to: Self.document(years: ["2024"])))
    let documents = try #require(Self.evidence("documents-in-scope", kind: "all"))
    #expect(!documents.isMoved(from: nil, to: Self.document(years: ["2021"])))
  }

  @Test("A changed document moves an indicator of tags only when its tags of that dimension changed")
  func changed() throws {
    let methods = try #require(Self.evidence("method-repertoire"))
    let old = Self.document(values: ["methods/a", "sdgs/1"])
    #expect(!methods.isMoved(from: old, to: Self.document(values: ["methods/a", "sdgs/2"])))
    #expect(methods.isMoved(from: old, to: Self.document(values: ["methods/b", "sdgs/1"])))
    #expect(methods.isMoved(from: old, to: Self.document(years: ["2022"], values: ["methods/a"])))
    #expect(try #require(Self.evidence("handover-scaled-share", kind: "plan")).isMoved(from: old, to: old))
  }

  @Test("A decision moves the indicators of its dimension, where a document they read carries the value")
  func decision() throws {
    let rule = RuleChange(kind: .mapping(dimension: "methods", value: "A"), old: "uncurated:a", new: "b")
    let carriers = [Self.document(values: ["methods/b"])]
    #expect(try #require(Self.evidence("method-repertoire")).isMoved(by: rule, carriers: carriers))
    #expect(try !#require(Self.evidence("sdg-breadth")).isMoved(by: rule, carriers: carriers))
    #expect(try !#require(Self.evidence("method-repertoire", iso3: "VNM")).isMoved(by: rule, carriers: carriers))
  }
}
