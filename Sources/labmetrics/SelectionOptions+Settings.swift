internal import ArgumentParser
internal import Configuration
internal import Facts
internal import Foundation
internal import Vocabulary

extension SelectionOptions {
  /// The settings typed as options.
  var typed: ReportConfiguration {
    get throws {
      var settings = ReportConfiguration()
      settings.set(.years, try years.map { .years(try YearRange.parse($0)) }, from: .option("--years"))
      settings.set(.countries, country.isEmpty ? nil : .list(country), from: .option("--country"))
      settings.set(.regions, region.isEmpty ? nil : .list(region), from: .option("--region"))
      settings.set(.types, type.isEmpty ? nil : .list(type), from: .option("--type"))
      settings.set(.yearBasis, yearBasis.map { .text($0.rawValue) }, from: .option("--year-basis"))
      settings.set(.curation, rules.curation.map { .text($0) }, from: .option("--curation"))
      settings.set(.keepDuplicates, keepDuplicates ? .flag(true) : nil, from: .option("--keep-duplicates"))
      settings.set(.asOf, asOf.map { .text($0) }, from: .option("--as-of"))
      return settings
    }
  }

  /// The layers of settings, with those that a command types beside these.
  func layers(with others: ReportConfiguration = ReportConfiguration()) throws -> ConfigurationLayers {
    try rules.file.layers(options: typed.overridden(by: others))
  }

  /// The pages that some settings choose.
  func scope(_ vocabulary: Vocabulary, _ settings: ReportConfiguration) throws -> Scope {
    Scope(
      types: Set(settings.list(.types)),
      countries: try Set(settings.list(.countries).map { try code($0, vocabulary.countries, settings) }),
      regions: try Set(settings.list(.regions).map { try region($0, vocabulary.countries, settings) }),
      years: settings.years, yearBasis: settings.text(.yearBasis).flatMap(YearBasis.init) ?? .tag,
      keepsDuplicates: settings.flag(.keepDuplicates))
  }

  private func code(_ name: String, _ countries: Countries, _ settings: ReportConfiguration) throws -> String {
    if let country = countries.resolve(name), !country.iso3.isEmpty { return country.iso3 }
    throw unknown(
      "country", name, settings.origin(of: .countries), expected: "an ISO 3166 alpha-3 code or a country's name",
      near: countries.nearest(to: name))
  }

  private func region(
    _ name: String, _ countries: Countries, _ settings: ReportConfiguration
  ) throws -> CountryGroup {
    if let group = countries.group(named: name) { return group }
    throw unknown(
      "region", name, settings.origin(of: .regions),
      expected: "a region of UN M49 such as Africa, or a bureau: RBA, RBAP, RBAS, RBEC or RBLAC",
      near: countries.nearestGroup(to: name))
  }

  /// The error for a name that is not known, with the place it comes from and the nearest one that is.
  private func unknown(
    _ kind: String, _ name: String, _ origin: SettingOrigin, expected: String, near: String?
  ) -> any Error {
    let hint = near.map { "did you mean \"\($0)\"?" }
    let problem = origin.problem(
      found: "the \(kind) \"\(name)\"", expected: expected, advice: hint ?? "mend or remove it")
    return problem ?? ValidationError("--\(kind) \"\(name)\": expected \(expected)\(hint.map { "; \($0)" } ?? "")")
  }
}

extension ReportConfiguration {
  /// The rules in force.
  func rules() throws -> Rules {
    guard let folder = text(.curation) else { return .builtIn }
    let origin = origin(of: .curation)
    do {
      return try Rules(curation: CurationFolder.files(in: folder))
    } catch let error as ValidationError {
      throw origin.problem(
        found: "the folder \"\(folder)\", which cannot be read",
        expected: "a folder with CSV files such as decisions.csv", advice: "mend the path or its permissions") ?? error
    }
  }

  /// The version of the facts that are read by some rules.
  func factVersion(_ rules: Rules, depth: FactDepth) -> FactVersion {
    FactVersion(program: Program.build, rules: rules.version, depth: depth)
  }
}

extension SettingOrigin {
  /// The error for a value that came from a file or the environment; nil for one that was typed.
  func problem(found: String, expected: String, advice: String) -> (any Error)? {
    switch self {
    case .file(let path, let line):
      ConfigurationError(file: path, line: line, found: found, expected: expected, advice: advice)
    case .environment(let name):
      ConfigurationError(file: name, found: found, expected: expected, advice: advice)
    case .builtIn, .option: nil
    }
  }
}
