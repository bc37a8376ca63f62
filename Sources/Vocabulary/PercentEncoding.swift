/// Texts as parts of addresses.
package enum PercentEncoding {
  /// A text as one part of a path: bytes other than the unreserved ones of RFC 3986 as `%XX`.
  package static func component(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default: encoded += "%" + TermIRI.hexadecimal(UInt32(byte), digits: 2)
      }
    }
    return encoded
  }

  /// A path whose slashes stay, each of its parts encoded.
  package static func path(_ text: String) -> String {
    text.split(separator: "/", omittingEmptySubsequences: false).map { component(String($0)) }.joined(separator: "/")
  }
}
