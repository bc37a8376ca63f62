/// Finds telephone numbers in a text, and leaves years, dates, budgets, coordinates and identifiers alone.
///
/// A number of 8 to 15 digits (ITU-T E.164), with spaces, dots, hyphens and brackets between them, is a telephone's
/// when
/// - it starts with `+` or, for 10 digits and more, with `00` and a country's code;
/// - a telephone's word stands before it, or another telephone's number with nothing but a sign or an "or" between;
/// - it has 9 to 11 digits of which the first is the 0 of a national call, in groups of which one has three digits;
/// - it starts with an area's code in brackets.
///
/// Digits without any of these signs stay: nothing tells them from a budget or an identifier.
struct TelephoneNumbers {
  private let scalars: [Unicode.Scalar]
  /// Where the last number ended.
  private var lastEnd: Int?

  /// No telephone number has fewer digits.
  static let fewestDigits = 8
  private static let mostDigits = 15
  /// Fifteen digits with a sign or two between any two of them; a longer run is looked at no further.
  private static let longest = 45

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The end of the telephone number that starts at an offset; nil when none does.
  ///
  /// Offsets only ever grow.
  mutating func end(ofNumberAt start: Int) -> Int? {
    guard startsNumber(start), let number = Number(scalars, from: start, longest: Self.longest, most: Self.mostDigits),
      number.digits.count >= Self.fewestDigits, isTelephone(number, at: start)
    else { return nil }
    lastEnd = number.end
    return number.end
  }

  private func startsNumber(_ at: Int) -> Bool {
    guard scalars[at] == "+" || Number.isDigit(scalars[at]) || scalars[at] == "(" else { return false }
    return at == 0 || !(Number.isDigit(scalars[at - 1]) || scalars[at - 1].isLetter || scalars[at - 1] == ".")
  }

  private func isTelephone(_ number: Number, at start: Int) -> Bool {
    let head = scalars[start...].prefix { "(+".unicodeScalars.contains($0) }
    if head.contains("+") { return true }
    guard !number.isYears else { return false }
    return followsWord(start) || followsNumber(start) || standsAlone(start, number) && number.hasNationalForm
  }

  /// Whether neither a word, an address nor another number runs on before or behind the number.
  private func standsAlone(_ start: Int, _ number: Number) -> Bool {
    let isFree = start == 0 || " \t\u{A0}(,;:".unicodeScalars.contains(scalars[start - 1])
    guard isFree, !words(before: start).hasSuffix("isbn") else { return false }
    guard number.end < scalars.count else { return true }
    let next = scalars[number.end]
    guard next == "/", number.isSeparate else { return !(next.isLetter || "%°/=_-".unicodeScalars.contains(next)) }
    return scalars[number.end...].dropFirst().first { $0 != " " }.map(Number.isDigit) ?? false
  }

  private func words(before start: Int) -> String {
    let before = String(String.UnicodeScalarView(scalars[max(0, start - 24)..<start])).lowercased()
    return String(before.reversed().drop { " .:-–()n°º#".contains($0) }.reversed())
  }

  // MARK: What stands before

  private static let words = [
    "phone", "tel", "tél", "telp", "telf", "mobile", "movil", "móvil", "cel", "cell", "celular", "telefono", "teléfono",
    "telefone", "whatsapp", "fax", "contact", "contacts", "contacto", "contactos", "hotline",
  ]

  private func followsWord(_ start: Int) -> Bool {
    var before = words(before: start)
    for ending in ["numbers", "number", "num", "no", "nos"] where before.hasSuffix(ending) {
      before = String(before.dropLast(ending.count).reversed().drop { " .:".contains($0) }.reversed())
    }
    return Self.words.contains { word in
      guard before.hasSuffix(word) else { return false }
      // "telephone" and "téléphone" end in a word of their own; "hotel" and "excel" do not.
      return word == "phone" || before.dropLast(word.count).last.map { !$0.isLetter } ?? true
    }
  }

  private func followsNumber(_ start: Int) -> Bool {
    guard let lastEnd, start - lastEnd <= 6 else { return false }
    let between = String(String.UnicodeScalarView(scalars[lastEnd..<start])).lowercased()
    let words = between.filter { !" /,;&()|".contains($0) }
    return ["", "or", "ou", "and", "et", "y", "o", "e"].contains(words)
  }
}

/// Digits in groups.
private struct Number {
  /// All digits.
  private(set) var digits: [UInt8] = []
  /// Behind the last digit taken.
  private(set) var end = 0
  private var groups: [Int] = []
  private var separators: [Unicode.Scalar] = []

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Reads from an offset to the last group that keeps the limit of digits; nil when there is none.
  init?(_ scalars: [Unicode.Scalar], from start: Int, longest: Int, most: Int) {
    var at = start
    let limit = min(scalars.count, start + longest)
    while at < limit {
      // A plus sign behind digits starts the next number.
      while at < limit, " .-()+\u{A0}".unicodeScalars.contains(scalars[at]), scalars[at] != "+" || groups.isEmpty {
        separators.append(scalars[at])
        at += 1
      }
      let group = scalars[at..<limit].prefix(while: Self.isDigit)
      guard !group.isEmpty, digits.count + group.count <= most else { break }
      digits += group.map { UInt8(truncatingIfNeeded: $0.value) }
      groups.append(group.count)
      at = group.endIndex
      end = at
    }
    // A run of digits that goes on is no number of a telephone.
    guard !groups.isEmpty, end == scalars.count || !Self.isDigit(scalars[end]) else { return nil }
  }

  private func text(_ group: Int) -> ArraySlice<UInt8> {
    let start = groups[..<group].reduce(0, +)
    return digits[start..<(start + groups[group])]
  }

  private func isYear(_ group: Int) -> Bool {
    groups[group] == 4 && (text(group).starts(with: "19".utf8) || text(group).starts(with: "20".utf8))
  }

  /// Whether it is years, or a date with one.
  var isYears: Bool {
    let years = groups.indices.count(where: isYear)
    return years > 0 && (years == groups.count || digits.count == TelephoneNumbers.fewestDigits)
  }

  /// Whether its digits alone tell that it is a telephone's.
  var hasNationalForm: Bool {
    guard !groups.indices.contains(where: isYear) else { return false }
    return startsWithCountry || startsWithTrunk || startsWithArea
  }

  private var isDecimal: Bool { separators.first == "." && groups.count == 2 }

  /// Whether another number may follow behind a slash: no part of an address or a fraction starts like this.
  var isSeparate: Bool { startsWithCountry || startsWithArea }

  private var startsWithCountry: Bool {
    digits.count >= 10 && digits.starts(with: "00".utf8) && digits[2] != UInt8(ascii: "0") && !isDecimal
  }

  private var startsWithTrunk: Bool {
    (9...11).contains(digits.count) && digits[0] == UInt8(ascii: "0") && digits[1] != UInt8(ascii: "0") && !isDecimal
      && groups[0] >= 2 && groups.allSatisfy { $0 >= 2 } && groups.contains { $0 >= 3 }
  }

  /// `(507) 6070-0012`: the code, its bracket, and groups of three or four.
  private var startsWithArea: Bool {
    separators.first == "(" && separators.dropFirst().first == ")" && (2...4).contains(groups[0])
      && (7...10).contains(digits.count - groups[0]) && groups.dropFirst().allSatisfy { (3...4).contains($0) }
  }
}
