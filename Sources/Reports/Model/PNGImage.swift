/// A PNG picture, checked from its first byte to its last, and reduced to what is needed to show it.
///
/// The workbook library follows the lengths written in the file and divides by its resolution, so nothing goes there
/// unchecked. Texts, dates and places that cameras and programs add to a picture are dropped: they may name people.
///
/// - Source: Portable Network Graphics, third edition, W3C 2023, chapter 5.
public struct PNGImage: Sendable, Hashable {
  /// What is wrong with the bytes: found and expected.
  public struct Problem: Error, Equatable, Sendable {
    /// What was found.
    public let found: String
    /// What was expected.
    public let expected: String
  }

  /// Width in pixels.
  let width: Int
  /// Height in pixels.
  package let height: Int
  /// The file with the parts that show the picture alone.
  package let bytes: [UInt8]

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let kept: Set<String> = ["IHDR", "PLTE", "tRNS", "sRGB", "gAMA", "IDAT", "IEND"]
  /// Pixels of a side.
  static let sides = 16...4_000
  /// Bytes of the file.
  static let most = 5_000_000

  /// Checks a file.
  init(_ file: [UInt8]) throws(Problem) {
    guard file.count <= Self.most else {
      throw Problem(found: "\(file.count) bytes", expected: "a picture of at most \(Self.most) bytes")
    }
    guard file.starts(with: Self.signature) else {
      throw Problem(found: "a file that is no PNG picture", expected: "a PNG picture, which begins with 89 50 4E 47")
    }
    let parts = try Self.parts(of: file)
    guard let head = parts.first, head.name == "IHDR", head.range.count == 25, parts.last?.name == "IEND",
      parts.contains(where: { $0.name == "IDAT" })
    else { throw Problem(found: "a PNG file without head, picture or end", expected: "a whole PNG picture") }
    let size = (Self.number(file, head.range.lowerBound + 8), Self.number(file, head.range.lowerBound + 12))
    guard Self.sides.contains(size.0), Self.sides.contains(size.1) else {
      throw Problem(
        found: "a picture of \(size.0) by \(size.1) pixels",
        expected: "sides of \(Self.sides.lowerBound) to \(Self.sides.upperBound) pixels")
    }
    (width, height) = size
    bytes = Self.signature + parts.filter { Self.kept.contains($0.name) }.flatMap { file[$0.range] }
  }

  /// The parts of a file with their names, each from its length to its checksum.
  private static func parts(of file: [UInt8]) throws(Problem) -> [(name: String, range: Range<Int>)] {
    var parts: [(name: String, range: Range<Int>)] = []
    var start = signature.count
    while start < file.count {
      guard start + 12 <= file.count, case let end = start + 12 + number(file, start), end <= file.count else {
        throw Problem(found: "a PNG file cut at byte \(file.count)", expected: "a whole PNG picture")
      }
      let name = String(decoding: file[(start + 4)..<(start + 8)], as: UTF8.self)
      parts.append((name, start..<end))
      if name == "IEND" { break }
      start = end
    }
    return parts
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}
