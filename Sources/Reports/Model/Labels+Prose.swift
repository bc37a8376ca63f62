package import Labels

extension Labels {
  /// A fixed text whose placeholders are filled with prose, so that figures stay known in a sentence.
  ///
  ///     labels.prose(FirstPageLabel.methodsNamed, ["methods": Prose([.figure(methods)])])
  ///
  /// - Parameter count: chooses between the forms for one and for many, and fills `{n}` unless `values` do.
  package func prose<Key: LabelKey>(_ key: Key, count: Int? = nil, _ values: [String: Prose] = [:]) -> Prose {
    ProseMarks(values).filled { marks in count.map { self.text(key, count: $0, marks) } ?? self.text(key, marks) }
  }

  /// The text of a code, with prose in its placeholders, in the form that a number asks for.
  func prose(_ group: NameGroup, _ id: String, count: Int, _ values: [String: Prose]) -> Prose {
    ProseMarks(values).filled { self.name(group, id, count: count, $0) }
  }

  /// A name and what belongs to it: `2021: 11`.
  func pair(_ name: Prose, _ value: Prose) -> Prose { prose(FormatLabel.pair, ["name": name, "value": value]) }

  /// Stretches of prose in one line, the last joined by a word.
  func list(_ items: [Prose]) -> Prose {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let first = items.dropLast().enumerated().reduce(Prose("")) { $0 + ($1.offset == 0 ? "" : ", ") + $1.element }
    return prose(listEnd(before: last.plain), ["list": first, "last": last])
  }
}

/// Marks that no text holds, in place of prose: each gives way to its prose once the text is filled.
private struct ProseMarks {
  // Private-use characters at the end of the last plane, which no font and no page has.
  private static let open: Character = "\u{10FFFC}"
  private static let close: Character = "\u{10FFFD}"
  private let values: [Prose]
  private let marks: [String: String]

  init(_ values: [String: Prose]) {
    let names = values.keys.sorted()
    self.values = names.map { values[$0] ?? "" }
    marks = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, "\(Self.open)\($0)\(Self.close)") })
  }

  func filled(_ text: ([String: String]) -> String) -> Prose {
    let pieces = text(marks).split(separator: Self.open, omittingEmptySubsequences: false)
    return Prose(
      pieces.enumerated().flatMap { index, piece -> [Prose.Run] in
        guard index > 0, let end = piece.firstIndex(of: Self.close), let number = Int(piece[..<end]) else {
          return Prose(String(piece)).runs
        }
        return values[number].runs + Prose(String(piece[piece.index(after: end)...])).runs
      })
  }
}
