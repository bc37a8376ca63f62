internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Runs pieces of work that do not depend on one another on several cores, and waits for all of them.
///
/// The results do not depend on the number of cores or on what ends first. Work that divides itself further shares the
/// cores that have become free meanwhile.
public enum Concurrently {
  /// The results of some work on each item, in the order of the items.
  ///
  /// The first items start first: put the longest work there. Cost: as long as the longest item at least.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: items.count))
    perform(items.count) { index in
      let result = work(items[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Runs pieces of work that keep their results themselves, such as those of ``Deferred``.
  ///
  /// The first start first: put the longest there.
  public static func run(_ work: [@Sendable () -> Void]) {
    perform(work.count) { work[$0]() }
  }

  /// The results of two pieces of work.
  public static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = Mutex<(First?, Second?)>((nil, nil))
    perform(2) { index in
      if index == 0 {
        let result = first()
        results.withLock { $0.0 = result }
      } else {
        let result = second()
        results.withLock { $0.1 = result }
      }
    }
    guard case (let left?, let right?) = results.withLock({ $0 }) else {
      preconditionFailure("both pieces of work have run")
    }
    return (left, right)
  }

  /// Does pieces of work by their number; the caller's thread takes part, and other cores as they are free.
  ///
  /// Dispatch's own `concurrentPerform` gives work inside work one core, also when the others have nothing to do.
  private static func perform(_ count: Int, _ work: @Sendable (Int) -> Void) {
    let others = min(count, processorCount) - 1
    guard others > 0 else { return (0..<count).forEach(work) }
    withoutActuallyEscaping(work) { work in
      let shared = SharedWork(count, work)
      for _ in 0..<others { DispatchQueue.global().async { shared.takePart() } }
      shared.finish()
    }
  }

  private static let processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

/// Pieces of work that several threads take from, each piece once.
private final class SharedWork: Sendable {
  /// What is still to be done, and who does it.
  private struct State {
    var next = 0
    let count: Int
    /// Threads besides the caller's that are at work.
    var helping = 0
    /// Nil when all is done: a thread that comes late finds nothing to hold on to.
    var work: (@Sendable (Int) -> Void)?
  }

  private let state: Mutex<State>
  private let left = DispatchSemaphore(value: 0)

  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    state = Mutex(State(count: count, work: work))
  }

  /// Does pieces until none is left; on another thread than the caller's.
  func takePart() {
    let isWanted = state.withLock { state in
      guard state.work != nil, state.next < state.count else { return false }
      state.helping += 1
      return true
    }
    guard isWanted else { return }
    work()
    state.withLock { $0.helping -= 1 }
    left.signal()
  }

  /// Does pieces until none is left, and waits for those that other threads have begun.
  func finish() {
    work()
    while state.withLock({ $0.helping }) > 0 { left.wait() }
    state.withLock { $0.work = nil }
  }

  private func work() {
    while let (index, work) = take() { work(index) }
  }

  private func take() -> (index: Int, work: @Sendable (Int) -> Void)? {
    state.withLock { state in
      guard let work = state.work, state.next < state.count else { return nil }
      defer { state.next += 1 }
      return (state.next, work)
    }
  }
}
