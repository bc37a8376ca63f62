internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Standard output and standard error, written so that nothing is lost without a word.
enum StandardStreams {
  /// What keeps standard output from being written.
  struct Failure: Error, CustomStringConvertible {
    let reason: Int32
    var description: String {
      "standard output: cannot be written (\(String(cString: strerror(reason)))): expected a file, pipe or terminal "
        + "with space; free some or send the output elsewhere"
    }
  }

  /// Text that waits to be written, and what went wrong so far.
  private struct Pending {
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    /// Whether there was no standard output when the program began.
    var isClosed = false
  }

  private static let pending = Mutex(Pending())
  private static let bufferSize = 1 << 16

  /// Standard error, under a number of its own; messages of libraries, which go to number 2, are not shown.
  static var messages: Int32 { messageStream.load(ordering: .relaxed) }

  private static let messageStream = Atomic<Int32>(STDERR_FILENO)

  /// To be called first: makes sure that all three streams are open, and that a failed write is told to the writer.
  ///
  /// A file opened later would get the number of a closed stream, and the messages would go into it. A closed pipe and
  /// the limit of a file's size are errors of a write, no signals that end the program between two steps.
  static func prepare() {
    if fcntl(STDOUT_FILENO, F_GETFD) < 0 { pending.withLock { $0.isClosed = true } }
    for stream in 0..<Int32(3) where fcntl(stream, F_GETFD) < 0 { _ = open("/dev/null", O_RDWR) }
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    if getenv("LABMETRICS_SANITIZER") == nil { hideLibraries() }
  }

  /// The workbook's library prints its errors; each of them is told in the program's own words.
  private static func hideLibraries() {
    let copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard copy >= 0, nowhere >= 0, dup2(nowhere, STDERR_FILENO) >= 0 else { return }
    close(nowhere)
    messageStream.store(copy, ordering: .relaxed)
  }

  /// Appends to standard output.
  static func print(_ text: String) {
    pending.withLock { pending in
      if pending.isClosed { pending.failure = EBADF }
      guard pending.failure == 0 else { return }
      pending.bytes.append(contentsOf: text.utf8)
      if pending.bytes.count >= bufferSize { flush(&pending) }
    }
  }

  /// Hands everything printed to the system.
  ///
  /// - Parameter isNeeded: whether what the run makes goes there: a stream that was closed is a failure then, even when
  ///   there was nothing to say.
  /// - Throws: ``Failure`` when something could not be written; a reader that stopped reading is no failure.
  static func finish(isNeeded: Bool = true) throws {
    let failure = pending.withLock { pending in
      if pending.isClosed, isNeeded { pending.failure = EBADF }
      flush(&pending)
      return pending.failure
    }
    if failure != 0, failure != EPIPE { throw Failure(reason: failure) }
  }

  private static func flush(_ pending: inout Pending) {
    guard pending.failure == 0 else { return }
    pending.failure = write(pending.bytes, to: STDOUT_FILENO)
    pending.bytes.removeAll(keepingCapacity: true)
  }

  /// Writes all bytes; gives 0, or the reason why it could not.
  static func write(_ bytes: [UInt8], to stream: Int32) -> Int32 {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { systemWrite(stream, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if written < 0, errno == EINTR { continue }
      if written < 0, errno == EAGAIN {
        var waiting = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
        continue
      }
      guard written > 0 else { return errno }
      done += written
    }
    return 0
  }
}

/// `write(2)`, under a name that the streams' own `write` does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// Prints lines for people, made safe for terminals and build logs; takes the place of the standard library's `print`,
/// which does not tell when it fails.
func print(_ text: String, terminator: String = "\n") {
  StandardStreams.print(LogText.safe(text) + terminator)
}
