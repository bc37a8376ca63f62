internal import Labels

/// The evidence behind the figures of the page: for each its definition, k and n, and the documents with their words.
struct HTMLEvidence {
  let labels: Labels
  /// Panels in the order of their figures on the page.
  let panels: [EvidencePanel]
  /// Whether the data files stand beside the page.
  let hasData: Bool

  /// The part of the page; it stays below a size by naming fewer documents a figure where the figures are many.
  func text() -> String {
    guard !panels.isEmpty else { return "" }
    var articles = ""
    for limit in Self.limits {
      articles = panels.map { article($0, limit: limit) }.joined()
      if articles.utf8.count <= Self.mostBytes { break }
    }
    return """
      <details id="evidence" open>
      <summary><h2>\(HTMLText.escaped(labels.text(PageLabel.evidence)))</h2></summary>
      <p class="note">\(HTMLText.escaped(labels.text(PageLabel.evidenceAbout)))</p>
      \(articles)</details>

      """
  }

  /// Documents named for a figure in each of the two lists, from the most to the fewest.
  private static let limits = [50, 25, 12, 6, 3]
  private static let mostBytes = 4_500_000

  private func article(_ panel: EvidencePanel, limit: Int) -> String {
    let cut = max(panel.numerator.count - limit, 0) + max(panel.others.count - limit, 0)
    return """
      <article class="evidence" id="\(HTMLText.value(HTMLText.anchor(panel.id)))">
      <h3>\(HTMLText.escaped(panel.title))</h3>
      <p class="says">\(HTMLText.escaped(panel.sentence))</p>
      <p class="note">\(HTMLText.escaped(panel.definition))</p>
      \(counted(Array(panel.numerator.prefix(limit))))\(others(panel.others, limit: limit))\(omitted(panel.omitted + cut))</article>

      """
  }

  // MARK: Documents

  /// The documents that count; where values are counted, the documents of each value below it.
  private func counted(_ entries: [EvidencePanel.Entry]) -> String {
    guard !entries.isEmpty else { return "" }
    guard entries.contains(where: { !$0.value.isEmpty }) else { return "<ol>\n\(entries.map(item).joined())</ol>\n" }
    let groups = entries.chunked(by: \.value)
    let items = groups.map { value, entries in
      "<li><b>\(HTMLText.escaped(value))</b>\n<ol>\n\(entries.map(item).joined())</ol></li>\n"
    }
    return "<ol class=\"values\">\n\(items.joined())</ol>\n"
  }

  private func others(_ entries: [EvidencePanel.Entry], limit: Int) -> String {
    guard !entries.isEmpty else { return "" }
    return """
      <h4>\(HTMLText.escaped(labels.text(PageLabel.others)))</h4>
      <ol class="others">
      \(entries.prefix(limit).map(item).joined())</ol>

      """
  }

  private func omitted(_ count: Int) -> String {
    guard count > 0 else { return "" }
    let text = HTMLText.escaped(labels.text(PageLabel.omitted, count: count))
    let file = hasData ? " <a href=\"data/documents.csv\">data/documents.csv</a>" : ""
    return "<p class=\"note\" data-omitted=\"\(count)\">\(text)\(file)</p>\n"
  }

  private func item(_ entry: EvidencePanel.Entry) -> String {
    let line = entry.line.map { labels.text(PageLabel.line, ["n": String($0)]) }
    let page = entry.address.flatMap(HTMLText.webAddress).map { address in
      "<a href=\"\(address)\">\(HTMLText.escaped(labels.text(PageLabel.openPage)))</a>"
    }
    let facts = [entry.place, line ?? ""].filter { !$0.isEmpty }.map(HTMLText.escaped) + [page].compactMap(\.self)
    let words =
      entry.words.isEmpty
      ? ""
      : "<blockquote\(HTMLText.language(entry.language)) dir=\"auto\">\(marked(entry.words, entry.value))</blockquote>"
    return
      "<li><b>\(HTMLText.escaped(entry.title))</b> <span class=\"note\">\(facts.joined(separator: " · "))</span>\(words)</li>\n"
  }

  /// The words with the counted value set off where it stands among them.
  private func marked(_ words: String, _ value: String) -> String {
    guard !value.isEmpty, let place = words.lowercased().firstRange(of: value.lowercased()),
      words.lowercased().count == words.count
    else { return HTMLText.escaped(words) }
    let lower = words.lowercased()
    let start = words.index(words.startIndex, offsetBy: lower.distance(from: lower.startIndex, to: place.lowerBound))
    let end = words.index(start, offsetBy: lower.distance(from: place.lowerBound, to: place.upperBound))
    return HTMLText.escaped(String(words[..<start])) + "<mark>\(HTMLText.escaped(String(words[start..<end])))</mark>"
      + HTMLText.escaped(String(words[end...]))
  }
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
