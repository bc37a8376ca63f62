internal import Files
internal import Synchronization
internal import Text

/// The folders that are being made beside the reports, for whoever has to end a run early.
///
/// A folder is known from the moment it exists, and reports change places only while its entry is held: a run that is
/// interrupted leaves the old reports or the new ones, and no folder of its own.
public enum StagedFolders {
  /// A folder beside the reports, and those above it that were made for it.
  struct Entry {
    /// Tells the entry from a later one of the same path.
    let id: Int32
    /// Names the folder apart from its path, which another run may have taken.
    var descriptor: Int32
    /// Outermost first; taken away again when nothing came into them.
    let madeAbove: [String]

    init(descriptor: Int32, madeAbove: [String]) {
      (id, self.descriptor, self.madeAbove) = (descriptor, descriptor, madeAbove)
    }
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var publishedCount = 0
  }

  private static let state = Mutex(State())

  /// Makes a folder and notes it in one step.
  static func enter(
    _ path: String, making make: () throws(ReportError) -> Entry
  ) throws(ReportError) -> Entry {
    try state.withLock { state throws(ReportError) in
      let entry = try make()
      state.entries[path] = entry
      return entry
    }
  }

  /// Puts a new folder in the old one's place in one step.
  ///
  /// - Parameter exchange: does it, and tells by which descriptor the folder is known that now bears the staged name.
  static func publish(
    _ path: String, exchange: () throws(ReportError) -> Int32?
  ) throws(ReportError) {
    try state.withLock { state throws(ReportError) in
      if let other = try exchange() { state.entries[path]?.descriptor = other }
      state.publishedCount += 1
    }
  }

  /// Takes a folder away, with those above it that nothing came into; one entered later at its path stays.
  static func leave(_ path: String, id: Int32) {
    state.withLock { state in
      guard let entry = state.entries[path], entry.id == id else { return }
      state.entries[path] = nil
      discard(path, entry)
    }
  }

  /// Takes all folders away and ends the program; from here on no report is published.
  ///
  /// - Parameter end: ends the program, told how many reports were published before.
  public static func discardAll(thenEnd end: (Int) -> Never) -> Never {
    state.withLock { state in
      for (path, entry) in state.entries { discard(path, entry) }
      end(state.publishedCount)
    }
  }

  private static func discard(_ path: String, _ entry: Entry) {
    // Another thread may still be writing into it; once the folder is gone it cannot.
    for _ in 0..<100 where Folder.isFolder(path, opened: entry.descriptor) { Folder.remove(path) }
    for folder in entry.madeAbove.reversed() { Folder.removeIfEmpty(folder) }
  }
}
