import Testing

@testable import Lookups

@Suite struct LookupFileTests {
  static let tables: [LookupFile] = [
    .entities, .forms, .helpTexts, .emptyAnswers, .stopWords, .yearOverrides, .corePrompts, .formBreaks, .methods,
    .dataSources, .sdgs, .thematicAreas, .countries,
  ]

  @Test("Every table compiled in is well-formed CSV with rows", arguments: tables.indices)
  func wellFormed(index: Int) throws {
    let file = Self.tables[index]
    #expect(try !CSVTable(file.bytes, file: file.name).rows.isEmpty)
  }

  @Test("The five example documents are compiled in under their names, in order")
  func seeds() {
    #expect(LookupFile.seeds.map { String($0.name.prefix(3)) } == ["000", "001", "002", "003", "004"])
    #expect(LookupFile.seeds.allSatisfy { String(decoding: $0.bytes.prefix(2), as: UTF8.self) == "# " })
  }
}
