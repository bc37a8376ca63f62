internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Messages for people; data goes to standard output, these go to standard error.
enum Messages {
  private static let gate = Mutex(())

  /// `1 document`, `2 documents`.
  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// Writes one line to standard error; when nobody reads it, it is lost.
  static func note(_ line: String) {
    gate.withLock { _ in write(line) }
  }

  /// Keeps all other messages back for good and writes one more.
  static func lastWord(_ body: ((String) -> Void) -> Never) -> Never {
    gate.withLock { _ in body(write) }
  }

  private static func write(_ line: String) {
    _ = StandardStreams.write(Array((LogText.safe(line) + "\n").utf8), to: STDERR_FILENO)
  }
}
