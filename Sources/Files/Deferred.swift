internal import Dispatch

/// A value that whoever asks for it first makes, once.
///
/// For what some outputs need and others do not, and for what several pieces of work that run side by side share.
public final class Deferred<Value: Sendable>: Sendable {
  /// Keeps others waiting while the value is made.
  ///
  /// A queue, since the thread sanitizer sees who waits for one; a `Mutex` that had to be waited for it takes for none.
  private let queue = DispatchQueue(label: "labmetrics.deferred")
  // Unsafe by its declaration alone: only work on the queue touches it.
  nonisolated(unsafe) private var made: Value?
  private let make: @Sendable () -> Value

  /// Takes what makes the value.
  public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value; others who ask while it is made wait.
  ///
  /// One that needs itself ends the program.
  public var value: Value {
    queue.sync {
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
