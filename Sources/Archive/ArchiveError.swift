/// What stops a run while an archive is read.
public enum ArchiveError: Error, Equatable, CustomStringConvertible {
  /// The path leads nowhere.
  case missing(path: String)
  /// The path is no folder and no page.
  case unreadable(path: String, reason: String)
  /// The folder holds no page at all.
  case noPage(path: String, files: Int)

  /// `place: found, expected; what to do`.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file or folder: expected an archive folder with .md or .txt pages; check the path"
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)): expected a folder or page with read permission; check its permissions"
    case .noPage(let path, let files):
      "\(path): no page: found \(files) .md or .txt \(files == 1 ? "file" : "files") and none with a tag such as "
        + "[[type:learningplan]], expected at least one; name the folder that holds the archive's pages"
    }
  }
}
