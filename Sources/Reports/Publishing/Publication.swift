internal import CExchange
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A reports folder that is replaced whole or not at all.
///
/// The new folder is made beside the old one, under a hidden name, and exchanged with it in one step: a kill at any
/// moment leaves either the old reports or the new. Files in the old folder that are not ours move over. A folder that
/// an earlier run left behind is taken away first; a run that is still going keeps its folder locked.
public struct Publication: ~Copyable {
  private let target: String
  private let staging: String
  private let lock: Int32

  /// Prepares a new folder beside the target, before any page is read.
  ///
  /// - Throws: ``ReportError`` when the target is no folder, cannot be written, or is in use by another run.
  public init(target path: String) throws(ReportError) {
    let resolved = Folder.resolved(path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path)
    guard Folder.kind(of: resolved) != .file else {
      throw ReportError(
        .folderNotWritable, place: path,
        detail: "is a file: expected a folder or a path where one can be made; pass another --out")
    }
    let beside = Self.stagingPath(of: resolved)
    try Folder.make(Folder.parent(of: resolved))
    try Self.checkWritable(resolved)
    let descriptor = try Self.lockedStaging(beside, target: path)
    target = resolved
    staging = beside
    lock = descriptor
  }

  deinit {
    Folder.remove(staging)
    if lock >= 0 { close(lock) }
  }

  /// Renders a report in some formats and puts the new folder in the old one's place.
  ///
  /// - Parameters:
  ///   - formats: the formats to write.
  ///   - isGuarded: whether CSV text is guarded against formulas.
  /// - Returns: the files written, the manifest left out.
  /// - Throws: ``ReportError``; the old folder is untouched then.
  public func publish(
    _ report: Report, formats: [Format], isGuarded: Bool
  ) throws(ReportError) -> [WrittenFile] {
    var files: [WrittenFile] = []
    for format in Format.allCases where formats.contains(format) {
      files += try renderer(for: format, isGuarded: isGuarded).render(report, into: staging)
    }
    try DataPackage(report: report, files: files).write(into: staging)
    if Folder.kind(of: target) == .folder {
      let ours = OwnFiles(in: target, report: report)
      try ForeignFiles.link(from: target, into: staging, except: ours)
      try exchange(files)
    } else {
      try moveIntoPlace()
    }
    return files
  }

  private func renderer(for format: Format, isGuarded: Bool) -> any Renderer {
    switch format {
    case .xlsx: XLSXRenderer()
    case .csv: CSVRenderer(isGuarded: isGuarded)
    case .markdown: MarkdownRenderer()
    case .json: JSONRenderer()
    }
  }

  // MARK: Taking the old folder's place

  private func exchange(_ files: [WrittenFile]) throws(ReportError) {
    switch labmetrics_exchange(staging, target) {
    case 0: return
    case ENOSYS, EINVAL, ENOTSUP, EXDEV: try moveOneByOne(files)
    case let reason: throw notPublished(reason)
    }
  }

  private func moveIntoPlace() throws(ReportError) {
    guard rename(staging, target) == 0 else { throw notPublished(errno) }
  }

  /// Where a file system cannot exchange: file by file, the manifest last, so that `verify` tells a broken run.
  private func moveOneByOne(_ files: [WrittenFile]) throws(ReportError) {
    for path in files.map(\.path) + [DataPackage.name] {
      try Folder.make(Folder.parent(of: "\(target)/\(path)"))
      guard rename("\(staging)/\(path)", "\(target)/\(path)") == 0 else { throw notPublished(errno) }
    }
  }

  private func notPublished(_ reason: Int32) -> ReportError {
    ReportError(
      .notPublished, place: target,
      detail: "the new reports could not take the old ones' place (\(String(cString: strerror(reason)))): "
        + "the old ones stay; mend the folder's permissions or pass another --out")
  }

  // MARK: The folder beside

  private static func stagingPath(of target: String) -> String {
    "\(Folder.parent(of: target))/.\(Folder.name(of: target)).labmetrics-new"
  }

  private static func checkWritable(_ target: String) throws(ReportError) {
    guard Folder.kind(of: target) == .folder, access(target, W_OK) != 0 else { return }
    throw Folder.notWritable(target, errno)
  }

  /// Makes the folder and locks it; one left behind by an ended run is emptied first.
  private static func lockedStaging(_ staging: String, target: String) throws(ReportError) -> Int32 {
    if let left = locked(staging) {
      Folder.remove(staging)
      close(left)
    }
    guard mkdir(staging, 0o755) == 0 || errno == EEXIST else { throw Folder.notWritable(staging, errno) }
    guard let descriptor = locked(staging) else {
      throw ReportError(
        .folderInUse, place: target,
        detail: "another run is writing these reports: nothing was replaced; wait for it or pass another --out")
    }
    return descriptor
  }

  private static func locked(_ folder: String) -> Int32? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    close(descriptor)
    return nil
  }
}
