import Archive
import Facts
import Labels
import Lookups
import Metrics
import Testing
import Text
import Vocabulary

@testable import Reports

/// The report on the five example documents.
enum SeedReport {
  static func input(_ language: Language = .english, scope: Scope = Scope()) async -> ReportInput {
    let files = LookupFile.seeds.map { PageFile(document: $0.name, source: .memory($0.bytes), size: $0.bytes.count) }
    let facts = await FactReader(rules: .builtIn).facts(of: files, jobs: 1).related(asOf: "2024-01-15")
    let metrics = ArchiveMetrics(facts: facts, scope: scope, asOf: "2024-01-15", rules: .builtIn)
    var input = ReportInput(metrics, programVersion: "1.0.0")
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
      case .prose(let prose): [prose.plain]
      case .items(let items, _): items.map(\.plain)
      case .list(let items): items
      case .findings(let sentences): sentences.map(\.text)
      case .exhibit, .picture, .chart: []
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

extension Cell {
  /// The figure that the cell holds; nil for other cells.
  var figureCell: FigureCell? {
    if case .figure(let figure) = self { figure } else { nil }
  }
}

extension Table {
  /// The texts of the rows, figures as their words.
  var texts: [[String]] {
    SmallReport.rows(self).map { row in
      row.map { cell in
        switch cell {
        case .text(let text), .link(let text, _): text
        case .figure(let figure): figure.text
        case .integer(let value): String(value)
        case .number(let value): NumberText.plain(value)
        case .boolean(let value): String(value)
        case .missing(let reason): reason.rawValue
        }
      }
    }
  }
}
