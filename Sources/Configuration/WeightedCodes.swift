/// Codes with the percentage that each has of a whole, as IATI divides an activity.
enum WeightedCodes: Equatable {
  /// Countries (ISO 3166-1 alpha-2) and regions (OECD DAC).
  case recipients
  /// Sectors: purpose codes of OECD DAC, or their categories of three digits.
  case sectors

  /// What may stand there, in words.
  var expected: String {
    switch self {
    case .recipients:
      "a country (ISO 3166-1 alpha-2, such as KE) or region (OECD DAC, such as 298), or several with percentages that "
        + "sum to 100"
    case .sectors: "a sector of OECD DAC (15110, or 151), or several with percentages that sum to 100"
    }
  }

  /// A code as a pattern of JSON Schema.
  var pattern: String {
    switch self {
    case .recipients: "^([A-Z]{2}|[0-9]{2,3})$"
    case .sectors: "^[0-9]{3}([0-9]{2})?$"
    }
  }

  /// Whether a text is such a code.
  func isValid(_ code: String) -> Bool {
    let isNumber = code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isCapitals = code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    switch self {
    case .recipients: return isCapitals && code.utf8.count == 2 || isNumber && (2...3).contains(code.utf8.count)
    case .sectors: return isNumber && [3, 5].contains(code.utf8.count)
    }
  }
}
