internal import Labels

extension Labels {
  /// A fixed text whose placeholders are filled with prose, so that figures stay known in a sentence.
  ///
  ///     labels.prose(FirstPageLabel.methodsNamed, ["k": Prose([.figure(methods)])])
  ///
  /// - Parameter count: chooses between the forms for one and for many, and fills `{n}` unless `values` do.
  func prose<Key: LabelKey>(_ key: Key, count: Int? = nil, _ values: [String: Prose] = [:]) -> Prose {
    let names = values.keys.sorted()
    // Each placeholder is filled with a mark that no text holds, then each mark gives way to its prose.
    let marks = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, "\u{FDD0}\($0)\u{FDD1}") })
    let text = count.map { self.text(key, count: $0, marks) } ?? self.text(key, marks)
    return Prose(text.split(separator: "\u{FDD0}", omittingEmptySubsequences: false).enumerated().flatMap { index, piece in
      guard index > 0, let end = piece.firstIndex(of: "\u{FDD1}"), let number = Int(piece[..<end]) else {
        return Prose(String(piece)).runs
      }
      return (values[names[number]] ?? "").runs + Prose(String(piece[piece.index(after: end)...])).runs
    })
  }
}
