import Archive
import Foundation
import Lookups

@testable import Partners

/// What the tests share: the compiled-in lexicon, made-up pages, the example pages.
enum Fixture {
  static let lexicon = Lexicon(words: .standard, register: .standard)
  static let cells = CellReader(lexicon: lexicon)
  static let extractor = PartnerExtractor(register: .standard, words: .standard, sectors: .standard)

  static func piece(_ text: String) -> Piece { Piece(Item.items(of: lexicon.tokens(of: text))) }

  static func names(_ cell: String) -> [String] { cells.candidates(in: cell).map(\.name) }

  /// A plan with the names and descriptions of its partners.
  static func plan(_ partners: [(name: String, description: String)]) -> String {
    var text = "# A plan\n\n[[type:learningplan]]\n[[country:Fiji]]\n\n"
    text +=
      "> Challenge statement: What is your challenge? (Please answer in specific terms: \"Our challenge is that...\".)\n\nX\n\n"
    for partner in partners {
      text +=
        "> Please state the name of the partner:\n\n\(partner.name)\n\n> What sector does our partner belong to?\n\n"
      text += "> Please provide a brief description of the collaboration.\n\n\(partner.description)\n\n"
    }
    return text
  }

  /// A first-edition closing with answers by the word that tells its questions apart.
  static func closing(_ answers: [(field: String, answer: String)]) -> String {
    var text = "# A closing\n\n[[type:learningplan]]\n[[country:Fiji]]\n\n"
    text +=
      "> What are the top 5 key insights you generated about your frontier challenge during this Action Learning Plan?\n\nX\n\n"
    for (field, answer) in answers { text += "> \(questions[field] ?? "")\n\n\(answer)\n\n" }
    return text
  }

  private static let questions = [
    "civil":
      "If applicable, what civil society organisations did you actually work with and what did you do with them?",
    "academia":
      "If applicable, what academic partners (and related institutions) did you actually work with and what did you do with them?",
    "private": "If applicable, what private sector partners did you actually work with and what did you do with them?",
    "government":
      "If applicable, what government partners (and related institutions) did you actually work with and what did you do with them?",
    "new":
      "Relating to your answers above: who of the partners listed were new and unusual partners for UNDP, and what made them special?",
    "un": "If applicable, which UN internal partners did you actually work with and what did you do with them?",
  ]

  static func page(_ text: String, named document: String = "a.md") -> Page? {
    let bytes = [UInt8](text.utf8)
    guard
      case .page(let page) = PageReader.read(PageFile(document: document, source: .memory(bytes), size: bytes.count))
    else { return nil }
    return page
  }

  static func mentions(_ text: String) -> [PartnerMention] {
    guard let page = page(text) else { return [] }
    return extractor.mentions(in: page, form: form(of: page), iso3: ["FJI"])
  }

  static func form(of page: Page) -> Form { FormReader(catalogue: .standard).form(of: page) }

  static func seed(_ number: Int) -> [PartnerMention] {
    let file = LookupFile.seeds[number]
    return mentions(String(decoding: file.bytes, as: UTF8.self))
  }
}

/// The shared folder with the archive and its gold set, when the environment names it.
enum SharedArchive {
  static let path = ProcessInfo.processInfo.environment["LABMETRICS_SHARED"]
}
