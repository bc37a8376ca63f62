/// A web address as a workbook can hold it.
enum LinkAddress {
  /// Links a sheet can hold.
  static let limitPerSheet = 65_530
  private static let lengthLimit = 2_079
  /// Whether a byte may stand in an address as it is.
  private static let isAllowed: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    let bytes = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?@!$&'()*+,;=%".utf8
    for byte in bytes { table[Int(byte)] = true }
    return table
  }()

  /// The address with everything outside RFC 3986 percent-encoded; nil when it is not an http or https address, or
  /// is longer than 2,079 characters.
  ///
  /// The library looks for `internal:`, `external:` and `mailto:` anywhere in an address and takes the link for one of
  /// those, so their colons are encoded.
  static func usable(_ address: String) -> String? {
    let lower = address.prefix(8).lowercased()
    let scheme = lower == "https://" ? 8 : lower.hasPrefix("http://") ? 7 : 0
    guard scheme > 0, address.utf8.count > scheme, address.utf8.count <= lengthLimit else { return nil }
    let encoded = hideSchemes(encode(address))
    return encoded.utf8.count <= lengthLimit ? encoded : nil
  }

  private static func hideSchemes(_ address: String) -> String {
    // Most addresses have one colon, that of their own scheme, and need no search.
    guard address.utf8.count(where: { $0 == UInt8(ascii: ":") }) > 1 else { return address }
    return ["internal:", "external:", "mailto:"].reduce(address) { text, word in
      text.split(separator: word, omittingEmptySubsequences: false).joined(separator: word.dropLast() + "%3A")
    }
  }

  private static func encode(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    var hasFragment = false
    for byte in address.utf8 {
      let isFirstHash = byte == UInt8(ascii: "#") && !hasFragment
      if isFirstHash { hasFragment = true }
      if isFirstHash || isAllowed[Int(byte)] {
        result.append(byte)
      } else {
        result.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
