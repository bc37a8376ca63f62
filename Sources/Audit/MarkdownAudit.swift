/// Checks a Markdown report against the rules.
struct MarkdownAudit {
  private let place: String
  private let byteCount: Int
  private let document: MarkdownLines
  private let prose: MarkdownProse
  private let fileExists: (String) -> Bool

  /// Takes a report.
  ///
  /// - Parameters:
  ///   - place: how messages name the file.
  ///   - fileExists: whether a path relative to the report is a file.
  init(_ text: String, place: String, fileExists: @escaping (String) -> Bool) {
    self.place = place
    self.fileExists = fileExists
    byteCount = text.utf8.count
    document = MarkdownLines(text)
    prose = MarkdownProse(document)
  }

  /// The faults, rule by rule.
  var faults: [AuditFault] {
    title + headings + MarkdownTableAudit(document, place: place).faults + blocks + charts + images + links + words
      + size
  }

  private func fault(
    _ rule: AuditRule, _ line: Int, _ found: String, _ expected: String, _ advice: String
  ) -> AuditFault {
    AuditFault(rule, "\(place):\(line)", found: found, expected: expected, advice: advice)
  }

  // MARK: Headings

  private var title: [AuditFault] {
    let first = document.lines.first { !$0.text.allSatisfy(\.isWhitespace) }
    let titles = document.lines.filter { $0.kind == .heading(1) }
    if first?.kind == .heading(1), titles.count == 1 { return [] }
    return [
      fault(
        .oneTitle, titles.dropFirst().first?.number ?? first?.number ?? 1,
        "\(titles.count) headings of the first level",
        "one, on the first line", "begin with one \"# title\" and lower the others")
    ]
  }

  private var headings: [AuditFault] {
    var faults: [AuditFault] = []
    var path: [String] = []
    var seen = Set<[String]>()
    for line in document.lines {
      guard case .heading(let level) = line.kind else { continue }
      let text = line.text.drop { $0 == " " || $0 == "#" }.trimmingSpaces
      if level > path.count + 1 {
        faults.append(
          fault(
            .headingOrder, line.number, "level \(level) below level \(path.count)", "level \(path.count + 1) at most",
            "raise the heading"))
      }
      path = Array(path.prefix(level - 1)) + [String](repeating: "", count: max(0, level - 1 - path.count)) + [text]
      if text.isEmpty || !seen.insert(path).inserted {
        faults.append(
          fault(
            .headingText, line.number, "the heading \"\(text)\"", "words that no heading beside it has", "rename it"))
      }
    }
    return faults
  }

  // MARK: Blocks of code and charts

  private var blocks: [AuditFault] {
    let nameless = document.lines.filter { $0.kind == .fence("") }.map {
      fault(.fenceLanguage, $0.number, "a block of code without a language", "a language, such as text", "name it")
    }
    return nameless
      + (document.openFence.map {
        [fault(.fenceEnd, $0, "a block of code that does not end", "three back-ticks below it", "end it")]
      } ?? [])
  }

  private var charts: [AuditFault] {
    mermaidCharts.flatMap { chart -> [AuditFault] in
      var faults: [AuditFault] = []
      if !chart.text.contains("accTitle:") || !chart.text.contains("accDescr:") {
        faults.append(fault(.mermaidText, chart.line, "a chart without accTitle or accDescr", "both", "add them"))
      }
      let axis = chart.text.split(separator: "\n").first { $0.contains("x-axis") }
      let categories = (axis?.count { $0 == "\"" } ?? 0) / 2
      if chart.text.count > 50_000 || categories > 12 {
        faults.append(
          fault(
            .mermaidSize, chart.line, "\(categories) categories, \(chart.text.count) characters",
            "at most 12 and 50,000", "draw the greatest ones"))
      }
      return faults
    } + chartsWithoutTable
  }

  private var mermaidCharts: [(line: Int, text: String)] {
    var charts: [(line: Int, text: String)] = []
    var isInside = false
    for line in document.lines {
      switch line.kind {
      case .fence("mermaid"):
        charts.append((line.number, ""))
        isInside = true
      case .code where isInside: charts[charts.count - 1].text += line.text + "\n"
      case .fenceEnd: isInside = false
      default: break
      }
    }
    return charts
  }

  /// Charts and pictures in sections, up to headings of the second level, that hold no table; but for pictures whose
  /// alternative text tells their figures.
  private var chartsWithoutTable: [AuditFault] {
    var faults: [AuditFault] = []
    var (charts, hasTable) = ([Int](), false)
    func close() {
      guard !hasTable else { return }
      faults += charts.map {
        fault(.chartTable, $0, "a chart without a table", "its figures in a table", "add the table")
      }
    }
    let pictures = Set(prose.images.filter { $0.text.matches(of: /\d+/).count < 2 }.map(\.line))
    for line in document.lines {
      switch line.kind {
      case .heading(let level) where level <= 2:
        close()
        (charts, hasTable) = ([], false)
      case .delimiter: hasTable = true
      case .fence("mermaid"): charts.append(line.number)
      default: if pictures.contains(line.number) { charts.append(line.number) }
      }
    }
    close()
    return faults
  }

  // MARK: Images and links

  private var images: [AuditFault] {
    prose.images.flatMap { image -> [AuditFault] in
      var faults: [AuditFault] = []
      if image.text.allSatisfy(\.isWhitespace) {
        faults.append(
          fault(
            .imageText, image.line, "an image without alternative text", "what it shows, in a sentence", "add it"))
      }
      if !fileExists(image.target) {
        faults.append(
          fault(.imageFile, image.line, "the image \"\(image.target)\"", "a file beside the report", "mend the path"))
      }
      return faults
    }
  }

  private var links: [AuditFault] {
    let anchors = prose.anchors
    return prose.links.filter { link in
      let target = link.target.lowercased()
      if target.hasPrefix("https://") || target.hasPrefix("http://") { return false }
      if target.hasPrefix("#") { return !anchors.contains(String(link.target.dropFirst())) }
      return !fileExists(String(link.target.prefix { $0 != "#" }))
    }.map {
      fault(
        .linkTarget, $0.line, "a link to \"\($0.target)\"", "the web, a file beside the report or a heading",
        "mend or remove it")
    }
  }

  // MARK: Words

  private var words: [AuditFault] {
    prose.plain.flatMap { line, text -> [AuditFault] in
      var faults: [AuditFault] = []
      if text.firstMatch(of: /<(?!https?:)[A-Za-z\/!][^>]*>/) != nil {
        faults.append(fault(.html, line, "raw HTML", "Markdown alone", "escape or remove it"))
      }
      if text.firstMatch(of: /(?:^|[\s(\[])(?:@[A-Za-z0-9]|#[0-9])/) != nil {
        faults.append(
          fault(.mention, line, "an unescaped @ or #", "&#64; and &#35; before names and numbers", "escape it"))
      }
      if EmailAddress.isIn(text) {
        faults.append(fault(.personalText, line, "an e-mail address", "none", "remove it"))
      }
      return faults
    } + controls
  }

  private var controls: [AuditFault] {
    document.lines.filter { line in
      line.text.unicodeScalars.contains { scalar in
        (scalar.properties.generalCategory == .control && scalar != "\t") || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value)
      }
    }.map { fault(.control, $0.number, "a control character", "none", "remove it") }
  }

  private var size: [AuditFault] {
    let most = 512 * 1_024
    guard byteCount > most else { return [] }
    return [fault(.fileSize, 1, "\(byteCount) bytes", "at most \(most)", "leave sections out or show fewer rows")]
  }
}
