internal import Vocabulary

/// The terms that values of the archive are counted under.
struct LookupTable {
  let vocabulary: Vocabulary

  /// One row for each term and country.
  func table() -> Table {
    let rows = VocabularyDimension.allCases.flatMap(terms) + countries
    return Table(
      id: "lookups", title: "Lookups",
      about: "Version \(vocabulary.version): the terms that values are counted under, and other spellings of them.",
      columns: [
        Column("list", about: "The vocabulary."), Column("key", about: "Canonical id, or ISO 3166-1 alpha-3 code."),
        Column("value", about: "Label."), Column("category", about: "Family, class, group, dimension or region."),
        Column("aliases", about: "Other spellings, joined by \"; \"."), Column("note", about: "Remark of the list."),
      ], rows: rows)
  }

  private func terms(_ dimension: VocabularyDimension) -> [[Cell]] {
    vocabulary[dimension].terms.map { term in
      [
        .text(dimension.rawValue), .text(term.id), .text(term.label), Self.text(term.category),
        Self.text(term.aliases.joined(separator: "; ")), Self.text(term.note),
      ]
    }
  }

  private var countries: [[Cell]] {
    vocabulary.countries.all.map { country in
      [
        .text("countries"), .text(country.iso3), .text(country.name), Self.text(country.region), .missing(.none),
        .missing(.none),
      ]
    }
  }

  private static func text(_ text: String) -> Cell { text.isEmpty ? .missing(.none) : .text(text) }
}
