import Archive
import Facts
import Labels
import Lookups
import Metrics
import Partners
import Testing
import Text
import Vocabulary

@testable import Reports

@Suite("Names of codes")
struct LabelNamesTests {
  /// The codes of each group that the program itself defines; the rest is open, as page types are.
  private static let codes: [(NameGroup, [String])] = [
    (.missing, Cell.Missing.allCases.filter { $0 != .none }.map(\.rawValue)),
    (.verdict, Verdict.allCases.map(\.rawValue)), (.flag, ObservationFlag.allCases.map(\.rawValue)),
    (.unit, IndicatorUnit.allCases.map(\.rawValue)), (.scope, ScopeLevel.allCases.map(\.rawValue)),
    (.yearBasis, YearBasis.allCases.map(\.rawValue)), (.dimension, Dimension.allCases.map(\.rawValue)),
    (.valueOf, Dimension.allCases.map(\.rawValue)), (.categoryOf, Dimension.allCases.map(\.rawValue)),
    (.kind, PageKind.allCases.map(\.rawValue) + ["all"]), (.countedKind, PageKind.allCases.map(\.rawValue)),
    (.indicatorDimension, ["purpose", "potential", "capacity", "impact", "data quality"]),
    (.indicator, IndicatorCatalogue.sheets.map(\.id)), (.statement, IndicatorCatalogue.sheets.map(\.id)),
    (.caution, IndicatorCatalogue.sheets.map(\.caution).filter { !$0.isEmpty }),
    (.sdg, (1...17).map { "sdg-\($0)" }), (.sector, Sector.allCases.map(\.rawValue)),
    (.region, Vocabulary.standard.countries.groups.map(\.name)),
    (.barrier, BarrierTheme.allCases.map(\.rawValue)), (.vehicle, Vehicle.allCases.map(\.rawValue)),
    (.stage, Stage.allCases.map(\.rawValue)),
    // Closings that tick "not yet" beside another outcome are a part of the indicator.
    (.handover, HandoverOutcome.allCases.map(\.rawValue) + ["contradictory"]),
    (.hypothesis, HypothesisOutcome.allCases.map(\.rawValue)),
    (.experimentOutcome, ExperimentOutcome.allCases.map(\.rawValue)),
    (.comparison, ExperimentFacts.Comparison.allCases.map(\.rawValue)),
    (.labelStatus, LabelStatus.allCases.map(\.rawValue)), (.severity, Finding.Severity.allCases.map(\.rawValue)),
    (.documentState, ["new", "changed", "withdrawn", "outside", "renamed"]),
  ]

  /// Categories of the vocabularies, and the word for none.
  private static let categories: [(NameGroup, LookupFile)] = [
    (.methodFamily, .methods), (.dataClass, .dataSources), (.themeGroup, .thematicAreas), (.sdgDimension, .sdgs),
  ]

  @Test("Every code has a name, and no name stands for a code that is none")
  func codes() {
    let labels = Labels(.english)
    for (group, ids) in Self.codes {
      let named = labels.keys.filter { $0.hasPrefix(group.rawValue + ".") }.map {
        $0.dropFirst(group.rawValue.count + 1)
      }
      #expect(Set(named.map(String.init)) == Set(ids), "\(group)")
    }
  }

  @Test("Every family, class, group and dimension of the vocabularies has a name")
  func vocabularies() throws {
    let labels = Labels(.english)
    for (group, file) in Self.categories {
      let table = try CSVTable(file.bytes, file: file.name)
      let column = try table.column("category")
      for category in Set(table.rows.map { $0.fields[column] }) where !category.isEmpty {
        #expect(labels.has(group, category), "\(file.name): \(category)")
      }
    }
  }

  @Test("The catalogue names Goals as the vocabulary does")
  func goals() throws {
    let table = try CSVTable(LookupFile.sdgs.bytes, file: LookupFile.sdgs.name)
    let columns: [(Language, String)] = [(.english, "label"), (.french, "label_fr"), (.spanish, "label_es")]
    let id = try table.column("id")
    for (language, name) in columns {
      let column = try table.column(name)
      for row in table.rows {
        let label = Labels(language).name(.sdg, row.fields[id]).replacing("\u{A0}", with: " ")
        #expect(label == row.fields[column].replacing("\u{A0}", with: " "))
      }
    }
  }
}
