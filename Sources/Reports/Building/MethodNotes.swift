/// What a reader must know to read the figures, in fixed sentences.
enum MethodNotes {
  /// Sentences for the cover and the narrative.
  static let howToRead = [
    "A figure is a number of documents: a document that names a value several times counts once for it.",
    "\"not asked\" means that no form in scope asks for it; it is never a zero. \"no answer\" means asked and left "
      + "empty, \"no document\" that nothing in scope falls into that year.",
    "The year of a page is the year in which it was created on the platform; the year of work is the year it reports on.",
    "No share is shown to readers where it rests on fewer than 10 documents; the data files always give both numbers.",
  ]

  /// Sentences on how the figures are made.
  static let method = [
    "Every tag of every page is read, whatever characters its value holds; data/tags.csv lists each with its line.",
    "Values count under a canonical term when a curated list says so; a value without one stays itself and is marked "
      + "uncurated. data/counts_raw.csv counts the values as they are written.",
    "Pages with the same bytes count once, the first by path; the others are listed with the page they repeat.",
    "What a page is (plan, closing, experiment) is decided by the questions of its form, never by its title.",
    "Closings of the first form tagged 2022 or 2023 report on the year before; single corrections stand in a data file.",
    "The documents are self-reports of UNDP Accelerator Labs: they show what the labs wrote, not what the public "
      + "sector achieved.",
    "labmetrics explain, with the id of a figure such as methods/system-thinking/2022, lists the pages and lines behind it.",
  ]

  /// The notes as a table for the workbook.
  static func table() -> Table {
    let rows = howToRead.map { ("How to read", $0) } + method.map { ("Method", $0) }
    return Table(
      id: "notes", title: "Notes", about: "How to read the figures and how they are made.",
      columns: [Column("subject", title: "Subject"), Column("note", title: "Note")],
      rows: rows.map { [.text($0.0), .text($0.1)] })
  }
}
