internal import Text

/// Names the bytes of a page, a byte order mark apart: pages with equal identities are byte-identical.
///
/// Two independent 64-bit hashes and the size stand for the bytes, which are not kept. That two pages that differ share
/// all three has a chance of about *p*² / 2¹²⁹ among *p* pages, unless somebody makes such a pair on purpose.
public struct PageIdentity: Hashable, Sendable {
  /// The page's ``Page/fingerprint``.
  public let fingerprint: UInt64
  /// Size in bytes.
  public let size: Int
  /// A second hash of the bytes.
  public let second: UInt64

  /// An identity that was written down.
  public init(fingerprint: UInt64, second: UInt64, size: Int) {
    self.fingerprint = fingerprint
    self.second = second
    self.size = size
  }

  /// The identity of some bytes.
  ///
  /// Cost: O(*n*).
  public init(of bytes: borrowing Span<UInt8>) {
    (fingerprint, second) = Fingerprint.both(of: bytes)
    size = bytes.count
  }

  /// The identity of a page.
  ///
  /// Cost: O(1): a page is hashed when it is parsed.
  public init(of page: Page) {
    fingerprint = page.fingerprint
    second = page.secondFingerprint
    size = page.bytes.count
  }

  /// 32 hexadecimal digits and the size, `0a…9f-1234`: equal texts mean equal bytes, in any run.
  public var text: String { "\(Self.digits(fingerprint))\(Self.digits(second))-\(size)" }

  private static func digits(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// For each later page of identical bytes, the first document that has them.
  ///
  /// - Returns: later document → first document, in the order of `String.scalarOrder`; pages that stand alone are left
  ///   out. The order of the pages given has no say. Cost: O(*p* log *p*) in the number of pages.
  public static func firstOfIdentical(
    _ pages: some Sequence<(document: String, identity: PageIdentity)>
  ) -> [String: String] {
    var firsts: [PageIdentity: String] = [:]
    var later: [String: String] = [:]
    for page in pages.sorted(by: { $0.document.scalarOrder < $1.document.scalarOrder }) {
      if let first = firsts[page.identity] {
        later[page.document] = first
      } else {
        firsts[page.identity] = page.document
      }
    }
    return later
  }
}

extension Page {
  /// What tells the page's bytes from those of any other page.
  public var identity: PageIdentity { PageIdentity(of: self) }
}
