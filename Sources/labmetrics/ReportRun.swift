internal import ArgumentParser
internal import Configuration
internal import Facts
internal import Foundation
internal import Labels
internal import Metrics
internal import Publishing
internal import Renderers
internal import Reports
internal import Text
internal import Vocabulary

/// One run of `report`: the archive is read once, and each planned report is made in a folder of its own.
struct ReportRun {
  let archive: any FactSource
  /// How much is read of the pages.
  let depth: FactDepth
  let isGuarded: Bool
  let isQuiet: Bool
  /// The job on GitHub to tell; nil elsewhere.
  let job: GitHubJob?
  /// The figures of a report.
  let input: (ReportSource, PlannedReport) throws(ReportError) -> ReportInput

  /// Makes every report of the plans; where there are several, one that fails does not keep the others from being made.
  ///
  /// Folders known beforehand are opened before any page is read.
  func make(_ layers: ConfigurationLayers) async throws -> ReportOutcome {
    let settings = layers.settings
    let rules = try settings.rules()
    let all = layers.plans
    let plans = try all.map { plan in
      PlannedScope(
        plan: plan, scope: try archive.scope(rules, plan.configuration),
        isOnly: all.count == 1 && !plan.isPerCountry, logo: try plan.configuration.logo())
    }
    try checkPlaces(all.map(\.folder))
    // Who reports on which activity is asked before any page is read.
    for plan in plans { _ = try plan.plan.configuration.activity() }
    let folders = ReportFolders(isSingle: plans.allSatisfy(\.isOnly))
    for plan in plans where !plan.plan.isPerCountry { try folders.open(plan.plan.folder) }
    // An unreadable last issue is told before any page is read.
    for plan in plans where plan.isOnly {
      _ = try plan.reports(of: []).first?.previous()
    }
    let source = try await source(settings, rules, besides: all.map(\.folder))
    for plan in all { try archive.checkTypes(plan.configuration, source.facts) }
    for plan in plans { try make(plan, source, folders) }
    job?.finish(folder: settings.text(.out) ?? "")
    return folders.outcome
  }

  /// Reports that are written where pages are read from would be read as pages, or take them away.
  private func checkPlaces(_ folders: [String]) throws {
    for archive in archive.paths {
      let pages = Self.place(archive)
      for folder in folders {
        let out = Self.place(folder)
        guard pages == out || pages.hasPrefix(out + "/") else { continue }
        throw ValidationError(
          "--out \"\(folder)\": is or holds the archive \"\(archive)\": expected a folder of its own, such as reports")
      }
    }
  }

  private static func place(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }

  /// Reads the archive once for all reports; a quarter's last day is its date unless one is named.
  private func source(
    _ settings: ReportConfiguration, _ rules: Rules, besides outputs: [String]
  ) async throws -> ReportSource {
    let quarter = settings.text(.period).flatMap { Quarter($0) }
    let lastDay = settings[.asOf] == nil ? quarter?.lastDay : nil
    let date = try lastDay ?? archive.asOfDate(settings)
    let all = try await archive.unrelatedFacts(rules, depth: depth, besides: outputs)
    // What came after the quarter is left out before pages are set against each other.
    let pages = quarter.map { quarter in all.keeping { !quarter.precedes($0) } } ?? all
    let later = quarter.map { quarter in all.pages.filter(quarter.precedes) } ?? []
    let facts = StageTimes.measured("link") { pages.related(asOf: date, depth: depth) }
    return ReportSource(
      pages: pages, facts: facts, later: later, words: PageWords(of: all.pages, source: try archive.pageSource()),
      rules: rules, asOf: date, quarter: quarter, depth: depth, isExample: archive.isExample)
  }

  private func make(_ plan: PlannedScope, _ source: ReportSource, _ folders: ReportFolders) throws {
    let reports = plan.reports(of: source.facts.pages)
    if reports.isEmpty { folders.note(failure: "\(plan.plan.folder): found no country in scope, expected one or more") }
    for report in reports {
      try folders.publish(in: report.folder) { publication throws(ReportError) in
        let figures = try StageTimes.measured("count") { () throws(ReportError) in try input(source, report) }
        return try publish(report, figures, source.words, publication)
      }
    }
  }

  private func publish(
    _ report: PlannedReport, _ input: ReportInput, _ words: PageWords, _ publication: borrowing Publication
  ) throws(ReportError) -> ReportOutcome {
    let formats = report.configuration.list(.formats).compactMap(Format.init(rawValue:))
    let made = StageTimes.measured("compose") {
      var report = ReportBuilder(input).report()
      report.evidence = EvidenceBuilder(input, words: words).panel(_:most:)
      return report
    }
    let files = try StageTimes.measured("render") { () throws(ReportError) in
      try publication.publish(made, formats: formats, isGuarded: isGuarded)
    }
    let grave = input.findings.count { $0.severity != .info }
    if !isQuiet {
      Messages.note(
        "\(report.folder): \(files.count + 1) files from \(Messages.counted(input.pages.count, "document")), "
          + "\(Messages.counted(grave, "finding")) to look at")
    }
    let gates = GateCheck(report, input)
    job?.tell(made, input, folder: report.folder, gates: gates)
    return gates.outcome
  }
}

/// What every report of a run is made from.
struct ReportSource {
  /// The facts page by page.
  let pages: ArchiveFacts
  /// The facts related to one another.
  let facts: ArchiveFacts
  /// Pages that are later than the quarter; none without one.
  let later: [PageFacts]
  /// The words of the pages, for the evidence behind figures.
  let words: PageWords
  /// The rules in force.
  let rules: Rules
  let asOf: String
  let quarter: Quarter?
  let depth: FactDepth
  /// Whether the pages are the examples that come with the program.
  let isExample: Bool
}

/// One report to make.
struct PlannedReport {
  let folder: String
  let scope: Scope
  let configuration: ReportConfiguration
  /// Whether the run makes no other report.
  let isOnly: Bool
  /// The country of a report on one of several; nil for other reports.
  let country: Country?
  /// Picture for the cover; nil when none is set.
  let logo: Logo?

  /// The title given; a country's report adds its name.
  var title: String? {
    configuration.text(.title).map { title in country.map { "\(title): \($0.name)" } ?? title }
  }

  /// The language of labels and fixed sentences.
  var language: Language { configuration.text(.language).flatMap { Language(rawValue: $0) } ?? .english }

  /// The last issue; nil for a first one, and for one of several reports that was not made then.
  func previous() throws(ReportError) -> PublishedIssue? {
    guard let since = configuration.text(.since) else { return nil }
    let path = country.map { PathText.joined(since, $0.iso3) } ?? since
    guard isOnly || FileManager.default.fileExists(atPath: path) else {
      Messages.note("\(folder): found no last issue at \"\(path)\", so this is a first one")
      return nil
    }
    return try PublishedIssue(reading: path)
  }

  /// Lines for the cover.
  var details: [Report.Detail] {
    let labels = Labels(language)
    let settings: [Setting] = [.donor, .programme, .contactRole, .reviewedBy, .reviewedOn]
    return settings.compactMap { setting in
      configuration.text(setting).map { text in
        Report.Detail(
          id: setting.key, label: labels.name(.detail, setting.key),
          text: setting == .reviewedOn ? labels.date(text) : text)
      }
    }
  }
}

/// A plan with the pages it is about.
struct PlannedScope {
  let plan: ReportPlan
  let scope: Scope
  let isOnly: Bool
  let logo: Logo?

  /// The reports of a plan: one, or one for each country of the counted pages, ordered by code.
  func reports(of pages: [PageFacts]) -> [PlannedReport] {
    guard plan.isPerCountry else {
      return [
        PlannedReport(
          folder: plan.folder, scope: scope, configuration: plan.configuration, isOnly: isOnly, country: nil,
          logo: logo)
      ]
    }
    let found = Set(pages.filter { scope.counts($0) }.flatMap(\.countries)).filter { country in
      !country.iso3.isEmpty && scope.keeps(country: country.iso3)
    }
    return found.sorted { $0.iso3 < $1.iso3 }.map { country in
      var only = scope
      (only.countries, only.regions) = ([country.iso3], [])
      return PlannedReport(
        folder: PathText.joined(plan.folder, country.iso3), scope: only, configuration: plan.configuration,
        isOnly: false, country: country, logo: logo)
    }
  }
}
