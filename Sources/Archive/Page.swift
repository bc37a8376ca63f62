public import Text

/// One document of the archive, parsed once into values that remember their lines.
///
/// A page keeps its bytes and passages into them; text is made only when asked for with ``text(_:)``. It lives only
/// while its facts are taken, so an archive of any size is read with one page a worker in memory.
public struct Page: Sendable {
  /// Path relative to the archive folder, or `<archive>/<path>` when several archives are read.
  public let document: String
  /// The page's bytes, without a byte order mark.
  public let bytes: [UInt8]
  /// A 64-bit hash of the bytes; ``identity`` tells pages apart for certain.
  public let fingerprint: UInt64
  /// A second hash of the bytes, independent of the first.
  let secondFingerprint: UInt64
  /// The first line that starts with `# `, without the mark; nil when there is none.
  public var title: Passage?
  /// What follows the title and the tags, to the end of the page; nil when nothing does.
  ///
  /// Not free of personal data.
  public var body: Passage?
  /// Every tag in order, personal ones left out.
  public var tags: [Tag] = []
  /// The sections in order.
  public var sections: [Section] = []
  /// The form's prompts in order, each with its answer.
  public var prompts: [Prompt] = []
  /// External web addresses in the text, in order, repeated ones included.
  public var links: [Passage] = []
  /// Images in the text, in order.
  public var images: [Passage] = []
  /// Number of words outside tags, images and group marks.
  public var words = 0
  /// Fingerprints of the focal points, to compare pages by; the addresses themselves are never kept.
  public var contactMarks: [UInt64] = []
  /// Marks of the names in the focal points' addresses, see ``PersonNames``.
  var contactNames: [UInt64] = []
  /// Whether the page bears at least one tag, personal ones included; a file without one is no page.
  public var bearsTags = false
  /// What is odd about the page.
  public var findings: [Finding] = []

  /// Creates a page without content.
  public init(document: String, bytes: [UInt8]) {
    self.document = document
    self.bytes = bytes
    (fingerprint, secondFingerprint) = Fingerprint.both(of: bytes.span)
  }

  /// The text of a passage: invalid UTF-8 repaired, otherwise as written.
  public func text(_ passage: Passage) -> String {
    String(decoding: bytes[passage.range], as: UTF8.self)
  }

  /// The text of a passage decoded, normalised and with white space collapsed, as values are.
  public func value(_ passage: Passage) -> String {
    ValueText.normalised(bytes.span.extracting(passage.range))
  }

  /// The normalised values of a tag key, in order, without repetitions.
  public func values(of key: String) -> [String] {
    var seen = Set<String>()
    return tags.filter { $0.key == key && seen.insert($0.value).inserted }.map(\.value)
  }
}

/// A `[[key:value]]` of a page.
public struct Tag: Sendable, Hashable {
  /// Key and value.
  public let text: TagText
  /// The key, trimmed, otherwise as written.
  public var key: String { text.key }
  /// The value decoded, NFC-normalised, white space collapsed; never empty.
  public var value: String { text.value }
  /// The bytes between the colon and the closing brackets.
  public let raw: Passage
}

/// A `## Heading` of a page; its prompts name it by index.
public struct Section: Sendable, Hashable {
  /// The heading without its mark; empty for a bare `## `.
  public let heading: Passage
}

/// A `> Prompt` of the form with what stands below it.
public struct Prompt: Sendable, Hashable {
  /// The question without its mark; empty for a bare `> `.
  public let question: Passage
  /// Index of the section it stands in; nil before the first section.
  public let section: Int?
  /// Number of the `<div class="group">` it stands in, counted over the page from 0; nil outside groups.
  public let group: Int?
  /// The answer, line by line; blank lines left out.
  public var answer: [AnswerLine] = []
}

/// One line of an answer.
public struct AnswerLine: Sendable, Hashable {
  /// What the line is.
  public enum Kind: Sendable, Hashable {
    /// Running text.
    case text
    /// A ticked option or bullet (`- option`), without its mark; an empty one is a bare `- `.
    case item
    /// An image alone on its line.
    case image
    /// The help text of a section (`**lead**`).
    case lead
  }

  /// What the line is.
  public let kind: Kind
  /// Whether a blank line stands before it, that is, whether it starts a paragraph.
  public let startsParagraph: Bool
  /// Number of the group the line stands in, or nil.
  public let group: Int?
  /// The line's text, trimmed.
  public let passage: Passage
}
