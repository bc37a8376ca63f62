internal import Foundation
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files that are being written beside their places, for whoever has to end a run early.
enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])

  /// Makes a file that no other run writes, and notes it in one step.
  ///
  /// - Returns: nil with `errno` set when it cannot be made; `EWOULDBLOCK` when another run writes it.
  static func open(_ path: String) -> FileHandle? {
    paths.withLock { paths in
      guard let descriptor = locked(path) else { return nil }
      paths.insert(path)
      return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
  }

  /// An empty file under a lock; what a killed run left is taken over.
  private static func locked(_ path: String) -> Int32? {
    while true {
      let descriptor = systemOpen(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { return nil }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        // The other run may have given the file its name just before the lock was free.
        if isFile(path, opened: descriptor) {
          if ftruncate(descriptor, 0) == 0 { return descriptor }
        } else {
          close(descriptor)
          continue
        }
      }
      let reason = errno
      close(descriptor)
      errno = reason
      return nil
    }
  }

  private static func isFile(_ path: String, opened descriptor: Int32) -> Bool {
    var (there, opened) = (stat(), stat())
    return lstat(path, &there) == 0 && fstat(descriptor, &opened) == 0 && there.st_ino == opened.st_ino
      && there.st_dev == opened.st_dev
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

/// `open(2)`, under a name that the type's own `open` does not hide.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
