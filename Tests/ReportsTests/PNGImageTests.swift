import Testing

@testable import Reports

@Suite("PNG pictures")
struct PNGImageTests {
  /// A file with head, a text, picture data and end; checksums are not looked at.
  static func png(width: Int, height: Int) -> [UInt8] {
    func part(_ name: String, _ body: [UInt8]) -> [UInt8] {
      [0, 0, UInt8(body.count >> 8), UInt8(body.count & 255)] + Array(name.utf8) + body + [0, 0, 0, 0]
    }
    func number(_ value: Int) -> [UInt8] { [0, 0, UInt8(value >> 8), UInt8(value & 255)] }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + part("IHDR", number(width) + number(height) + [8, 0, 0, 0, 0]) + part("tEXt", Array("Author\u{0}Somebody".utf8))
      + part("pHYs", [0, 0, 0, 0, 0, 0, 0, 0, 1]) + part("IDAT", [1, 2, 3]) + part("IEND", [])
  }

  @Test("A picture keeps what shows it, and nothing that may name a person or a resolution")
  func reduced() throws {
    let image = try PNGImage(Self.png(width: 300, height: 200))
    #expect(image.width == 300 && image.height == 200)
    let text = String(decoding: image.bytes, as: UTF8.self)
    #expect(["IHDR", "IDAT", "IEND"].allSatisfy(text.contains))
    #expect(!text.contains("Somebody") && !text.contains("pHYs"))
  }

  @Test("What is no PNG picture, is cut, or is too small or too large is told with what was found")
  func refused() {
    func found(_ bytes: [UInt8]) -> String? {
      do throws(PNGImage.Problem) {
        _ = try PNGImage(bytes)
        return nil
      } catch {
        return error.found
      }
    }
    let good = Self.png(width: 300, height: 200)
    #expect(found([]) == "a file that is no PNG picture")
    #expect(found(Array("GIF89a".utf8)) == "a file that is no PNG picture")
    for length in 8..<(good.count) { #expect(found(Array(good[..<length])) != nil, "\(length)") }
    #expect(found(Self.png(width: 8, height: 200)) == "a picture of 8 by 200 pixels")
    #expect(found(Self.png(width: 5_000, height: 200)) == "a picture of 5000 by 200 pixels")
    #expect(found([UInt8](repeating: 0, count: 5_000_001)) == "5000001 bytes")
    #expect(found(good) == nil)
  }
}
