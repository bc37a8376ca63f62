/// What stands behind a figure, for readers: its definition, k and n, and the documents with the words that count.
public struct EvidencePanel: Sendable, Hashable {
  /// A document that counts.
  public struct Entry: Sendable, Hashable {
    /// Title of the document.
    public let title: String
    /// Countries and year: `Viet Nam, 2022`.
    public let place: String
    /// What it names, where values or mentions are counted; empty elsewhere.
    public let value: String
    /// The line, from 1; nil where no single line counts.
    public let line: Int?
    /// The words of that line and around it; empty where the page cannot be read.
    public let words: String
    /// ISO 639-1 code of the words' language; empty where unknown.
    public let language: String
    /// Web address of the page; nil where none is known.
    public let address: String?

    /// Creates an entry.
    public init(
      title: String, place: String, value: String, line: Int?, words: String, language: String, address: String?
    ) {
      self.title = title
      self.place = place
      self.value = value
      self.line = line
      self.words = words
      self.language = language
      self.address = address
    }
  }

  /// Id of the figure.
  public let id: String
  /// What the figure is, in words: `Different methods in plans and closings, 2022`.
  public let title: String
  /// What it means and how it is counted.
  public let definition: String
  /// The figure in a sentence with k and n.
  public let sentence: String
  /// Documents that count, at most as many as were asked for.
  public let numerator: [Entry]
  /// Documents it is counted in that do not count themselves, at most as many as were asked for.
  public let others: [Entry]
  /// How many entries are left out of both lists.
  public let omitted: Int

  /// Creates a panel.
  public init(
    id: String, title: String, definition: String, sentence: String, numerator: [Entry], others: [Entry], omitted: Int
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.sentence = sentence
    self.numerator = numerator
    self.others = others
    self.omitted = omitted
  }
}
