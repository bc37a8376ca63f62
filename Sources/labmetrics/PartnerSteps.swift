internal import Archive
internal import Facts
internal import Partners
internal import Text
internal import Vocabulary

/// How a partner was read from each of its pages, step by step.
struct PartnerSteps {
  /// The partner's id.
  let id: String
  let pages: [PageFacts]
  /// The rules in force.
  let rules: Rules

  /// The names that were joined, then for each page the steps of the lines that name the partner.
  ///
  /// - Parameters:
  ///   - documents: the pages to be told of, in order.
  ///   - read: reads a page once more.
  func text(_ documents: [String], read: (String) -> Page?) -> String {
    let named = Dictionary(
      pages.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
    let chosen = documents.compactMap { named[$0] }
    let spellings = Set(chosen.flatMap { mentions(on: $0).map(\.name) }).sorted { $0.scalarOrder < $1.scalarOrder }
    let extractor = rules.partnerExtractor
    let forms = FormReader(catalogue: rules.forms)
    let told = chosen.flatMap { page -> [String] in
      let lines = Set(mentions(on: page).map(\.line))
      guard let again = read(page.document) else { return ["\(page.document): cannot be read once more"] }
      let steps = extractor.steps(in: again, form: forms.form(of: again), iso3: page.countries.map(\.iso3))
      return steps.filter { lines.contains($0.line) }.map {
        "\(page.document):\($0.line): \(PrivacyGuard.guarded($0.text))"
      }
    }
    return (["names that mean \(id): \(spellings.joined(separator: " | "))"] + told).joined(separator: "\n")
  }

  private func mentions(on page: PageFacts) -> [PartnerMention] {
    page.partners.filter { $0.partner?.id == id }.map(\.mention)
  }
}
