import Archive
import Vocabulary

@testable import Facts
@testable import Partners

/// The facts of any page point into it, and relating a page to itself ends.
enum FactsProperty {
  private static let extractor = PartnerExtractor(register: .standard, words: .standard, sectors: .standard)

  static func claimBroken(by bytes: [UInt8]) -> String? {
    let page = PageParser.parse(document: "page.md", bytes: bytes)
    let facts = PageFacts(
      page: page, form: FormReader(catalogue: .standard).form(of: page), tags: TagMeanings(.standard), rules: .builtIn,
      extractor: extractor, depth: .full)
    let lines = bytes.count(where: { $0 == 0x0A }) + 1
    let related = ArchiveFacts(pages: [facts], rules: .builtIn).related(asOf: "2024-01-15")
    return firstBroken([
      (facts.values.allSatisfy { (1...lines).contains($0.line) }, "a value stands on a line of the page"),
      (facts.tags.allSatisfy { (1...lines).contains($0.line) }, "a tag stands on a line of the page"),
      (Set(facts.values.map { [$0.dimension.rawValue, $0.id] }).count == facts.values.count, "a value counts once"),
      (facts.years.allSatisfy { (1000...9999).contains($0) }, "a year has four digits"),
      (related.pages.count == 1 && related.pages[0].duplicateOf == nil, "a page alone repeats none"),
    ])
  }
}
