internal import Configuration
internal import Metrics
internal import Reports
internal import Text
internal import Vocabulary

/// Whether a report that stands keeps its gates.
struct GateCheck {
  private let report: PlannedReport
  private let input: ReportInput

  init(_ report: PlannedReport, _ input: ReportInput) {
    self.report = report
    self.input = input
  }

  /// Tells each gate that failed, and how the report ends.
  var outcome: ReportOutcome {
    let messages = self.messages
    for message in messages { Messages.note(message) }
    return messages.isEmpty ? .done : .gateFailed
  }

  /// One line for each gate that failed, with the report's folder where there are several.
  var messages: [String] {
    let place = report.isOnly ? "" : "\(report.folder): "
    return failures.map { place + $0 }
  }

  /// One line for each gate that failed: a report of nothing first, then `--strict`.
  private var failures: [String] { emptyFailure + strictFailure + report.configuration.gates.compactMap(failure) }

  /// Whether the report has no document in scope.
  var isEmpty: Bool { input.listings.documents.isEmpty }

  /// A report without any document says nothing, so it passes no gate, whether one is set or not.
  private var emptyFailure: [String] {
    guard isEmpty else { return [] }
    return ["found no document in scope, expected one or more; check countries, types, years and the archive's folder"]
  }

  private var strictFailure: [String] {
    let grave = input.findings.count { $0.severity != .info }
    guard report.configuration.flag(.strict), grave > 0 else { return [] }
    return ["--strict: \(Messages.counted(grave, "finding")) of severity error or warning; see \"labmetrics check\""]
  }

  private func failure(_ gate: Gate) -> String? {
    let found = found(gate.id)
    guard !gate.allows(found) else { return nil }
    return "gate \(gate.id.rawValue): found \(found), \(gate.rule); see \(Self.place(gate.id))"
  }

  private func found(_ gate: Gate.ID) -> Int {
    switch gate {
    case .findingsError: input.findings.count { $0.severity == .error }
    case .findingsWarning: input.findings.count { $0.severity == .warning }
    case .uncuratedMethods: uncurated(.methods)
    case .uncuratedDataSources: uncurated(.dataSources)
    case .uncuratedGoals: uncurated(.sdgs)
    case .uncuratedThematicAreas: uncurated(.thematicAreas)
    case .leastDocuments: input.listings.documents.count
    }
  }

  private func uncurated(_ dimension: VocabularyDimension) -> Int {
    input.curation.rows.first { $0.dimension == dimension }?.uncuratedValues ?? 0
  }

  /// Where the things counted stand one by one.
  private static func place(_ gate: Gate.ID) -> String {
    switch gate {
    case .findingsError: "data/findings.csv, severity error"
    case .findingsWarning: "data/findings.csv, severity warning"
    case .uncuratedMethods: "data/counts.csv, dimension methods, category uncurated"
    case .uncuratedDataSources: "data/counts.csv, dimension datasources, category uncurated"
    case .uncuratedGoals: "data/counts.csv, dimension sdgs, category uncurated"
    case .uncuratedThematicAreas: "data/counts.csv, dimension thematic_areas, category uncurated"
    case .leastDocuments: "data/documents.csv"
    }
  }
}
