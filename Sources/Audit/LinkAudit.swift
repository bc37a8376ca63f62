/// Checks the links of a sheet against the rules.
extension SheetAudit {
  /// Links that lead nowhere good, or do not say where they lead.
  var links: [AuditFault] {
    linkTexts + linkTargets
  }

  /// Texts that say nothing of what they lead to.
  private static let emptyTexts = [
    "here", "click here", "link", "more", "read more", "this page", "ici", "aquí", "tại đây",
  ]

  private var linkTexts: [AuditFault] {
    let linked = Set(sheet.links.map(\.cell))
    let texts = Dictionary(
      sheet.cells.filter { linked.contains($0.reference) }.map { ($0.reference, $0.text?.lowercased() ?? "") },
      uniquingKeysWith: { first, _ in first })
    return sheet.links.compactMap { link in
      let text = texts[link.cell] ?? ""
      let isBare = text.contains("://") || text.hasPrefix("www.") || Self.emptyTexts.contains(text)
      return isBare
        ? fault(.linkText, link.cell, "the text \"\(text)\"", "words that say where the link leads", "rewrite it") : nil
    }
  }

  private var linkTargets: [AuditFault] {
    let names = Set(book.sheets.map(\.name))
    return sheet.links.compactMap { link in
      if let address = link.address {
        let isWeb = address.lowercased().hasPrefix("https://") || address.lowercased().hasPrefix("http://")
        return isWeb ? nil : fault(.link, link.cell, "a link to \"\(address)\"", "http or https", "remove it")
      }
      guard let location = link.location, BookAudit.sheet(location).map({ names.contains($0) }) ?? false else {
        return fault(
          .link, link.cell, "a link to \"\(link.location ?? "")\"", "a sheet of the book", "mend or remove it")
      }
      return nil
    }
  }
}
