public import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Finds the files of an archive that may be pages, in a fixed order.
///
/// Every regular file whose name ends in `.md` or `.txt`, in any letter case and at any depth, also one whose whole
/// name is `.md`. Folders reached through symbolic links are read when they are not part of the archive already, so a
/// loop of links ends. Folders of git, folders of reports and an archive's documentation (README, LICENSE) hold no
/// pages.
public struct PageFinder {
  private var files: [PageFile] = []
  private var findings: [Finding] = []
  private var visited = Set<FolderIdentity>()
  private var linkedFolders: [(path: [UInt8], relative: [UInt8])] = []

  /// What a walk gave.
  public struct Result: Sendable {
    /// The files ordered by document, Unicode scalar by scalar.
    public let files: [PageFile]
    /// Folders and links that could not be followed.
    public let findings: [Finding]
  }

  /// Walks an archive folder, or takes a single page.
  ///
  /// - Parameters:
  ///   - archive: path of the folder.
  ///   - prefix: put before each document's path, empty for a single archive.
  ///   - outputs: folders that reports are written to; they are passed over wherever they lie.
  /// - Throws: ``ArchiveError`` when the path is missing or cannot be read.
  public static func files(
    of archive: String, prefix: String, besides outputs: [String] = []
  ) throws(ArchiveError) -> Result {
    var finder = PageFinder()
    finder.visited = Set(outputs.compactMap { FileStatus(Array($0.utf8))?.identity })
    let path = Array(archive.utf8)
    guard let status = FileStatus(path) else {
      throw errno == ENOENT || errno == ENOTDIR
        ? ArchiveError.missing(path: archive)
        : ArchiveError.unreadable(path: archive, reason: FileStatus.lastReason())
    }
    if status.isFolder {
      guard finder.walk(path, relative: [], identity: status.identity, isRoot: true) else {
        throw ArchiveError.unreadable(path: archive, reason: FileStatus.lastReason())
      }
      finder.walkLinkedFolders()
    } else {
      guard status.isRegular else {
        throw ArchiveError.unreadable(path: archive, reason: "a device, pipe or socket")
      }
      let name = path.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? path
      finder.add(path, relative: name, size: status.size)
    }
    return finder.result(prefix: prefix)
  }

  private func result(prefix: String) -> Result {
    let named =
      prefix.isEmpty
      ? files : files.map { PageFile(document: prefix + $0.document, source: $0.source, size: $0.size) }
    return Result(
      files: named.sorted { $0.document.scalarOrder < $1.document.scalarOrder },
      findings: findings.map {
        Finding(document: prefix + $0.document, severity: $0.severity, code: $0.code, message: $0.message)
      })
  }

  /// Reads a folder and those below it; false when it cannot be opened.
  @discardableResult
  private mutating func walk(_ path: [UInt8], relative: [UInt8], identity: FolderIdentity, isRoot: Bool) -> Bool {
    guard visited.insert(identity).inserted else { return true }
    guard let names = FileStatus.names(in: path) else {
      guard !isRoot else { return false }
      note(
        relative, .error, "unreadable-folder",
        "the folder cannot be read (\(FileStatus.lastReason())): its pages are not counted; check its permissions")
      return true
    }
    guard isRoot || !Self.isReports(path, names) else { return true }
    for name in names { visit(path + [UInt8(ascii: "/")] + name, relative: joined(relative, name), name: name) }
    return true
  }

  private mutating func visit(_ path: [UInt8], relative: [UInt8], name: [UInt8]) {
    guard let status = FileStatus(path) else {
      // What is neither missing nor a loop may be a folder, whose pages would vanish in silence.
      let maybeFolder = errno != ENOENT && errno != ELOOP
      if maybeFolder || Self.isPageName(name) { noteUnreachable(relative) }
      return
    }
    if status.isFolder {
      guard !Self.isPassedOver(name) else { return }
      if FileStatus.isLink(path) {
        linkedFolders.append((path, relative))
      } else {
        walk(path, relative: relative, identity: status.identity, isRoot: false)
      }
    } else if Documentation.isName(name) {
      noteDocumentation(relative)
    } else if Self.isPageName(name) {
      status.isRegular ? add(path, relative: relative, size: status.size) : noteSpecial(relative)
    }
  }

  /// Linked folders come after all real ones, so that a page is named by its real place wherever it has one.
  private mutating func walkLinkedFolders() {
    while !linkedFolders.isEmpty {
      let (path, relative) = linkedFolders.removeFirst()
      guard let status = FileStatus(path) else { continue }
      walk(path, relative: relative, identity: status.identity, isRoot: false)
    }
  }

  private mutating func add(_ path: [UInt8], relative: [UInt8], size: Int) {
    files.append(PageFile(document: Self.name(relative), source: .file(path: path), size: size))
  }

  private mutating func noteUnreachable(_ relative: [UInt8]) {
    note(
      relative, .error, "unreachable-file",
      "the file cannot be reached (\(FileStatus.lastReason())): a broken link, a missing permission or too deep a folder; "
        + "it is not counted, mend its place")
  }

  private mutating func noteDocumentation(_ relative: [UInt8]) {
    note(
      relative, .info, "documentation",
      "found an archive's documentation, expected a page: it is not read; give it another name if it is a page")
  }

  private mutating func noteSpecial(_ relative: [UInt8]) {
    note(
      relative, .error, "special-file",
      "found a device, pipe or socket, expected a regular file: it is not read; move it out of the archive")
  }

  private mutating func note(_ relative: [UInt8], _ severity: Finding.Severity, _ code: String, _ message: String) {
    findings.append(
      Finding(
        document: Self.name(relative), severity: severity, code: code, message: message))
  }

  private func joined(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
    folder.isEmpty ? name : folder + [UInt8(ascii: "/")] + name
  }

  /// A path as text; bytes that are no UTF-8 are written `\xFF`, so that two such names stay apart.
  static func name(_ path: [UInt8]) -> String {
    if let name = String(validating: path, as: UTF8.self) { return name }
    let bytes = path.span
    var name = ""
    var at = 0
    while at < path.count {
      let length = InvalidUTF8.sequenceLength(in: bytes, at: at, before: path.count)
      name += length > 0 ? String(decoding: path[at..<(at + length)], as: UTF8.self) : Self.escaped(path[at])
      at += max(1, length)
    }
    return name
  }

  private static func escaped(_ byte: UInt8) -> String {
    "\\x" + String(byte, radix: 16, uppercase: true)
  }

  /// Folders of git, and what a run that was killed left of its reports.
  private static func isPassedOver(_ name: [UInt8]) -> Bool {
    name == Array(".git".utf8) || name == Array(".github".utf8)
      || name.first == UInt8(ascii: ".") && name.suffix(15).elementsEqual(".labmetrics-new".utf8)
  }

  /// Whether a folder holds reports: its manifest says so in its first lines.
  private static func isReports(_ path: [UInt8], _ names: [[UInt8]]) -> Bool {
    let manifest = Array("datapackage.json".utf8)
    guard names.contains(manifest) else { return false }
    let head = FileStatus.head(of: path + [UInt8(ascii: "/")] + manifest, 512)
    return String(decoding: head, as: UTF8.self).contains("\"name\": \"labmetrics-report\"")
  }

  /// Whether a name ends in `.md` or `.txt`, in any letter case.
  static func isPageName(_ name: [UInt8]) -> Bool {
    let ending = name.suffix(4).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return ending.suffix(3).elementsEqual(".md".utf8) || ending.elementsEqual(".txt".utf8)
  }
}
