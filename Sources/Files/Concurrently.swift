internal import Dispatch
internal import Synchronization

/// Runs pieces of work that do not depend on one another on several cores, and waits for all of them.
///
/// The results do not depend on the number of cores or on what ends first.
public enum Concurrently {
  /// The results of some work on each item, in the order of the items.
  ///
  /// The first items start first: put the longest work there. Cost: as long as the longest item at least.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let result = work(items[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Runs pieces of work that keep their results themselves, such as those of ``Deferred``.
  ///
  /// The first start first: put the longest there.
  public static func run(_ work: [@Sendable () -> Void]) {
    DispatchQueue.concurrentPerform(iterations: work.count) { work[$0]() }
  }

  /// The results of two pieces of work.
  public static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
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
}
