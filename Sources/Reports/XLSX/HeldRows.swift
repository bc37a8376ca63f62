internal import CXlsxWriter

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Keeps the space of streamed rows taken until the book is closed.
///
/// The library copies the rows of a sheet into the sheet's part and closes their file then and there. On a full disk
/// that would free space in the middle of a part: its rows would be cut off and its end written all the same, which
/// ``WorkbookParts`` could not tell from a whole part. While the space stays taken, the end is missing too.
struct HeldRows: ~Copyable {
  private let descriptors: [Int32]

  /// Holds the rows of every sheet; nil when the system has no descriptors left.
  init?(of book: UnsafeMutablePointer<lxw_workbook>) {
    var held: [Int32] = []
    var sheet = book.pointee.worksheets.pointee.stqh_first
    while let current = sheet {
      if let file = current.pointee.optimize_tmpfile { held.append(dup(fileno(file))) }
      sheet = current.pointee.list_pointers.stqe_next
    }
    descriptors = held
    guard !held.contains(-1) else { return nil }
  }

  deinit { for descriptor in descriptors where descriptor >= 0 { close(descriptor) } }

  /// Frees the space.
  consuming func release() {}
}
