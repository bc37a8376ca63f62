import Testing

@testable import XLSX

/// Addresses as links of a workbook.
struct XLSXLinkAddressTests {
  @Test(
    "An address of the web is encoded, anything else is no link",
    arguments: [
      ("https://example.org", "https://example.org"), ("http://a.org:80/b", "http://a.org:80/b"),
      ("https://a.org/internal:internal:x", "https://a.org/internal%3Ainternal%3Ax"),
      ("https://a.org/%20 %", "https://a.org/%20%20%"), ("https://a.org/#é#", "https://a.org/#%C3%A9%23"),
      ("https://", nil), ("http:/a.org", nil), ("mailto:a", nil), (" https://a.org", nil), ("", nil),
    ] as [(String, String?)])
  func usable(address: String, expected: String?) { #expect(LinkAddress.usable(address) == expected) }

  @Test("2,079 characters are the limit, counted after encoding")
  func limit() {
    let longest = "https://a.org/" + String(repeating: "a", count: 2_065)
    #expect(LinkAddress.usable(longest) == longest)
    #expect(LinkAddress.usable(longest + "a") == nil)
    #expect(LinkAddress.usable(longest.dropLast() + " ") == nil)
  }
}
