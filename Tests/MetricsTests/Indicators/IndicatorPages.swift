import Archive
import Facts
import Lookups
import Vocabulary

@testable import Metrics

/// A made-up form page with only what indicators read.
struct IndicatorPage {
  var kind = PageKind.plan
  var edition = 1
  var year: Int? = 2021
  var country = "Kenya"
  var tags: [String] = []
  var answers: [(prompt: String, answer: String)] = []

  static func plan(_ year: Int?, _ tags: String..., country: String = "Kenya") -> IndicatorPage {
    IndicatorPage(year: year, country: country, tags: tags)
  }

  static func closing(_ edition: Int, _ year: Int?, _ tags: String..., country: String = "Kenya") -> IndicatorPage {
    IndicatorPage(kind: .closing, edition: edition, year: year, country: country, tags: tags)
  }

  static func experiment(_ year: Int?, _ tags: String..., country: String = "Kenya") -> IndicatorPage {
    IndicatorPage(kind: .experiment, year: year, country: country, tags: tags)
  }

  /// The page with an answer below a prompt.
  func answering(_ prompt: String, _ answer: String) -> IndicatorPage {
    var page = self
    page.answers.append((prompt, answer))
    return page
  }

  /// The page as the archive would write it.
  var markdown: String {
    let type = kind == .experiment ? "experiment" : "learningplan"
    let head = ["# Page", ""] + (year.map { ["[[year:\($0)]]"] } ?? []) + ["[[type:\(type)]]"]
    let prompts = [sign].compactMap { $0 } + answers.map { "> \($0.prompt)\n\n\($0.answer)\n" }
    return (head + tags.map { "[[\($0)]]" } + ["[[country:\(country)]]", "## Form", ""] + prompts)
      .joined(separator: "\n")
  }

  /// The prompt that decides kind and edition, with an answer that says nothing to any indicator.
  private var sign: String? {
    switch (kind, edition) {
    case (.plan, _): "> To what stage(s) in the learning cycle does your learning question relate?\n"
    case (.closing, 1): "> What are the top 5 key insights\n"
    case (.closing, _): "> What are the top key insights\n"
    case (.experiment, 2): "> What action learning plan is this activity related to?\n"
    default: nil
    }
  }
}

extension Array where Element == IndicatorPage {
  /// The facts of the pages, in order.
  func facts(_ rules: Rules = .builtIn) async -> [PageFacts] {
    let files = enumerated().map { number, page in
      let bytes = [UInt8](page.markdown.utf8)
      return PageFile(document: "page\(1000 + number).md", source: .memory(bytes), size: bytes.count)
    }
    return await FactReader(rules: rules).facts(of: files, jobs: 1).pages
  }

  /// The pages as a scope.
  func scope(_ scope: Scope = Scope()) async -> IndicatorScope {
    IndicatorScope(pages: await facts(), scope: scope)
  }

  /// Values of one indicator for the network by the year of the page.
  func values(_ id: String, _ kind: IndicatorKind, basis: YearBasis = .tag) async -> [IndicatorValue] {
    IndicatorCatalogue.values(in: await scope(), of: id).filter {
      $0.scope == .network && $0.kind == kind && $0.yearBasis == basis
    }
  }

  /// The values of the whole, as `year: numerator/denominator value flags`.
  func series(_ id: String, _ kind: IndicatorKind, basis: YearBasis = .tag) async -> [String] {
    await values(id, kind, basis: basis).filter { $0.breakdown.isEmpty }.map(\.summary)
  }

  /// The values of parts, as `name=value year: …`.
  func parts(_ id: String, _ kind: IndicatorKind, of name: String) async -> [String] {
    await values(id, kind).filter { $0.breakdown == name }.map { "\($0.breakdownValue) \($0.summary)" }
  }
}

extension IndicatorValue {
  /// `2021: 3/4 0.75 U`, with `-` for what is unknown.
  var summary: String {
    let counts = (numerator.map(String.init) ?? "-") + (denominator.map { "/\($0)" } ?? "")
    let rounded = value.map { ($0 * 1000).rounded() / 1000 }
    let parts = [counts, rounded.map { "\($0)" } ?? "-", flag].filter { !$0.isEmpty }
    return "\(year.map(String.init) ?? "undated"): " + parts.joined(separator: " ")
  }
}

/// The five example documents.
enum Seeds {
  static func unrelated() async -> ArchiveFacts {
    let files = LookupFile.seeds.map { PageFile(document: $0.name, source: .memory($0.bytes), size: $0.bytes.count) }
    return await FactReader(rules: .builtIn).facts(of: files, jobs: 1)
  }

  static func scope() async -> IndicatorScope {
    IndicatorScope(pages: await unrelated().related(asOf: "2024-01-01").pages)
  }

  /// Values of an indicator over plans and closings together.
  static func values(_ id: String, _ basis: YearBasis, part: String = "") async -> [IndicatorValue] {
    IndicatorCatalogue.values(in: await scope(), of: id).filter {
      $0.scope == .network && $0.kind == .all && $0.yearBasis == basis && $0.breakdownValue == part
    }
  }
}
