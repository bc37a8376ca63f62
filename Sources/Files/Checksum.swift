internal import CSHA256

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A SHA-256 checksum of bytes that come in pieces.
package struct Checksum {
  private var sum: labmetrics_sha256

  /// Of no bytes so far.
  package init() { sum = labmetrics_sha256_start() }

  /// Of no bytes so far, made as on processors without instructions for it.
  init(portable: Void) { sum = labmetrics_sha256_start_portable() }

  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { labmetrics_sha256_add(&sum, $0.baseAddress, $0.count) }
  }

  /// The checksum of the bytes added so far, 32 bytes.
  package var bytes: [UInt8] {
    var whole = sum
    var digest = [UInt8](repeating: 0, count: 32)
    labmetrics_sha256_finish(&whole, &digest)
    return digest
  }

  /// The checksum of the bytes added so far, 64 hexadecimal digits.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension Checksum {
  /// The checksum of a text's UTF-8, hexadecimal.
  package static func ofText(_ text: String) -> String {
    var checksum = Checksum()
    checksum.add(Array(text.utf8)[...])
    return checksum.hexadecimal
  }

  /// The checksum of a file, read in pieces; nil when it cannot be read.
  package static func ofFile(_ path: String) -> (bytes: Int, sha256: String)? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var checksum = Checksum()
    var total = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return nil }
      if got == 0 { return (total, checksum.hexadecimal) }
      checksum.add(buffer[..<got])
      total += got
    }
  }
}
