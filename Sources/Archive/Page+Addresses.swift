extension Page {
  /// The distinct web addresses of the page in order: those in its text, then those of its `[[source:]]` tags.
  ///
  /// A link written as `[address](address)` counts once; images are no links. Addresses are decoded and free of contact
  /// data. Cost: O(*n*) in their number.
  public var addresses: [String] {
    let sources = tags.filter { $0.key == "source" }.map(\.value)
    var seen = Set<String>()
    return (links.map { PrivacyGuard.guarded(value($0)) } + sources).filter { seen.insert($0).inserted }
  }

  /// The title, decoded and free of contact data and of the experimenters' names; empty when the page has none.
  public var titleText: String {
    guard let title else { return "" }
    let text = PrivacyGuard.guarded(value(title))
    // An answer that repeats the title tells of the work, not of who did it.
    return experimenters.filter { !text.lowercased().hasPrefix($0.lowercased()) }.reduce(text) { text, name in
      text.replacingFirst(name, with: PrivacyGuard.nameMark)
    }
  }

  /// Names of two words and more below the form's question for the experimenter; some experiments are called by them.
  private var experimenters: [String] {
    let question = "prepared by (name of the experimenter)"
    let answers = prompts.filter { value($0.question).lowercased().hasPrefix(question) }.flatMap(\.answer)
    let names = answers.flatMap { value($0.passage).split { ",;/&".contains($0) } }
    return names.map { ValueText.trimmed(String($0)) }.filter { $0.split(separator: " ").count > 1 }
  }
}

extension String {
  /// The text with a part replaced where it first stands, whatever its case.
  fileprivate func replacingFirst(_ part: String, with mark: String) -> String {
    let (text, sought) = (lowercased(), part.lowercased())
    guard text.count == count, let found = text.firstRange(of: sought) else { return self }
    let start = text.distance(from: text.startIndex, to: found.lowerBound)
    return String(prefix(start)) + mark + String(dropFirst(start + sought.count))
  }
}
