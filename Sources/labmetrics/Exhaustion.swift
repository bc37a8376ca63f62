internal import Publishing

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Tells in one line why the program ends when the system refuses it memory or threads.
///
/// The standard library cannot go on without memory: it ends the program by a signal. Nothing was replaced then, since
/// reports change places in one step, and the next run clears up.
enum Exhaustion {
  /// What to say, made beforehand: a handler may not ask for memory.
  nonisolated(unsafe) private static var sentence: UnsafeMutableBufferPointer<UInt8>?
  nonisolated(unsafe) private static var stream: Int32 = STDERR_FILENO

  /// Heeds the signals by which the system's libraries end a program that gets no memory, where memory is limited.
  static func watch() {
    let limit = ResourceLimit.memory
    guard limit < mostBytes else { return }
    let text = Array(
      ("error: the \(limit >> 20) MB of memory that the run may take do not suffice: nothing was replaced; "
        + "raise the limit (ulimit -v) or pass fewer pages at a time, with map and reduce\n").utf8)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = buffer.initialize(from: text)
    (sentence, stream) = (buffer, StandardStreams.messages)
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS] { signal(number, tell) }
  }

  /// Files that may have to be open at a time.
  static let fewestFiles = 48
  /// Bytes below which the system lends no memory to threads; its library would wait for some without end.
  static let fewestBytes = 256 << 20

  /// Makes sure that the run may open as many files as every run needs.
  ///
  /// - Throws: ``Shortage`` with what is needed.
  static func checkFiles() throws {
    let files = ResourceLimit.files
    guard files >= fewestFiles else {
      throw Shortage(
        found: "open \(files) files at a time", expected: "\(fewestFiles)", option: "ulimit -n \(fewestFiles)")
    }
  }

  /// Makes sure that the run may take as much memory as its threads need.
  ///
  /// - Throws: ``Shortage`` with what is needed.
  static func checkMemory() throws {
    let bytes = ResourceLimit.memory
    guard bytes >= fewestBytes else {
      throw Shortage(
        found: "take \(bytes >> 20) MB of memory", expected: "\(fewestBytes >> 20)",
        option: "ulimit -v \(fewestBytes >> 10)")
    }
  }

  /// What a run may not have.
  struct Shortage: Error, CustomStringConvertible {
    let found: String
    let expected: String
    let option: String
    var description: String {
      "the run may \(found), expected \(expected) or more: nothing was replaced; raise the limit (\(option))"
    }
  }

  /// More than any machine has: no limit.
  private static let mostBytes = 1 << 46

  private static let tell: @convention(c) (Int32) -> Void = { _ in
    if let sentence { _ = write(stream, sentence.baseAddress, sentence.count) }
    _exit(1)
  }
}
