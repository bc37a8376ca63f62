import Foundation
import Text
import Vocabulary

@testable import Archive
@testable import Facts
@testable import Partners

/// A made-up person, disguised at random, in every field of a random page: none of it is in any fact.
///
/// Outputs, partial results and caches hold nothing but facts, so what is in none of them is in no file.
enum PersonsProperty {
  private static let extractor = PartnerExtractor(register: .standard, words: .standard, sectors: .standard)

  static func claimBroken(by bytes: [UInt8]) -> String? {
    var random = SeededGenerator(seed: Fingerprint.of(bytes.span))
    let person = Person(&random)
    let pages = PersonPages(person, &random).pages
    let facts = ArchiveFacts(
      pages: pages.map { document, text in
        let page = PageParser.parse(document: document, bytes: Array(text.utf8))
        return PageFacts(
          page: page, form: FormReader(catalogue: .standard).form(of: page), tags: TagMeanings(.standard),
          rules: .builtIn,
          extractor: extractor, depth: .full)
      }, rules: .builtIn)
    let masked = facts.masked().facts
    let related = masked.related(asOf: "2024-01-15")
    var texts = masked.records().map { String(decoding: $0.bytes, as: UTF8.self) }
    for finding in related.allFindings { texts += [finding.message, finding.document] }
    for page in related.pages { texts += page.partners.compactMap { $0.partner?.label } }
    let held = texts.lazy.flatMap { $0.split(separator: "\u{0}").map(String.init) }.compactMap { text in
      person.part(in: text).map { ($0, text) }
    }.first
    return held.map { "no fact holds \($0): \($1.debugDescription) of \(pages.map(\.text))" }
  }
}

/// Somebody who is nobody: two names, an address and a telephone number that no other text holds.
private struct Person {
  let first: String
  let last: String
  let domain: String
  let digits: String

  init(_ random: inout SeededGenerator) {
    first = Self.name(&random)
    last = Self.name(&random)
    domain = Self.name(&random).lowercased()
    digits = "84" + (0..<9).map { _ in String(Int.random(in: 1...9, using: &random)) }.joined()
  }

  private static func name(_ random: inout SeededGenerator) -> String {
    let syllables = ["qor", "zet", "umb", "vax", "plim", "wyr", "jox", "thul", "drev", "kwi"]
    return (0..<3).map { _ in syllables[Int.random(in: 0..<syllables.count, using: &random)] }.joined().capitalized
  }

  /// What of the person a text holds, as a reader sees it; nil when nothing.
  func part(in text: String) -> String? {
    let folded = ReaderText(text).scalars
    let letters = String(folded.filter { $0.isLetter }).lowercased()
    let numbers = String(folded.filter { ("0"..."9").contains($0) })
    if letters.contains(domain) { return "an address" }
    let names = [first, last].map { $0.lowercased() }
    if letters.contains(names.joined()) || letters.contains(names.reversed().joined()) { return "a name" }
    return numbers.contains(digits) ? "a number" : nil
  }

  /// One of the ways to hide a thing.
  func hidden(_ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: address(&random)
    case 1: name(&random)
    default: number(&random)
    }
  }

  func address(_ random: inout SeededGenerator) -> String {
    let (local, host) = ("\(first.lowercased()).\(last.lowercased())", "\(domain).org")
    let signs = [
      "@", "&#64;", "&commat;", "&amp;#64;", "%40", "＠", "﹫", " @ ", "\u{A0}@\u{A0}", "\u{200B}@", "@\u{FEFF}",
      " [at] ", "(at)",
      "{AT}", " at ", "\u{202F}at\u{A0}", "\\@", "<b>@</b>", "[@]", " arroba ",
    ]
    let dots = [".", "[dot]", " [dot] ", "(dot)", "。", "&period;", "\u{200B}."]
    let dot = dots[Int.random(in: 0..<dots.count, using: &random)]
    return local + signs[Int.random(in: 0..<signs.count, using: &random)] + host.replacing(".", with: dot)
  }

  func name(_ random: inout SeededGenerator) -> String {
    let spaces = [
      " ", "\u{A0}", "&nbsp;", "&amp;nbsp;", "%20", "_", "-", ".", "\u{2009}", "\u{200B} ", "\u{2013}", "  ", "+",
    ]
    let space = spaces[Int.random(in: 0..<spaces.count, using: &random)]
    let plain =
      Bool.random(using: &random) ? first + space + last : last + (Bool.random(using: &random) ? ", " : space) + first
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return plain.uppercased()
    case 1: return String(plain.map { $0 == "o" ? "ó" : $0 })
    case 2: return String(plain.map { $0 == "e" ? "e\u{301}" : $0 })
    case 3: return String(plain.flatMap { $0 == "u" ? "u\u{AD}" : String($0) })
    case 4: return plain.unicodeScalars.map { Self.wide($0) }.joined()
    default: return plain
    }
  }

  /// The wide form of a letter.
  private static func wide(_ scalar: Unicode.Scalar) -> String {
    guard scalar.isASCII, scalar.isLetter, let wide = Unicode.Scalar(scalar.value + 0xFEE0) else {
      return String(scalar)
    }
    return String(wide)
  }

  func number(_ random: inout SeededGenerator) -> String {
    let signs = ["+", "00", "&#43;", "%2B", "＋", "Tel: ", "WhatsApp ", "https://wa.me/", "📞 ", "(+", "tel:"]
    let sign = signs[Int.random(in: 0..<signs.count, using: &random)]
    let gaps = ["", " ", "-", ".", "\u{2013}", "\u{A0}", "\u{202F}", "\u{200B}", "/", "&nbsp;", "\u{AD}"]
    let gap = gaps[Int.random(in: 0..<gaps.count, using: &random)]
    let groups = [digits.prefix(2), digits.dropFirst(2).prefix(3), digits.dropFirst(5).prefix(3), digits.dropFirst(8)]
    let scripts = [0x30, 0x30, 0x660, 0x966, 0xFF10]
    let zero = scripts[Int.random(in: 0..<scripts.count, using: &random)]
    let written = groups.map { group in group.map { Self.digit($0, zero) }.joined() }.joined(separator: gap)
    return sign + written + (sign == "(+" ? ")" : "")
  }

  private static func digit(_ digit: Character, _ zero: Int) -> String {
    digit.wholeNumberValue.flatMap { Unicode.Scalar(zero + $0) }.map { String($0) } ?? String(digit)
  }
}

/// Pages with a person in every field, one of which names the focal point.
private struct PersonPages {
  private(set) var pages: [(document: String, text: String)] = []

  init(_ person: Person, _ random: inout SeededGenerator) {
    let marks = ["@", "&#64;", " [at] ", "＠"]
    let sign = marks[Int.random(in: 0..<marks.count, using: &random)]
    let contact = "\(person.first).\(person.last)\(sign)\(person.domain).org"
    pages.append(("focal.md", "# Plan\n[[type:learningplan]]\n[[focal_point:\(contact)]]\n"))
    func hidden() -> String { person.hidden(&random).replacing("\n", with: " ") }
    let types = ["learningplan", "experiment", "blog", "solution"]
    let type = types[Int.random(in: 0..<types.count, using: &random)]
    var text =
      "# \(hidden()) and more\n[[type:\(type)]]\n[[type:\(hidden())]]\n[[country:Kenya]]\n[[year:\(hidden())]]\n"
    for key in ["methods", "datasources", "sdgs", "thematic_areas", "source", "country", "date", "unknown", "scaling"] {
      text += "[[\(key):by \(hidden()) here]]\n[[\(key):\(hidden())]]\n"
    }
    text += "[[\(hidden()): x]]\n[[\(hidden()):]]\n## Section \(hidden())\n"
    for prompt in Self.prompts + ["Unknown \(hidden()) prompt"] {
      text += "> \(prompt)\n\n1. We learnt \(hidden()) of it. 2. No budget for \(hidden()), a barrier.\n- \(hidden())\n"
      text += "The hackathon of \(hidden()) was a sandbox.\n\nUniversity of Examples, \(hidden()); \(hidden())\n"
    }
    pages.append(("pages/\(hidden().replacing("/", with: "-"))_x.md", text))
  }

  private static let prompts = [
    "What are the top 5 key insights you generated about your frontier challenge?",
    "Did you experience any barriers or bottlenecks when impacting the system, working on your frontier challenge "
      + "respectively?",
    "Please state the name of the partner:", "Can you provide more detail on your handover process?",
    "Challenge statement: What is your challenge? (Please answer in specific terms: \"Our challenge is that...\".)",
    "If applicable, what government partners (and related institutions) did you actually work with and what did you do "
      + "with them?",
    "Prepared by (Name of the experimenter)", "What is the name of the experiment?",
  ]
}
