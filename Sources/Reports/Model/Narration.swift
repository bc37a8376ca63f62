internal import Synchronization

/// The sections of a narrative, made by whoever asks for them first.
final class Narration: Sendable {
  private let made = Mutex<[Report.Section]?>(nil)
  private let make: @Sendable () -> [Report.Section]

  /// Takes what makes the sections.
  init(_ make: @escaping @Sendable () -> [Report.Section]) { self.make = make }

  /// The sections; others who ask meanwhile wait.
  var sections: [Report.Section] {
    made.withLock { made in
      let sections = made ?? make()
      made = sections
      return sections
    }
  }
}
