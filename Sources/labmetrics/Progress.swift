internal import Foundation
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The line by which a run that takes more than a second tells how far it is: on a terminal only.
///
/// It is written over itself and taken away by the next message, and by the end of the run.
enum Progress {
  private struct State {
    var stage = ""
    var total = 0
    var stageStart = ContinuousClock.now
    var isOn = false
  }

  private static let state = Mutex(State())
  private static let done = Atomic<Int>(0)

  /// Begins to tell, unless standard error is no terminal or a dumb one.
  static func begin() {
    guard isatty(StandardStreams.messages) != 0, ProcessInfo.processInfo.environment["TERM"] != "dumb" else { return }
    let isFirst = state.withLock { state in
      defer { state.isOn = true }
      return !state.isOn
    }
    if isFirst { Thread.detachNewThread { tick() } }
  }

  /// Ends telling, and takes the line away.
  static func end() {
    state.withLock { $0.isOn = false }
    Messages.show { "" }
  }

  /// Names what is being done from here on.
  ///
  /// - Parameter total: how many pages are to be read; 0 for a stage that counts none.
  static func enter(_ stage: String, of total: Int = 0) {
    done.store(0, ordering: .relaxed)
    state.withLock { ($0.stage, $0.total, $0.stageStart) = (stage, total, .now) }
  }

  /// Counts a page.
  static func count() { done.wrappingAdd(1, ordering: .relaxed) }

  private static func tick() {
    usleep(1_000_000)
    while state.withLock({ $0.isOn }) {
      Messages.show { state.withLock { $0.isOn ? line($0) : nil } }
      usleep(200_000)
    }
  }

  private static func line(_ state: State) -> String {
    text(
      stage: state.stage, done: done.load(ordering: .relaxed), total: state.total,
      elapsed: (ContinuousClock.now - state.stageStart) / .seconds(1))
  }

  /// `reading pages: 1200 of 6037, 3 s left`.
  static func text(stage: String, done: Int, total: Int, elapsed: Double) -> String {
    guard total > 0 else { return stage }
    let head = "\(stage): \(done) of \(total)"
    guard done > 0, done < total, elapsed >= 0.2 else { return head }
    let left = Int((elapsed / Double(done) * Double(total - done)).rounded(.up))
    return "\(head), \(left) s left"
  }
}
