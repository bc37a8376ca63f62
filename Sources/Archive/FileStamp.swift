/// What the system tells of a file that changes whenever its bytes do: its place on disk, its size and its times.
public struct FileStamp: Hashable, Sendable {
  /// Number of the device.
  public let device: UInt64
  /// Number of the file on it.
  public let node: UInt64
  /// Size in bytes.
  public let size: UInt64
  /// When the bytes were changed, in nanoseconds since 1970.
  public let modified: UInt64
  /// When bytes, name or permissions were changed, in nanoseconds since 1970.
  public let changed: UInt64

  /// A stamp that was written down.
  public init(device: UInt64, node: UInt64, size: UInt64, modified: UInt64, changed: UInt64) {
    self.device = device
    self.node = node
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// The stamp of a page's file as it is now; nil for bytes in memory and for what cannot be reached.
  public init?(of file: PageFile) {
    guard case .file(let path) = file.source else { return nil }
    self.init(path: path)
  }

  /// The stamp of a file as it is now; nil for one that cannot be reached.
  ///
  /// - Parameter path: the path as bytes; links are followed.
  public init?(path: [UInt8]) {
    guard let stamp = FileStatus(path)?.stamp else { return nil }
    self = stamp
  }

  /// Whether nothing happened to the file for some time before a moment.
  ///
  /// Times of files are as coarse as two seconds on some disks: of a file that was changed later than that, a second
  /// change need not show.
  ///
  /// - Parameters:
  ///   - seconds: how long.
  ///   - moment: in nanoseconds since 1970.
  public func isQuiet(for seconds: UInt64, before moment: UInt64) -> Bool {
    let (end, isBeyond) = max(modified, changed).addingReportingOverflow(seconds * 1_000_000_000)
    return !isBeyond && end <= moment
  }
}
