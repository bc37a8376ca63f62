/// What stops a report from being written.
public struct ReportError: Error, Equatable, CustomStringConvertible, Sendable {
  /// Stable names of what can go wrong.
  public enum Code: String, Sendable {
    /// The output folder cannot be written.
    case folderNotWritable = "folder-not-writable"
    /// A file could not be written.
    case fileNotWritten = "file-not-written"
    /// The new folder could not take the place of the old one.
    case notPublished = "not-published"
    /// The workbook library refused something.
    case workbook
    /// Another run writes into the same folder.
    case folderInUse = "folder-in-use"
    /// The manifest is missing or cannot be read.
    case manifest
    /// A report that is to be audited is missing or cannot be read.
    case audit
    /// Who reports on which activity is not known.
    case activity
    /// An earlier issue is missing or cannot be read.
    case issue
  }

  /// Stable name.
  public let code: Code
  /// The file, folder, sheet or cell.
  public let place: String
  /// What was found, what was expected, what to do.
  public let detail: String

  /// `place: detail`.
  public var description: String { "\(place): \(detail)" }

  /// Creates an error.
  public init(_ code: Code, place: String, detail: String) {
    self.code = code
    self.place = place
    self.detail = detail
  }
}
