internal import Foundation
internal import Publishing

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Ends a run in good order when it is interrupted (SIGINT) or asked to end (SIGTERM).
///
/// The folders and files being made go away, one line says so, and the exit status is 130 or 143 as shells expect. A
/// second signal ends the program at once; the next run clears up then.
enum Interruption {
  /// Where the handler leaves the number of its signal; set once, before there is a handler.
  nonisolated(unsafe) private static var mailbox: Int32 = -1

  /// Heeds the signals from here on; a signal that the caller had switched off stays off.
  static func watch() {
    var ends: [Int32] = [-1, -1]
    guard mailbox < 0, pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    mailbox = ends[1]
    let letters = ends[0]
    Thread.detachNewThread { heed(letters) }
    for number in [SIGINT, SIGTERM] where !isIgnored(number) { signal(number, deliver) }
  }

  /// A handler may do next to nothing: it leaves the number in a pipe, which a thread reads.
  private static let deliver: @convention(c) (Int32) -> Void = { number in
    let reason = errno
    var letter = UInt8(truncatingIfNeeded: number)
    _ = write(mailbox, &letter, 1)
    errno = reason
  }

  private static func heed(_ letters: Int32) {
    var letter: UInt8 = 0
    while read(letters, &letter, 1) != 1 { guard errno == EINTR else { return } }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    end(Int32(letter))
  }

  /// Messages of other threads wait meanwhile: work that fails because its folder goes away has nothing to tell.
  private static func end(_ number: Int32) -> Never {
    Messages.lastWord { write in
      UnfinishedFiles.discardAll {
        StagedFolders.discardAll { publishedCount in
          write(sentence(number, publishedCount: publishedCount))
          _exit(128 + number)
        }
      }
    }
  }

  private static func sentence(_ number: Int32, publishedCount: Int) -> String {
    let name = number == SIGINT ? "SIGINT" : "SIGTERM"
    let result =
      publishedCount == 0
      ? "nothing was replaced" : "\(Messages.counted(publishedCount, "report")) made, no other was replaced"
    return "error: the run was ended by \(name): \(result); run again"
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    #else
      let handler = unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
    #endif
    return handler == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
