internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Messages for people; data goes to standard output, these go to standard error.
enum Messages {
  /// Whether a line of progress is on the terminal.
  private static let gate = Mutex(false)

  /// `1 document`, `2 documents`.
  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// Writes one line to standard error; when nobody reads it, it is lost.
  static func note(_ line: String) {
    gate.withLock { shown in
      clear(&shown)
      put(line)
    }
  }

  /// Shows a line in place of the one shown last, on a terminal; an empty one takes it away.
  ///
  /// - Parameter line: gives the line, or nil where none is to be shown, while no message can come between.
  static func show(_ line: () -> String?) {
    gate.withLock { shown in
      guard let line = line() else { return }
      guard shown || !line.isEmpty else { return }
      shown = !line.isEmpty
      _ = StandardStreams.write(Array("\r\(line)\(eraser)".utf8), to: StandardStreams.messages)
    }
  }

  /// Keeps all other messages back for good and writes one more.
  static func lastWord(_ body: ((String) -> Void) -> Never) -> Never {
    gate.withLock { shown -> Never in
      clear(&shown)
      body(put)
    }
  }

  /// Clears a terminal's line from here on.
  private static let eraser = "\u{1B}[K"

  private static func clear(_ shown: inout Bool) {
    if shown { _ = StandardStreams.write(Array("\r\(eraser)".utf8), to: StandardStreams.messages) }
    shown = false
  }

  private static func put(_ line: String) {
    _ = StandardStreams.write(Array((LogText.safe(line) + "\n").utf8), to: StandardStreams.messages)
  }
}
