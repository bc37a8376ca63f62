import Testing

@testable import Files

@Suite("SHA-256 checksums")
struct ChecksumTests {
  // Examples of NIST: https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values.
  private static let examples = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test("Texts have the checksums that NIST gives", arguments: examples)
  func nist(text: String, checksum: String) { #expect(Checksum.ofText(text) == checksum) }

  @Test("Every length up to two blocks and more has the checksum that Python's hashlib gives")
  func everyLength() {
    let all = (0...130).map { Self.checksum(of: Self.message($0), in: 131) }
    // hashlib.sha256("".join(sha256(bytes((i * 7 + n) % 256 for i in range(n))).hexdigest() for n in range(131)).encode())
    #expect(
      Checksum.ofText(all.joined()) == "28d1b7ee925817a15dd4e0403443c1e6e8a70428aa0fdbe7d0e41757c5102ffb")
  }

  @Test("A message in pieces of any length has the checksum of the whole", arguments: 1...130)
  func pieces(length: Int) {
    let message = Self.message(1_000)
    #expect(Self.checksum(of: message, in: length) == Self.checksum(of: message, in: 1_000))
  }

  @Test("A checksum is the same with and without the processor's instructions", arguments: 0...200)
  func portable(count: Int) {
    var (own, portable) = (Checksum(), Checksum(portable: ()))
    own.add(Self.message(count)[...])
    portable.add(Self.message(count)[...])
    #expect(own.bytes == portable.bytes)
  }

  @Test("A file has the checksum of its bytes; one that cannot be read has none")
  func file() throws {
    let folder = try ReportFolder()
    let text = String(repeating: "abcdefg", count: 30_000)
    try folder.write(text, to: "long")
    let found = try #require(Checksum.ofFile(folder.parent + "/long"))
    #expect(found.bytes == 210_000)
    #expect(found.sha256 == Checksum.ofText(text))
    #expect(Checksum.ofFile(folder.parent + "/none") == nil)
  }

  private static func message(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(($0 * 7 + count) % 256) } }

  private static func checksum(of message: [UInt8], in length: Int) -> String {
    var checksum = Checksum()
    for start in stride(from: 0, to: message.count, by: length) {
      checksum.add(message[start..<min(start + length, message.count)])
    }
    return checksum.hexadecimal
  }
}
