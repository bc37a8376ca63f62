import Foundation

/// A folder of its own for one test, removed when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("archive-tests-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: Array(name.utf8)) }

  /// Writes bytes to a file whose name is bytes, too; folders are made on the way.
  func write(_ bytes: [UInt8], to name: [UInt8]) throws {
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) {
      try FileManager.default.createDirectory(
        atPath: path + "/" + String(decoding: name[..<slash], as: UTF8.self), withIntermediateDirectories: true)
    }
    let target = Array((path + "/").utf8) + name
    let stream = target.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { buffer in
      fopen(Array(buffer) + [0], "w")
    }
    guard let stream else { throw CocoaError(.fileWriteUnknown) }
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
  }

  func folder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }
}
