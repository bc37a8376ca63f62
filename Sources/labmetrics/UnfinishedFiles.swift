internal import Foundation
internal import Synchronization

/// Files that are being written beside their places, for whoever has to end a run early.
enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])

  /// Makes a file and notes it in one step; nil with `errno` set when it cannot be made.
  static func open(_ path: String) -> FileHandle? {
    paths.withLock { paths in
      guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
      else { return nil }
      paths.insert(path)
      return file
    }
  }

  /// Gives a whole file its name; false with `errno` set when that cannot be done.
  static func finish(_ path: String, as name: String) -> Bool {
    paths.withLock { paths in
      guard rename(path, name) == 0 else { return false }
      paths.remove(path)
      return true
    }
  }

  /// Takes a file away, unless it was finished.
  static func discard(_ path: String) {
    paths.withLock { paths in if paths.remove(path) != nil { unlink(path) } }
  }

  /// Takes all files away; from here on none is finished.
  static func discardAll(thenEnd end: () -> Never) -> Never {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      end()
    }
  }
}
