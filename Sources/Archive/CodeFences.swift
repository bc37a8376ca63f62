/// The stretches of a page that stand between closed fences of code.
///
/// - Source: CommonMark, fenced code blocks: three or more back-ticks or tildes at the start of a line, indented by
///   three spaces at most, closed by a line of as many or more of the same. A fence that is never closed is text here,
///   so that a stray mark hides no tags.
struct CodeFences {
  /// A line that opens or closes code.
  private struct Fence {
    /// Its bytes.
    let line: Range<Int>
    let mark: UInt8
    /// How many marks.
    let length: Int
    /// Whether nothing follows the marks.
    let isBare: Bool
    /// Whether it may open code: behind back-ticks there is none.
    let mayOpen: Bool
  }

  /// The bytes between fences, in order.
  private var stretches: [Range<Int>] = []
  /// Stretches before this one end before the line asked for.
  private var next = 0

  /// Whether a line may open or close code; most lines show by their first byte that they do not.
  static func isFence(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool { fence(bytes, line) != nil }

  /// Finds the fences from an offset on, which starts a line.
  ///
  /// Cost: O(*n* log *n*) in the number of fences, beside one look at the bytes.
  init(_ bytes: Span<UInt8>, from start: Int) {
    var fences: [Fence] = []
    var at = start
    while at < bytes.count {
      let end = bytes.firstIndex(of: "\n", in: at..<bytes.count) ?? bytes.count
      if let fence = Self.fence(bytes, at..<end) { fences.append(fence) }
      at = end + 1
    }
    let closings = Self.closings(fences)
    var index = 0
    while index < fences.count {
      if let closing = closings[index] {
        stretches.append(fences[index].line.upperBound..<fences[closing].line.lowerBound)
        index = closing
      }
      index += 1
    }
  }

  /// Whether a line stands inside code; lines are asked for in order.
  mutating func holds(_ line: Range<Int>) -> Bool {
    while next < stretches.count, stretches[next].upperBound <= line.lowerBound { next += 1 }
    return next < stretches.count && stretches[next].contains(line.lowerBound)
  }

  private static func fence(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Fence? {
    var start = line.lowerBound
    while start < line.upperBound, start - line.lowerBound < 3, bytes[start] == 0x20 { start += 1 }
    guard bytes.starts(start..<line.upperBound, with: "```") || bytes.starts(start..<line.upperBound, with: "~~~")
    else {
      return nil
    }
    let mark = bytes[start]
    var end = start
    while end < line.upperBound, bytes[end] == mark { end += 1 }
    let rest = end..<line.upperBound
    let mayOpen = mark == UInt8(ascii: "~") || bytes.firstIndex(of: "`", in: rest) == nil
    return Fence(
      line: line, mark: mark, length: end - start, isBare: bytes.trimmed(rest).isEmpty, mayOpen: mayOpen)
  }

  /// For each fence that may open code, the next one that closes it.
  private static func closings(_ fences: [Fence]) -> [Int?] {
    var closings = [Int?](repeating: nil, count: fences.count)
    for mark in [UInt8(ascii: "`"), UInt8(ascii: "~")] {
      // Of the fences behind, those that no nearer one outdoes: the nearest last, ever longer ones before it.
      var candidates: [Int] = []
      for index in fences.indices.reversed() where fences[index].mark == mark {
        let fence = fences[index]
        if fence.mayOpen { closings[index] = nearest(candidates, of: fence.length, fences) }
        guard fence.isBare else { continue }
        while let last = candidates.last, fences[last].length <= fence.length { candidates.removeLast() }
        candidates.append(index)
      }
    }
    return closings
  }

  /// The last of the candidates, whose lengths fall, with a length or more.
  private static func nearest(_ candidates: [Int], of length: Int, _ fences: [Fence]) -> Int? {
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      if fences[candidates[middle]].length >= length { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? candidates[low - 1] : nil
  }
}
