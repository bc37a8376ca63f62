internal import Archive
internal import Partners
internal import Vocabulary

extension PageFacts {
  /// Takes the facts of a page; names of persons go out when all pages are together.
  ///
  /// Cost: O(*t*) in the page's tags and answers.
  init(
    page: Page, form: Form, tags: TagMeanings, rules: Rules, extractor: PartnerExtractor?, depth: FactDepth
  ) {
    let reading = TagReading(page, tags)
    let partners = extractor?.mentions(in: page, form: form, iso3: reading.countries.map(\.iso3)) ?? []
    let content = PageContent(
      page: page, form: form, reading: reading, partners: partners.filter(\.isNamed).map(\.name), rules: rules,
      depth: depth)
    var standing = PageStanding.Parts(values: reading.values)
    standing.partners = partners.map { PartnerFact(mention: $0, partner: nil) }
    standing.relation =
      form.kind == nil ? nil : PageRelation(page: page, form: form, content: content, rules: rules, depth: depth)
    self.init(content: content, standing: PageStanding(standing))
  }
}
