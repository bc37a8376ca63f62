internal import CExchange
internal import Files
public import Renderers
public import Reports
internal import SQLite
public import Text
internal import XLSX

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
///
/// A folder that cannot be exchanged, since it is a mount point or nothing can be made beside it, gets the new files one
/// by one from a hidden folder inside it, the manifest last: `verify` tells whether a run was ended in between.
public struct Publication: ~Copyable {
  private let target: String
  /// Whether the target cannot change places with another folder.
  private let isFixed: Bool
  private let staging: String
  private let lock: Int32

  /// Prepares a new folder beside the target, before any page is read.
  ///
  /// - Throws: ``ReportError`` when the target is no folder, cannot be written, or is in use by another run.
  public init(target path: String) throws(ReportError) {
    let resolved = Folder.resolved(path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path)
    try Self.checkPlace(resolved, named: path)
    let isFixed = Folder.isFixed(resolved)
    let beside = isFixed ? "\(resolved)/\(Self.stagingName)" : Self.stagingPath(of: resolved)
    let entry = try StagedFolders.enter(beside) { () throws(ReportError) in
      let madeAbove = try Folder.make(Folder.parent(of: resolved))
      do throws(ReportError) {
        try Self.checkWritable(resolved, named: path)
        return StagedFolders.Entry(descriptor: try Self.lockedStaging(beside, target: path), madeAbove: madeAbove)
      } catch {
        madeAbove.reversed().forEach(Folder.removeIfEmpty)
        throw error
      }
    }
    target = resolved
    self.isFixed = isFixed
    staging = beside
    lock = entry.descriptor
  }

  deinit {
    StagedFolders.leave(staging, id: lock)
    close(lock)
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
    let files = try render(report, formats, isGuarded: isGuarded)
    try DataPackage(report: report, files: files).write(into: staging)
    if isFixed {
      try moveInside(files, report)
    } else if Folder.kind(of: target) == .folder {
      let ours = OwnFiles(in: target, report: report)
      try ForeignFiles.link(from: target, into: staging, except: ours)
      try exchange(files, besides: ours.present(in: target))
    } else {
      try moveIntoPlace()
    }
    flock(lock, LOCK_UN)
    return files
  }

  /// Writes the formats side by side; of several errors the one of the first format is told.
  private func render(
    _ report: Report, _ formats: [Format], isGuarded: Bool
  ) throws(ReportError) -> [WrittenFile] {
    let renderers = Format.allCases.filter(formats.contains).flatMap {
      self.renderers(for: $0, beside: formats, isGuarded: isGuarded)
    }
    let folder = staging
    let results = Concurrently.map(renderers) { renderer in
      Result { () throws(ReportError) in try renderer.render(report, into: folder) }
    }
    var files: [WrittenFile] = []
    for result in results { files += try result.get() }
    return files
  }

  /// What writes a format: the narrative comes with the pictures it refers to.
  private func renderers(for format: Format, beside formats: [Format], isGuarded: Bool) -> [any Renderer] {
    switch format {
    case .xlsx: [XLSXRenderer()]
    case .csv: [CSVRenderer(isGuarded: isGuarded)]
    case .html: [HTMLRenderer(formats: formats, isGuarded: isGuarded)]
    case .markdown: [MarkdownRenderer(), PictureRenderer()]
    case .json: [JSONRenderer()]
    case .iati: [IATIRenderer()]
    case .sqlite: [SQLiteRenderer()]
    }
  }

  // MARK: Taking the old folder's place

  private func exchange(_ files: [WrittenFile], besides former: [String]) throws(ReportError) {
    // Locked while it bears the other name, so that no run takes the old folder for one left behind.
    let old = open(target, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if old >= 0 { close(old) } }
    flock(old, LOCK_EX)
    keepMode(of: old)
    try StagedFolders.publish(staging) { () throws(ReportError) in
      switch labmetrics_exchange(staging, target) {
      case 0: return old
      case ENOSYS, EINVAL, ENOTSUP, EXDEV: try moveOneByOne(files, besides: former)
      case let reason: throw notPublished(reason)
      }
      return nil
    }
    StagedFolders.leave(staging, id: lock)
  }

  /// The new folder has the old one's permissions.
  private func keepMode(of old: Int32) {
    var status = stat()
    if fstat(old, &status) == 0 { fchmod(lock, status.st_mode & 0o7777) }
  }

  /// Moves the new files into a folder that stays, and takes away those of the last run that are no more.
  private func moveInside(_ files: [WrittenFile], _ report: Report) throws(ReportError) {
    let old = OwnFiles(in: target, report: report).present(in: target)
    try StagedFolders.publish(staging) { () throws(ReportError) in
      try moveOneByOne(files, besides: old)
      return nil
    }
    StagedFolders.leave(staging, id: lock)
  }

  private func moveIntoPlace() throws(ReportError) {
    try StagedFolders.publish(staging) { () throws(ReportError) in
      guard rename(staging, target) == 0 else { throw notPublished(errno) }
      return nil
    }
  }

  /// Where a file system cannot exchange: file by file, the manifest last, so that `verify` tells a broken run.
  ///
  /// - Parameter old: files of the last run; those that this run does not write go away.
  private func moveOneByOne(_ files: [WrittenFile], besides old: [String]) throws(ReportError) {
    let new = files.map(\.path)
    for path in new + Set(old).subtracting(new).sorted() + [DataPackage.name] {
      guard path == DataPackage.name || new.contains(path) else {
        Folder.remove("\(target)/\(path)")
        continue
      }
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
    "\(Folder.parent(of: target))/.\(Folder.name(of: target))\(stagingName)"
  }

  private static let stagingName = ".labmetrics-new"

  /// A file, a broken link or a folder in which somebody works cannot be exchanged for a new folder.
  private static func checkPlace(_ target: String, named path: String) throws(ReportError) {
    let working = Folder.resolved(".")
    let found =
      switch Folder.kind(of: target) {
      case .file: "is a file"
      case .link: "is a symbolic link that leads nowhere"
      case .folder where working == target || target == "/" || working.hasPrefix(target + "/"):
        "is or holds the folder you work in"
      case .nothing where path.isEmpty: "the path is empty"
      case .folder, .nothing: nil as String?
      }
    guard let found else { return }
    throw ReportError(
      .folderNotWritable, place: path,
      detail: "\(found): expected a folder of its own or a path where one can be made; pass another --out")
  }

  private static func checkWritable(_ target: String, named path: String) throws(ReportError) {
    guard Folder.kind(of: target) == .folder, access(target, R_OK | W_OK | X_OK) != 0 else { return }
    throw Folder.notWritable(path, errno)
  }

  /// Makes the folder and locks it; one left behind by an ended run is emptied first.
  private static func lockedStaging(_ staging: String, target: String) throws(ReportError) -> Int32 {
    if let left = try locked(staging, target: target) {
      Folder.remove(staging)
      close(left)
    }
    guard mkdir(staging, 0o755) == 0 || errno == EEXIST else { throw Folder.notWritable(target, errno) }
    guard let descriptor = try locked(staging, target: target) else {
      throw ReportError(
        .folderInUse, place: target,
        detail: "another run is writing these reports: nothing was replaced; wait for it or pass another --out")
    }
    return descriptor
  }

  /// The descriptor of a folder that no other run holds; nil when one does, or there is no such folder.
  private static func locked(_ folder: String, target: String) throws(ReportError) -> Int32? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Folder.notWritable(target, errno)
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0, Folder.isFolder(folder, opened: descriptor) { return descriptor }
    close(descriptor)
    return nil
  }
}
