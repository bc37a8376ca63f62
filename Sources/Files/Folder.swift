package import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Folders of the reports: made, listed, removed.
package enum Folder {
  /// The kind of a path, without following a symbolic link.
  package enum Kind { case folder, file, link, nothing }

  package static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .file
    }
  }

  /// Makes a folder and those above it; one that exists is fine.
  ///
  /// - Returns: the folders made, outermost first. When one cannot be made, none stays.
  @discardableResult
  package static func make(_ path: String) throws(ReportError) -> [String] {
    if mkdir(path, 0o755) == 0 { return [path] }
    let reason = errno
    guard reason != EEXIST else { return [] }
    let parent = Self.parent(of: path)
    guard reason == ENOENT, parent != path else { throw notWritable(path, reason) }
    let above = try make(parent)
    if mkdir(path, 0o755) == 0 { return above + [path] }
    let second = errno
    guard second != EEXIST else { return above }
    above.reversed().forEach(removeIfEmpty)
    throw notWritable(path, second)
  }

  /// Makes a folder inside one that is there; one that exists is fine.
  ///
  /// Never those above it: a folder that an interruption took away must not come back.
  package static func add(_ path: String) throws(ReportError) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw notWritable(path, errno) }
  }

  /// The names in a folder, sorted by their bytes; nil when it cannot be read.
  package static func names(in path: String) -> [String]? {
    guard let stream = opendir(path) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a folder with all it holds, or a file; what is gone already is fine.
  package static func remove(_ path: String) {
    if kind(of: path) == .folder {
      for name in names(in: path) ?? [] { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// Removes a folder that holds nothing; any other stays.
  package static func removeIfEmpty(_ path: String) { rmdir(path) }

  /// Whether a folder that is there cannot change places with one beside it: it is a mount point, or nothing can be made
  /// in the folder above while files can be made in it.
  package static func isFixed(_ path: String) -> Bool {
    var (there, above) = (stat(), stat())
    let parent = parent(of: path)
    guard lstat(path, &there) == 0, there.st_mode & S_IFMT == S_IFDIR, stat(parent, &above) == 0 else { return false }
    if there.st_dev != above.st_dev || isMounted(path) { return true }
    return access(parent, W_OK | X_OK) != 0 && access(path, R_OK | W_OK | X_OK) == 0
  }

  /// Whether Linux lists a path as a mount point; a folder mounted from the same disk shows nowhere else.
  private static func isMounted(_ path: String) -> Bool {
    guard let file = fopen("/proc/self/mountinfo", "re"), let real = realpath(path, nil) else { return false }
    defer {
      fclose(file)
      free(real)
    }
    let wanted = String(cString: real)
    var (line, capacity) = (UnsafeMutablePointer<CChar>?.none, 0)
    defer { free(line) }
    while getline(&line, &capacity, file) > 0, let text = line.map({ String(cString: $0) }) {
      let fields = text.split(separator: " ", maxSplits: 5)
      if fields.count > 4, unescaped(fields[4]) == wanted { return true }
    }
    return false
  }

  /// Spaces and the like are written `\040` there.
  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("\\040", with: " ").replacing("\\011", with: "\t").replacing("\\012", with: "\n")
      .replacing("\\134", with: "\\")
  }

  /// Whether a path still leads to the folder that was opened; another run may have removed or exchanged it.
  package static func isFolder(_ path: String, opened descriptor: Int32) -> Bool {
    var (there, opened) = (stat(), stat())
    return lstat(path, &there) == 0 && fstat(descriptor, &opened) == 0 && there.st_ino == opened.st_ino
      && there.st_dev == opened.st_dev
  }

  /// The folder that holds a path.
  package static func parent(of path: String) -> String {
    let trimmed = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Whether a path that a file names stays inside the file's folder.
  package static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }

  /// The path with symbolic links followed; the path itself when nothing is there.
  package static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  package static func notWritable(_ path: String, _ reason: Int32) -> ReportError {
    ReportError(
      .folderNotWritable, place: path,
      detail: "the folder cannot be written (\(String(cString: strerror(reason)))): nothing was replaced; "
        + "pass another --out or mend its permissions")
  }
}
