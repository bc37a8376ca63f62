import Archive

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
