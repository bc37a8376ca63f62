/// The running text of a Markdown report: what is neither code nor escaped, and the links and images in it.
struct MarkdownProse {
  /// A link or image.
  struct Reference {
    let line: Int
    let text: String
    let target: String
  }

  /// Lines outside blocks of code, without code spans and escaped characters.
  let plain: [(line: Int, text: String)]
  let images: [Reference]
  let links: [Reference]
  private let headings: [String]

  init(_ document: MarkdownLines) {
    plain = document.lines.filter { line in
      switch line.kind {
      case .code, .fence, .fenceEnd: false
      case .heading, .row, .delimiter, .text: true
      }
    }.map { ($0.number, Self.withoutCode($0.text)) }
    var (images, links) = ([Reference](), [Reference]())
    for (line, text) in plain {
      for match in text.matches(of: /(!?)\[([^\[\]]*)\]\(([^()\s]*)\)/) {
        let reference = Reference(line: line, text: String(match.output.2), target: String(match.output.3))
        if match.output.1.isEmpty { links.append(reference) } else { images.append(reference) }
      }
    }
    (self.images, self.links) = (images, links)
    headings = document.lines.compactMap { line in
      guard case .heading = line.kind else { return nil }
      return line.text.drop { $0 == " " || $0 == "#" }.trimmingSpaces
    }
  }

  /// The anchors that GitHub gives to headings: lower case, hyphens for spaces, numbered when they repeat.
  var anchors: Set<String> {
    var counts: [String: Int] = [:]
    var anchors = Set<String>()
    for heading in headings {
      let base = heading.lowercased().filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.map {
        $0 == " " ? "-" : $0
      }
      let name = String(base)
      let count = counts[name, default: 0]
      anchors.insert(count == 0 ? name : "\(name)-\(count)")
      counts[name] = count + 1
    }
    return anchors
  }

  /// The text with escaped characters and code spans as spaces.
  static func withoutCode(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped { result.append("\u{2007}") } else if character != "\\" { result.append(character) }
      isEscaped = character == "\\" && !isEscaped
    }
    return result.replacing(/`[^`]*`/, with: "\u{2007}")
  }
}
