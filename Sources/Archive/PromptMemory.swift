internal import Vocabulary

/// A prompt with the questions it may be.
final class KnownPrompt {
  /// The folded wording.
  let folded: String
  /// Places of the questions in the catalogue, of every kind and edition.
  let places: [Int]
  /// What the questions tell of a page's kind and edition.
  let signs: [String]

  init(folded: String, places: [Int], signs: [String]) {
    self.folded = folded
    self.places = places
    self.signs = signs
  }
}

/// Remembers the prompts of pages and the outlines of forms, so that each is looked up once.
final class PromptMemory {
  private struct Known {
    let bytes: [UInt8]
    let prompt: KnownPrompt
  }

  private struct Outline: Hashable {
    let editions: [PageKind: Int]
    let isEarlyVariant: Bool
  }

  /// So many prompts are remembered: forms have some hundreds, writers any number.
  private static let most = 1_024

  private let catalogue: FormCatalogue
  private var prompts: [UInt64: Known] = [:]
  private var outlines: [Outline: FormOutline] = [:]

  init(_ catalogue: FormCatalogue) { self.catalogue = catalogue }

  /// The prompt that stands in a range of a page.
  func prompt(_ range: Range<Int>, of page: Page) -> KnownPrompt {
    let bytes = page.bytes.span.extracting(range)
    let fingerprint = Fingerprint.of(bytes)
    if let known = prompts[fingerprint], known.bytes.span.isEqual(to: bytes) { return known.prompt }
    let folded = PromptText.folded(bytes)
    let places = catalogue.places(matching: folded)
    let prompt = KnownPrompt(
      folded: folded, places: places, signs: places.compactMap { catalogue.questions[$0].sign })
    if prompts.count < Self.most {
      prompts[fingerprint] = Known(bytes: Array(page.bytes[range]), prompt: prompt)
    }
    return prompt
  }

  /// What a form of some editions asks.
  func outline(_ kind: PageKind, _ editions: [PageKind: Int], isEarlyVariant: Bool) -> FormOutline {
    let key = Outline(editions: editions, isEarlyVariant: isEarlyVariant)
    if let known = outlines[key] { return known }
    let outline = FormOutline(
      Form.counted(kind, editions), isEarlyVariant: isEarlyVariant, catalogue: catalogue)
    outlines[key] = outline
    return outline
  }
}
