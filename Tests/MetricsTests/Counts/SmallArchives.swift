import Facts

/// Every archive of up to three of these pages, in every order.
enum SmallArchives {
  /// Pages over two years: with two values, one, none; in one year, both, none; of one type, two, none.
  static let texts: [(document: String, text: String)] = [
    ("a.md", "[[type:x]]\n[[year:2021]]\n[[methods:Ethnography]]\n[[methods:System Thinking]]\n"),
    ("b.md", "[[type:x]]\n[[type:y]]\n[[year:2022]]\n[[methods:ethnography]]\n"),
    ("c.md", "[[year:2021]]\n[[year:2022]]\n[[methods:Ethnography]]\n[[methods:ethnography]]\n"),
    ("d.md", "[[type:y]]\n[[methods:Kite Flying]]\n"),
    ("e.md", "[[type:x]]\n[[year:2022]]\n"),
    ("f.md", "[[type:y]]\n[[methods:kite flying]]\n"),
  ]

  /// The archives, the empty one first; each holds distinct pages, and each order of them is one archive.
  static func all() async -> [[PageFacts]] {
    let pages = await facts(Dictionary(uniqueKeysWithValues: texts.map { ($0.document, $0.text) })).pages
    var archives: [[PageFacts]] = [[]]
    var last = archives
    for _ in 1...3 {
      last = last.flatMap { archive in
        pages.filter { page in !archive.contains { $0.document == page.document } }.map { archive + [$0] }
      }
      archives += last
    }
    return archives
  }
}
