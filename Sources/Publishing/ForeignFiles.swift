internal import Files
internal import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Carries files that are not ours from the old reports folder into the new one.
enum ForeignFiles {
  /// Links every foreign file below a folder at the same place in another; a file is copied where links do not work.
  static func link(
    from old: String, into new: String, except ours: OwnFiles, below relative: String = ""
  ) throws(ReportError) {
    for name in try names(in: relative.isEmpty ? old : "\(old)/\(relative)") {
      let path = relative.isEmpty ? name : "\(relative)/\(name)"
      if Folder.kind(of: "\(old)/\(path)") == .folder {
        try linkFolder(path, from: old, into: new, except: ours)
      } else if !ours.contains(path) {
        try linkFile("\(old)/\(path)", at: "\(new)/\(path)")
      }
    }
  }

  private static func linkFolder(
    _ path: String, from old: String, into new: String, except ours: OwnFiles
  ) throws(ReportError) {
    guard try holdsForeignFile("\(old)/\(path)", relative: path, ours) else { return }
    try Folder.add("\(new)/\(path)")
    try link(from: old, into: new, except: ours, below: path)
  }

  /// A folder is carried over when it is empty or holds anything foreign; `data` with nothing but our files is not.
  private static func holdsForeignFile(
    _ folder: String, relative: String, _ ours: OwnFiles
  ) throws(ReportError) -> Bool {
    let names = try names(in: folder)
    for name in names {
      let path = "\(relative)/\(name)"
      let isForeign =
        Folder.kind(of: "\(folder)/\(name)") == .folder
        ? try holdsForeignFile("\(folder)/\(name)", relative: path, ours) : !ours.contains(path)
      if isForeign { return true }
    }
    return names.isEmpty
  }

  /// What lies in a folder that cannot be read would be lost without a word.
  private static func names(in folder: String) throws(ReportError) -> [String] {
    guard let names = Folder.names(in: folder) else { throw failure(folder) }
    return names
  }

  private static func linkFile(_ old: String, at new: String) throws(ReportError) {
    // A name that a new file of ours has taken belongs to the new file.
    guard Folder.kind(of: new) == .nothing else { return }
    guard linkat(AT_FDCWD, old, AT_FDCWD, new, 0) != 0 else { return }
    try copy(old, to: new)
  }

  private static func copy(_ old: String, to new: String) throws(ReportError) {
    let source = open(old, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw failure(old) }
    defer { close(source) }
    var file = try OutputFile(path: new)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = buffer.withUnsafeMutableBytes { read(source, $0.baseAddress, $0.count) }
      guard got >= 0 else { throw failure(old) }
      if got == 0 { break }
      try file.write(Array(buffer[..<got]))
    }
    _ = try file.finish()
  }

  private static func failure(_ path: String) -> ReportError {
    ReportError(
      .notPublished, place: path,
      detail: "what is not ours cannot be carried over (\(String(cString: strerror(errno)))): "
        + "the old reports stay; move it away or pass another --out")
  }
}
