import Testing

@testable import Archive

@Suite struct ReferenceScannerTests {
  private func references(_ line: String) -> [String] {
    let bytes = Array(line.utf8)
    return ReferenceScanner.references(in: bytes.span, 0..<bytes.count).map {
      "\($0.kind) " + String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(
    "Addresses end where prose goes on; images are told from links",
    arguments: [
      ("see https://a.org/b, and http://c.org.", ["link https://a.org/b", "link http://c.org"]),
      ("[https://a.org](https://a.org)", ["link https://a.org", "link https://a.org"]),
      ("![alt](https://a.org/i.png) x", ["image https://a.org/i.png"]),
      ("![alt](i.png", ["image i.png"]),
      ("![no address http://a.org", ["link http://a.org"]),
      ("http://a.orghttps://b.org", ["link http://a.org", "link https://b.org"]),
      ("http://", []), ("https://...", []), ("<http://a.org>", ["link http://a.org"]), ("hello", []),
    ])
  func addresses(line: String, expected: [String]) {
    #expect(references(line) == expected)
  }
}
