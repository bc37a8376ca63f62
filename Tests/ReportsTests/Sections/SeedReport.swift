import Archive
import Labels
import Lookups
import Metrics
import Testing
import Vocabulary

@testable import Reports

/// The report on the five example documents.
enum SeedReport {
  static func input(_ language: Language = .english, scope: Scope = Scope()) async -> ReportInput {
    let files = LookupFile.seeds.map { PageFile(document: $0.name, source: .memory($0.bytes), size: $0.bytes.count) }
    let facts = await FactReader(rules: .builtIn).facts(of: files, jobs: 1).related(asOf: "2024-01-15")
    var input = ReportInput(
      facts: facts, scope: scope, asOf: "2024-01-15", programVersion: "1.0.0", rules: .builtIn)
    input.labels = Labels(language)
    return input
  }

  /// The section or part of an id.
  static func part(_ id: String, of report: Report) throws -> Report.Section {
    try #require(all(report.sections).first { $0.id == id })
  }

  private static func all(_ sections: [Report.Section]) -> [Report.Section] {
    sections + sections.flatMap { all($0.parts) }
  }
}

extension Report.Section {
  /// Paragraphs and list items in order.
  var sentences: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text), .command(let text, _): [text]
      case .list(let items): items
      case .findings(let sentences): sentences.map(\.text)
      case .exhibit, .picture: []
      }
    }
  }

  /// The whole tables, in order.
  var tables: [Table] {
    blocks.compactMap { block in if case .exhibit(let exhibit, _) = block { exhibit.table } else { nil } }
  }

  /// The numbers of the first sentence that a pattern fits, in order.
  func numbers(_ pattern: Regex<AnyRegexOutput>) -> [Int] {
    for sentence in sentences {
      if let match = sentence.firstMatch(of: pattern) {
        return match.output.dropFirst().compactMap { $0.substring.flatMap { Int($0) } }
      }
    }
    return []
  }
}

extension Table {
  /// The whole numbers of a column.
  func integers(_ id: String) -> [Int] {
    guard let index = columns.firstIndex(where: { $0.id == id }) else { return [] }
    return (0..<rowCount).compactMap { if case .integer(let number) = row($0)[index] { number } else { nil } }
  }

  /// The numerators and denominators in the texts of a column, such as `3/7 U`.
  func ratios(_ id: String) -> [(k: Int, n: Int)] {
    guard let index = columns.firstIndex(where: { $0.id == id }) else { return [] }
    return (0..<rowCount).compactMap { line in
      guard case .text(let text) = row(line)[index], let match = text.firstMatch(of: /(\d+)\/(\d+)/),
        let k = Int(match.1), let n = Int(match.2)
      else { return nil }
      return (k, n)
    }
  }
}
