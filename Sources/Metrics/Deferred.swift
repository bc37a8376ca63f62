internal import Synchronization

/// A value that whoever asks for it first makes, once.
///
/// For what some outputs need and others do not, and for what several pieces of work that run side by side share.
public final class Deferred<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// Takes what makes the value.
  public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value; others who ask while it is made wait.
  public var value: Value {
    made.withLock { made in
      let value = made ?? make()
      made = value
      return value
    }
  }
}
