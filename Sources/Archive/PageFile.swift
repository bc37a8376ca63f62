/// A file that may be a page: where it lies and what it is called in the reports.
public struct PageFile: Sendable, Hashable {
  /// Where the bytes come from.
  public enum Source: Sendable, Hashable {
    /// A file on disk, its path as bytes so that any name can be opened.
    case file(path: [UInt8])
    /// Bytes already in memory (the embedded example).
    case memory([UInt8])
  }

  /// Path relative to the archive, or `<archive>/<path>` when several archives are read; invalid bytes repaired.
  public let document: String
  /// Where the bytes come from.
  public let source: Source
  /// Size in bytes when the folder was walked; work is handed out largest first.
  public let size: Int

  /// Creates a page file.
  public init(document: String, source: Source, size: Int) {
    self.document = document
    self.source = source
    self.size = size
  }
}
