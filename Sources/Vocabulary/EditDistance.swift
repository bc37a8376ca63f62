/// How far two texts are apart, counted in single slips of the hand.
public enum EditDistance {
  /// The Damerau–Levenshtein distance: letters put in, left out, changed, or two neighbours swapped.
  ///
  /// The restricted form (optimal string alignment): no part is edited twice. Counted in Unicode scalars.
  /// - Source: F. J. Damerau, Communications of the ACM 7 (1964) 171–176. Cost: O(*n* × *m*).
  public static func between(_ left: String, _ right: String) -> Int {
    between(Array(left.unicodeScalars), Array(right.unicodeScalars))
  }

  /// The likeness from 0 (nothing shared) to 1 (equal): 1 − distance / length of the longer text.
  public static func likeness(_ left: String, _ right: String) -> Double {
    let longer = max(left.unicodeScalars.count, right.unicodeScalars.count)
    return longer == 0 ? 1 : 1 - Double(between(left, right)) / Double(longer)
  }

  /// The distance, or some number above `limit` as soon as it is certain to exceed it.
  static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int = .max) -> Int {
    var older = [Int](repeating: 0, count: right.count + 1)
    var (old, new) = (Array(0...right.count), older)
    var oldLeast = 0
    for row in left.indices {
      new[0] = row + 1
      var newLeast = row + 1
      for column in right.indices {
        let changed = old[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(changed, old[column + 1] + 1, new[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, older[column - 1] + 1)
        }
        new[column + 1] = least
        newLeast = min(newLeast, least)
      }
      // A swap reaches back two rows, so both must be beyond the limit.
      if newLeast > limit, oldLeast > limit { return newLeast }
      oldLeast = newLeast
      (older, old, new) = (old, new, older)
    }
    return old[right.count]
  }
}

/// The known name nearest to one that is not known, for messages.
public enum Nearest {
  /// The nearest candidate that could be a slip of the hand: at most a third of the letters differ; the first wins.
  public static func name(to found: String, among candidates: some Sequence<String>) -> String? {
    let folded = Array(Fold.key(found).unicodeScalars)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let scalars = Array(Fold.key(candidate).unicodeScalars)
      let limit = min(max(scalars.count, folded.count) / 3, (best?.distance ?? .max) - 1)
      guard abs(scalars.count - folded.count) <= limit else { continue }
      let distance = EditDistance.between(folded, scalars, limit: limit)
      if distance <= limit { best = (candidate, distance) }
    }
    return best?.name
  }

  /// `; did you mean "x"?`, or nothing when no name is near.
  public static func hint(to found: String, among candidates: some Sequence<String>) -> String {
    name(to: found, among: candidates).map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
