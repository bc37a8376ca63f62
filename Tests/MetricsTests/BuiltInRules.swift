import Archive
import Vocabulary

@testable import Facts
@testable import Metrics

extension ArchiveFacts {
  /// Facts by the built-in rules.
  init(pages: [PageFacts] = []) { self.init(pages: pages, rules: .builtIn) }

  /// Facts of records by the built-in rules.
  init(records: some Sequence<FactRecord>) throws(FactError) { try self.init(records: records, rules: .builtIn) }
}

extension IndicatorScope {
  /// Groups by the built-in rules.
  init(pages: [PageFacts], scope: Scope = Scope()) { self.init(pages: pages, scope: scope, rules: .builtIn) }
}

extension Figures {
  /// Figures by the built-in rules.
  init(pages: [PageFacts], scope: Scope) { self.init(pages: pages, scope: scope, rules: .builtIn) }
}

extension CycleEvidence {
  /// The evidence of a page by the built-in rules.
  init?(
    document: String, page: Page, form: Form, year: Int?, cycleYear: Int?, iso3: [String], language: String? = nil
  ) {
    self.init(
      document: document, page: page, form: form, year: year, cycleYear: cycleYear, iso3: iso3, language: language,
      reading: FormWords(of: page, form, in: FormCatalogue.standard.ownWordFields))
  }
}

extension TextSketch {
  /// The sketch of a page by the built-in rules.
  init(document: String, page: Page, form: Form, year: Int?, iso3: [String]) {
    let words = FormWords(of: page, form, in: FormCatalogue.standard.ownWordFields, isLinked: false).shingles
    self.init(
      document: document, page: page, form: form, year: year, iso3: iso3,
      reading: words)
  }
}

extension CycleLinker {
  /// Links by the built-in weights.
  static func link(_ evidence: [CycleEvidence]) -> CycleLinks { link(evidence, model: .standard) }
}
