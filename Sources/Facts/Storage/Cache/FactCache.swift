public import Archive
internal import Synchronization
internal import Text
internal import Vocabulary

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Facts of an archive's files that an earlier run read.
///
/// The facts of a file are used again when the system's stamp says that nothing happened to it, else when its bytes are
/// those that were read. Whatever is wrong with the cache costs time, never a figure: pages are read then.
public final class FactCache: Sendable {
  private let path: String
  private let version: FactVersion
  private let moment: UInt64
  private let stored: CacheFile?
  private let known: [[UInt8]: CachedFile]
  private let run: Mutex<Run>

  /// What this run found out.
  private struct Run {
    var files: [[UInt8]: Kept] = [:]
    var writer: CacheWriter?
    /// Whether this run may write a cache: no other one does, and nothing failed.
    var isWriting = true
    var damaged = 0
    var problems: [FactError] = []
  }

  /// A file that goes into the next cache.
  private struct Kept {
    var file: CachedFile
    /// Whether its record was read in this run, so that it lies in the cache being written.
    let isFresh: Bool
  }

  /// Opens the cache of some archives in a folder, if there is one.
  ///
  /// - Parameters:
  ///   - folder: the folder, which should be there.
  ///   - archives: what tells these files from those of other runs with the same folder.
  ///   - version: what the facts depend on beside the files; facts of another version are not used.
  public convenience init(folder: String, archives: [String], version: FactVersion) {
    self.init(folder: folder, archives: archives, version: version, moment: Self.now)
  }

  /// Opens a cache at a moment, in nanoseconds since 1970.
  init(folder: String, archives: [String], version: FactVersion, moment: UInt64) {
    path = folder + "/" + Self.name(archives, version.depth)
    self.version = version
    self.moment = moment
    var run = Run()
    var (stored, files): (CacheFile?, [CachedFile]) = (nil, [])
    do throws(FactError) {
      stored = try CacheFile.open(path)
      files = try stored?.index(version) ?? []
    } catch {
      run.problems.append(.ignoredCache(path, error))
    }
    self.stored = stored
    known = Dictionary(files.map { ($0.key, $0) }) { _, last in last }
    self.run = Mutex(run)
  }

  /// Archives and depths have files of their own.
  private static func name(_ archives: [String], _ depth: FactDepth) -> String {
    "\(depth.rawValue)-\(String(Fingerprint.of(archives.joined(separator: "\n")), radix: 16)).facts"
  }

  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return UInt64(clamping: time.tv_sec) * 1_000_000_000 + UInt64(clamping: time.tv_nsec)
  }

  /// The record of a file: the one kept when the file has not changed, else what reading it gives.
  ///
  /// - Parameters:
  ///   - file: the file; what is in memory is read without any cache.
  ///   - read: reads a file, or its bytes in memory.
  /// - Returns: what reading would give. Cost: O(*n*) in the facts of an unchanged file, in the file else.
  public func record(of file: PageFile, _ read: (PageFile) -> FactRecord) -> FactRecord {
    guard let stamp = FileStamp(of: file) else { return read(file) }
    let trusted = stamp.isQuiet(for: 2, before: moment) ? stamp : nil
    let old = known[CachedFile.key(file.document)]
    if let old, old.stamp == stamp, let record = used(old, trusted) { return record }
    guard let bytes = PageReader.bytes(of: file) else { return read(file) }
    let identity = PageIdentity(of: bytes.span)
    if let old, old.stamp != stamp, old.identity == identity, let record = used(old, trusted) { return record }
    let record = read(PageFile(document: file.document, source: .memory(bytes), size: bytes.count))
    keep(record, CachedFile(document: file.document, stamp: trusted, identity: identity))
    return record
  }

  /// The record of an unchanged file, which is kept with its present stamp; nil when it is damaged.
  private func used(_ old: CachedFile, _ stamp: FileStamp?) -> FactRecord? {
    let record = stored?.record(of: old)
    run.withLock { run in
      guard record != nil else { return run.damaged += 1 }
      var file = old
      file.stamp = stamp
      run.files[file.key] = Kept(file: file, isFresh: false)
    }
    return record
  }

  private func keep(_ record: FactRecord, _ file: CachedFile) {
    let bytes = record.bytes
    run.withLock { run in
      guard let writer = writer(&run) else { return }
      var file = file
      file.offset = writer.append(bytes)
      file.length = bytes.count
      run.files[file.key] = Kept(file: file, isFresh: true)
    }
  }

  /// The cache being written; nil when another run writes one, or it cannot be written.
  private func writer(_ run: inout Run) -> CacheWriter? {
    guard run.isWriting, run.writer == nil else { return run.writer }
    do throws(FactError) {
      run.writer = try CacheWriter(path: path)
    } catch {
      run.problems.append(error)
    }
    run.isWriting = run.writer != nil
    return run.writer
  }

  /// Writes the cache for the next run unless nothing has changed.
  ///
  /// - Parameter personal: documents whose facts name a person, as other pages may tell; they are not kept.
  /// - Returns: what was wrong with the cache, for people; facts and reports are right all the same. Cost: O(*n*) in
  ///   all facts when something has changed.
  public func finish(leavingOut personal: Set<String> = []) -> [FactError] {
    run.withLock { run in
      leaveOut(personal, &run)
      if run.damaged > 0 { run.problems.append(.ignoredRecords(path, run.damaged)) }
      if isChanged(run), let writer = writer(&run) {
        do throws(FactError) {
          try writer.finish(version, moved(run.files, to: writer))
        } catch {
          run.problems.append(error)
        }
      } else {
        run.writer?.discard()
      }
      run.writer = nil
      run.isWriting = false
      return run.problems
    }
  }

  private func leaveOut(_ personal: Set<String>, _ run: inout Run) {
    for document in personal {
      guard let kept = run.files.removeValue(forKey: CachedFile.key(document)), kept.isFresh else { continue }
      run.writer?.blank(kept.file.offset, kept.file.length)
    }
  }

  private func isChanged(_ run: borrowing Run) -> Bool {
    run.files.count != known.count || run.files.contains { $0.value.isFresh || known[$0.key] != $0.value.file }
  }

  /// The files, ordered by document, with their places in the new cache; records of the old one are copied.
  private func moved(_ files: [[UInt8]: Kept], to writer: CacheWriter) -> [CachedFile] {
    let ordered = files.values.sorted { $0.file.offset < $1.file.offset }
    let moved = ordered.compactMap { kept in
      guard !kept.isFresh else { return kept.file }
      guard let bytes = stored?.recordBytes(of: kept.file) else { return nil }
      var file = kept.file
      file.offset = writer.append(bytes)
      return file
    }
    return moved.sorted { $0.document.scalarOrder < $1.document.scalarOrder }
  }
}

extension FactError {
  /// What is told of a cache that is not used.
  fileprivate static func ignoredCache(_ path: String, _ error: FactError) -> FactError {
    FactError(place: path, found: error.found, expected: error.expected, advice: "every page is read anew")
  }

  /// What is told of damaged records.
  fileprivate static func ignoredRecords(_ path: String, _ count: Int) -> FactError {
    FactError(
      place: path, found: "\(count) damaged \(count == 1 ? "record" : "records")", expected: "whole ones",
      advice: "their pages are read anew")
  }
}
