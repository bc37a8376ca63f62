internal import Text

/// What is odd about the archive as a whole: years that cannot be, and prompts that no form knows.
struct ArchiveFindings {
  let pages: [PageFacts]
  let asOf: String

  /// The findings in no particular order.
  func all() -> [Finding] { yearFindings() + promptFindings() + answerFindings() }

  private func yearFindings() -> [Finding] {
    let last = Int(asOf.prefix(4)) ?? .max
    return pages.flatMap { page in
      page.tags.filter { $0.key == "year" }.compactMap { tag -> Finding? in
        guard let year = Int(tag.value), page.years.contains(year), year < 2000 || year > last else { return nil }
        return Finding(
          document: page.document, line: tag.line, column: 1, severity: .warning, code: "unlikely-year",
          message: "found year \(year), expected 2000 to \(last) (the year of the as-of date): the page is counted "
            + "under \(year); mend the tag, or pass a later --as-of")
      }
    }
  }

  /// Options that the form does not offer, and handovers that contradict themselves.
  private func answerFindings() -> [Finding] {
    pages.flatMap { page -> [Finding] in
      guard let answers = page.answers else { return [] }
      let unknown = answers.unknownOptions.map { option in
        Finding(
          document: page.document, line: option.line, column: 1, severity: .warning, code: "unknown-option",
          message: "found the option \"\(option.label)\" for \(option.field), expected one of option_labels.csv: it is "
            + "not counted; add it there")
      }
      guard let handover = answers.handover, handover.isConflict else { return unknown }
      return unknown + [
        Finding(
          document: page.document, line: handover.line, column: 1, severity: .info, code: "handover-conflict",
          message: "\"not yet scaled\" is ticked together with an outcome: the outcome counts")
      ]
    }
  }

  /// Each unknown prompt once, at its first place, with the number of pages.
  private func promptFindings() -> [Finding] {
    var places: [String: (page: String, line: Int, pages: Int)] = [:]
    for page in pages {
      for prompt in page.unknownPrompts {
        let known = places[prompt.text]
        places[prompt.text] = (known?.page ?? page.document, known?.line ?? prompt.line, (known?.pages ?? 0) + 1)
      }
    }
    return places.map { text, place in
      Finding(
        document: place.page, line: place.line, column: 1, severity: .info, code: "unknown-prompt",
        message: "found the prompt \"\(text)\" on \(place.pages) \(place.pages == 1 ? "page" : "pages"), expected one "
          + "of forms.csv: it is read as text of the answer above, or passed over; add it there if a form asks it")
    }
  }
}
