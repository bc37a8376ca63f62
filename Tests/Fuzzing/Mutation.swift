/// Makes inputs of a grammar's pieces, the same in every run: joined, repeated, cut, with odd bytes between them.
struct Mutation {
  private var random: SeededGenerator
  private let pieces: [[UInt8]]

  init(seed: UInt64, pieces: [String]) {
    random = SeededGenerator(seed: seed)
    self.pieces = pieces.map { Array($0.utf8) } + Self.oddities
  }

  /// What breaks careless readers, wherever it stands.
  private static let oddities: [[UInt8]] =
    [[0], [0xFF], [0xC3], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98]]
    + [
      "\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{202E}", "\u{FFFF}", "\u{A0}", "\u{301}", "👩‍👩‍👧", " ", "\t", ",", "\"",
      "'", "|", "`", "\\",
    ]
    .map { Array($0.utf8) }

  /// One more input, of at most some dozen pieces.
  mutating func next() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...24, using: &random) {
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      switch Int.random(in: 0..<12, using: &random) {
      case 0: bytes += piece.prefix(Int.random(in: 0...piece.count, using: &random))
      case 1: bytes += piece.suffix(Int.random(in: 0...piece.count, using: &random))
      case 2: for _ in 0..<Int.random(in: 2...9, using: &random) { bytes += piece }
      case 3: bytes.append(UInt8.random(in: 0...255, using: &random))
      default: bytes += piece
      }
    }
    if !bytes.isEmpty, Bool.random(using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    return bytes
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

extension Property {
  /// Pieces of the grammar that the property's reader knows.
  var pieces: [String] {
    switch self {
    case .page, .facts, .persons: Self.pagePieces
    case .partners:
      [
        "Ministry of Health", "University of Nairobi (UoN)", "UNDP", " and ", " & ", "; ", ", ", " - ", "1. ", "2) ",
        "• ", "Government: ", "(private sector)", "with support of ", "local NGOs", "N/A", "none", "ONG", " et ", " y ",
        "https://example.org", "a.b@example.org", "+254 700 000 000", "The ", "department of the ", "/", ":", "(", ")",
        "etc.", "\n\n", "> ", "- ", "University of X and the Y Foundation, Z Ltd.",
      ]
    case .configuration:
      [
        "title: ", "donor: A", "years: 2021-2023", "years: 9999-1000", "countries: [", "VNM", "]", "{", "}", "gates:",
        "\n  ", "findings_error: 5", "indicators:\n  method-repertoire: ", "baseline: 2021", "targets: {2023: 12}",
        "reports:\n  - name: a", "per_country: true", "- ", "? ", "& ", "*a", "!!str ", "|\n", ">-\n", "# c", "\n",
        "---\n",
        "...\n", "\"", "'", "\\", ": ", "sections: {headline: out}", "true", "1e999", "0x10", "null", "~",
        "as_of: 2024-02-30",
      ]
    case .curation:
      [
        "dimension,value,decision,term,note\n", "methods,Solutions mapping,alias,solutions-mapping,\n",
        "sdgs,Goal 18,new,,\n", "data_sources,n/a,ignore,,\n", "methods,A,new,,\n", "methods,B,alias,a,\n", "\"",
        "\"\"",
        ",", "\n", "\r\n", "\n\n", "\"a\nb\"", "thematic_areas,\"a, b\",new,x,\"note\"\n", "partner_id,alias,iso3\n",
        "proposal_id,",
      ]
    case .cells:
      [
        "=1+1", "@SUM(A1)", "+49", "-1e5", "_x0041_", "_x005F_", "_x", "http://", "https://", "internal:", "external:",
        "javascript:", "<b>", "&amp;", "[a](b)", "|", "```", "**", "#1", "@name", "::error::", "$x$", "~~", "History",
        "Sheet1", "R1C1", "SDG1", "2024", "a:b/c", "\u{FFFE}", "\u{1}", "😀", "İ", "ß", "ẞ", "ﬃ",
        String(repeating: "x", count: 40),
      ]
    }
  }

  private static let pagePieces = [
    "# Title\n", "[[type:learningplan]]\n", "[[type:experiment]]\n", "[[type:blog]]\n", "[[year:2022]]\n",
    "[[year:20x2]]\n",
    "[[methods:Solutions Mapping]]\n", "[[country:Viet Nam]]\n", "[[date:NOVEMBER 15, 2023]]\n",
    "[[latlng:16.64,106.30]]\n",
    "[[focal_point:a.b@example.org]]\n", "[[sdgs:8. Decent work and economic growth]]\n", "[[00:19]]", "[[", "]]", ":",
    "## Section\n", "**lead**\n", "> Prompt\n", "> ", "- ticked\n", "- \n", "<div class=\"group\">\n", "</div>\n",
    "<div>",
    "![alt](https://example.org/a.png)\n", "[https://example.org](https://example.org)", "https://example.org/?a=b",
    "> Please state the name of the partner:\n", "Ministry of Health and UNDP\n",
    "> Challenge statement: What is your challenge? (Please answer in specific terms: \"Our challenge is that...\".)\n",
    "> What are the top key insights you generated/learnt from this learning cycle? (Please list a maximum of 5 key "
      + "insights)\n",
    "1. First. 2. Second\n", "We met a barrier: no budget, no data.\n", "&amp;", "&#x1F600;", "&#0;", "&notanentity;",
    "mail a.b@example.org", "tel: +254 700 000 000", "2021-2023", "USD 1,000,000", "Nous avons appris que\n",
  ]
}
