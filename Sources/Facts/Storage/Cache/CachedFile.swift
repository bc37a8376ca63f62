internal import Archive
internal import Vocabulary

/// A file whose facts are kept: what it was when it was read, and where its record lies.
struct CachedFile: Hashable {
  let document: String
  /// The stamp taken before the file was read; nil when the file had been changed just then, so that a later change
  /// might not show in it.
  var stamp: FileStamp?
  /// Names the bytes that were read.
  let identity: PageIdentity
  /// Where the record begins in the cache.
  var offset: UInt64 = 0
  /// The record's number of bytes.
  var length = 0

  /// A file whose record has no place yet.
  init(document: String, stamp: FileStamp?, identity: PageIdentity) {
    self.document = document
    self.stamp = stamp
    self.identity = identity
  }

  /// Documents that differ in any byte are different ones, whatever Swift's strings take for equal.
  var key: [UInt8] { Self.key(document) }

  /// The document as a key.
  static func key(_ document: String) -> [UInt8] { Array(document.utf8) }
}

extension CachedFile: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    document = try record.read()
    stamp = try record.read()
    identity = try record.read()
    offset = try record.read()
    length = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(document)
    record.write(stamp)
    record.write(identity)
    record.write(offset)
    record.write(length)
  }
}

extension FileStamp: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    self.init(
      device: try record.read(), node: try record.read(), size: try record.read(), modified: try record.read(),
      changed: try record.read())
  }

  func write(to record: inout RecordWriter) {
    for number in [device, node, size, modified, changed] { record.write(number) }
  }
}

extension FactVersion: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    program = try record.read()
    rules = try record.read()
    depth = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(program)
    record.write(rules)
    record.write(depth)
  }
}

extension FactDepth: Storable {}
