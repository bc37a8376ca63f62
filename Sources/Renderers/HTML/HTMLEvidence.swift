internal import Labels
internal import Reports

/// The evidence behind the figures of the page: for each its definition, k and n, and the documents.
///
/// Their words follow, each passage once, since most stand behind several figures; the script brings the two together.
struct HTMLEvidence {
  let labels: Labels
  /// Panels in the order of their figures on the page.
  let panels: [EvidencePanel]
  /// The name of a figure's place on the page.
  let anchor: (String) -> String
  /// Whether the data files stand beside the page.
  let hasData: Bool
  /// How many documents the panels name at most.
  var mostNamed = limits[0].named

  /// How many documents a figure names: those that count, and those that do not, which are named last.
  private struct Limit {
    let named: Int
    let others: Int
  }

  /// From the most to the fewest.
  private static let limits = [(50, 50), (25, 25), (12, 12), (6, 6), (3, 0)].map(Limit.init)
  private static let mostBytes = 2_200_000
  /// What a document takes in a list beside its title, and its passage beside its words.
  private static let entryBytes = 45
  private static let panelBytes = 300

  /// How many documents so many figures can name, were half of them there: what the panels are made with.
  static func mostNamed(figures: Int) -> Int {
    let fitting = limits.first { figures * (panelBytes + entryBytes * ($0.named + $0.others) / 2) <= mostBytes }
    return (fitting ?? limits[limits.count - 1]).named
  }

  /// The part of the page; it stays below a size by naming fewer documents a figure where the figures are many.
  func text() -> String {
    guard !panels.isEmpty else { return "" }
    let limits = Self.limits.drop { $0.named > mostNamed }
    let limit = limits.first { bytes($0) <= Self.mostBytes } ?? Self.limits[Self.limits.count - 1]
    return """
      <details id="evidence" open>
      <summary><h2>\(HTMLText.escaped(labels.text(PageLabel.evidence)))</h2></summary>
      <p class="note">\(HTMLText.escaped(labels.text(PageLabel.evidenceAbout)))</p>
      \(content(limit))</details>

      """
  }

  /// About how long the lists of documents and the passages are; markup is estimated.
  private func bytes(_ limit: Limit) -> Int {
    var passages: Set<EvidencePanel.Entry> = []
    let lists = panels.reduce(0) { total, panel in
      let (named, others) = (panel.numerator.prefix(limit.named), panel.others.prefix(limit.others))
      passages.formUnion(named)
      return named.reduce(total + Self.panelBytes) { $0 + Self.entryBytes + $1.listed.utf8.count }
        + others.reduce(0) { $0 + Self.entryBytes + $1.title.utf8.count }
    }
    return passages.reduce(lists) { $0 + Self.entryBytes + $1.title.utf8.count + $1.words.utf8.count }
  }

  private func content(_ limit: Limit) -> String {
    var passages = Passages(labels: labels)
    let articles = panels.map { article($0, limit, &passages) }.joined()
    return """
      \(articles)<h3>\(HTMLText.escaped(labels.text(PageLabel.passages)))</h3>
      <ol class="passages">
      \(passages.items.joined())</ol>

      """
  }

  private func article(_ panel: EvidencePanel, _ limit: Limit, _ passages: inout Passages) -> String {
    let cut = max(panel.numerator.count - limit.named, 0) + max(panel.others.count - limit.others, 0)
    let named = counted(Array(panel.numerator.prefix(limit.named)), &passages)
    let others = others(Array(panel.others.prefix(limit.others)), &passages)
    return """
      <article id="\(anchor(panel.id))">
      <h3>\(HTMLText.escaped(panel.title))</h3>
      <p class="says">\(HTMLText.escaped(sentence(panel)))</p>
      <p>\(HTMLText.escaped(panel.definition))</p>
      \(named)\(others)\(omitted(panel.omitted + cut))</article>

      """
  }

  /// What the figure says, without the title that stands above.
  private func sentence(_ panel: EvidencePanel) -> String {
    let start = labels.pair(panel.title, "")
    return panel.sentence.hasPrefix(start) ? String(panel.sentence.dropFirst(start.count)) : panel.sentence
  }

  // MARK: Documents

  /// The documents that count; where values are counted, the values, each with the places of its documents.
  private func counted(_ entries: [EvidencePanel.Entry], _ passages: inout Passages) -> String {
    guard entries.contains(where: { !$0.value.isEmpty }) else { return list(entries, "", &passages) }
    let items = entries.chunked(by: \.value).map { value, entries in
      let links = entries.map { "<a href=\"#\(passages.anchor($0))\">\(HTMLText.escaped($0.place))</a>" }
      return "<li><b>\(HTMLText.escaped(value))</b> \(links.joined(separator: " · "))</li>\n"
    }
    return "<ol class=\"values\">\n\(items.joined())</ol>\n"
  }

  /// Documents that do not count have no words to show.
  private func others(_ entries: [EvidencePanel.Entry], _ passages: inout Passages) -> String {
    guard !entries.isEmpty else { return "" }
    return "<h4>\(HTMLText.escaped(labels.text(PageLabel.others)))</h4>\n"
      + list(entries, " class=\"others\"", &passages)
  }

  private func list(_ entries: [EvidencePanel.Entry], _ kind: String, _ passages: inout Passages) -> String {
    guard !entries.isEmpty else { return "" }
    let items = entries.map {
      "<li><a href=\"#\(passages.anchor($0))\">\(HTMLText.escaped($0.title))</a></li>\n"
    }
    return "<ol\(kind)>\n\(items.joined())</ol>\n"
  }

  private func omitted(_ count: Int) -> String {
    guard count > 0 else { return "" }
    let text = HTMLText.escaped(labels.text(PageLabel.omitted, count: count))
    let file = hasData ? " <a href=\"data/documents.csv\">data/documents.csv</a>" : ""
    return "<p data-omitted=\"\(count)\">\(text)\(file)</p>\n"
  }
}

/// The passages that figures rest on, each once, in the order in which figures name them.
private struct Passages {
  let labels: Labels
  private(set) var items: [String] = []
  private var numbers: [EvidencePanel.Entry: Int] = [:]

  init(labels: Labels) { self.labels = labels }

  /// The name of a passage's place on the page; a new one is added.
  mutating func anchor(_ entry: EvidencePanel.Entry) -> String {
    let number = numbers[entry] ?? items.count + 1
    if number > items.count {
      numbers[entry] = number
      items.append(item(entry, number))
    }
    return "p\(number)"
  }

  private func item(_ entry: EvidencePanel.Entry, _ number: Int) -> String {
    let line = entry.line.map { labels.text(PageLabel.line, ["n": String($0)]) }
    let page = entry.address.flatMap(HTMLText.webAddress).map { address in
      "<a href=\"\(address)\">\(HTMLText.escaped(labels.text(PageLabel.openPage)))</a>"
    }
    let facts =
      [entry.place, line ?? ""].filter { !$0.isEmpty }.map(HTMLText.escaped) + [page].compactMap(\.self)
    let words =
      entry.words.isEmpty || entry.words == entry.title
      ? ""
      : "<blockquote\(HTMLText.language(entry.language)) dir=\"auto\">\(marked(entry.words, entry.value))</blockquote>"
    return "<li id=\"p\(number)\"><b>\(HTMLText.escaped(entry.title))</b> "
      + "<small>\(facts.joined(separator: " · "))</small>\(words)</li>\n"
  }

  /// The words with the counted value set off where it stands among them.
  private func marked(_ words: String, _ value: String) -> String {
    let lower = words.lowercased()
    guard !value.isEmpty, let place = lower.firstRange(of: value.lowercased()), lower.count == words.count else {
      return HTMLText.escaped(words)
    }
    let start = words.index(words.startIndex, offsetBy: lower.distance(from: lower.startIndex, to: place.lowerBound))
    let end = words.index(start, offsetBy: lower.distance(from: place.lowerBound, to: place.upperBound))
    return HTMLText.escaped(String(words[..<start])) + "<mark>\(HTMLText.escaped(String(words[start..<end])))</mark>"
      + HTMLText.escaped(String(words[end...]))
  }
}

extension EvidencePanel.Entry {
  /// What stands for it in a list: its place where values are counted, else its title.
  fileprivate var listed: String { value.isEmpty ? title : place }
}

extension [EvidencePanel.Entry] {
  /// Runs of entries with the same value, in order.
  fileprivate func chunked(by value: (Element) -> String) -> [(value: String, entries: [Element])] {
    reduce(into: []) { groups, entry in
      if groups.last?.value == value(entry) {
        groups[groups.count - 1].entries.append(entry)
      } else {
        groups.append((value(entry), [entry]))
      }
    }
  }
}
