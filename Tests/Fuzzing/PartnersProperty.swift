import Archive

@testable import Partners

/// Whatever stands below the question for a partner's name, the names are cut from it.
enum PartnersProperty {
  private static let extractor = PartnerExtractor(register: .standard, words: .standard, sectors: .standard)
  private static let start = Array(
    """
    # A page
    [[type:learningplan]]
    [[year:2022]]
    ## Partners
    > Please state the name of the partner:

    """.utf8)

  static func claimBroken(by bytes: [UInt8]) -> String? {
    let page = PageParser.parse(document: "page.md", bytes: start + bytes)
    let mentions = extractor.mentions(in: page, form: FormReader(catalogue: .standard).form(of: page), iso3: ["KEN"])
    let lines = page.bytes.count(where: { $0 == 0x0A }) + 1
    return firstBroken([
      (mentions.allSatisfy { !$0.name.allSatisfy(\.isWhitespace) }, "a partner has a name"),
      (mentions.allSatisfy { (1...lines).contains($0.line) }, "a partner stands on a line of the page"),
      (mentions.allSatisfy { PrivacyGuard.guarded($0.name) == $0.name }, "a partner's name holds no contact data"),
      (
        PartnerMerger(register: .standard, words: .standard, aliases: .standard).partners(
          from: mentions.map { ($0, ["KEN"]) }
        ).indices.count
          == mentions.count,
        "each mention means one partner"
      ),
    ])
  }
}
