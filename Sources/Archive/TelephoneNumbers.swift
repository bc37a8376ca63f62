internal import Text

/// Finds telephone numbers in a text, and leaves years, dates, budgets, coordinates and identifiers alone.
///
/// A number of 8 to 15 digits (ITU-T E.164), with spaces, dots, hyphens and brackets between them, is a telephone's
/// when
/// - it starts with `+` or, for 10 digits and more, with `00` and a country's code;
/// - a telephone's word or picture stands before it, or the beginning of a link that calls (`tel:`, `wa.me/`), or
///   another telephone's number with nothing but a sign or an "or" between;
/// - it has 9 to 11 digits of which the first is the 0 of a national call, in groups of which one has three digits;
/// - it starts with an area's code in brackets.
///
/// Digits without any of these signs stay: nothing tells them from a budget or an identifier. So do round thousands
/// behind a plus sign (`+12 000 000`) and sums.
struct TelephoneNumbers {
  private let scalars: [Unicode.Scalar]
  /// Where the last number ended.
  private var lastEnd: Int?

  /// No telephone number has fewer digits.
  static let fewestDigits = 8
  private static let mostDigits = 15
  /// Fifteen digits with a sign or two between any two of them; a longer run is looked at no further.
  private static let longest = 45

  /// The telephone numbers of a text as a reader sees it, in order.
  ///
  /// Cost: O(*n*).
  static func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var numbers = TelephoneNumbers(scalars)
    var found: [Range<Int>] = []
    var at = 0
    while at < scalars.count {
      if let end = numbers.end(ofNumberAt: at) {
        found.append(at..<end)
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  /// Whether a folded character is a digit.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The end of the telephone number that starts at an offset; nil when none does.
  ///
  /// Offsets only ever grow.
  private mutating func end(ofNumberAt start: Int) -> Int? {
    guard startsNumber(start), let number = Number(scalars, from: start, longest: Self.longest, most: Self.mostDigits),
      number.digits.count >= Self.fewestDigits, !isGlued(start) || followsWord(start), isTelephone(number, at: start)
    else { return nil }
    lastEnd = number.end
    return number.end
  }

  private func startsNumber(_ at: Int) -> Bool {
    guard scalars[at] == "+" || Self.isDigit(scalars[at]) || scalars[at] == "(" else { return false }
    return at == 0 || at == lastEnd || !Self.isDigit(scalars[at - 1])
  }

  /// Whether a letter or a point stands right before.
  private func isGlued(_ at: Int) -> Bool { at > 0 && (scalars[at - 1].isLetter || scalars[at - 1] == ".") }

  private func isTelephone(_ number: Number, at start: Int) -> Bool {
    let head = scalars[start...].prefix { "(+".unicodeScalars.contains($0) }
    if followsLink(start) { return true }
    if head.contains("+") { return !number.isRound && !isSum(start) }
    guard !number.isYears else { return false }
    return followsWord(start) || followsNumber(start) || standsAlone(start, number) && number.hasNationalForm
  }

  /// `5 000 000 + 12 345 678`: a plus sign between spaces, behind digits.
  private func isSum(_ start: Int) -> Bool {
    guard scalars[start] == "+", start + 1 < scalars.count, scalars[start + 1] == " " else { return false }
    return scalars[..<start].last { $0 != " " }.map(Self.isDigit) ?? false
  }

  /// Whether neither a word, an address nor another number runs on before or behind the number.
  private func standsAlone(_ start: Int, _ number: Number) -> Bool {
    let isFree = start == 0 || " \t(,;:".unicodeScalars.contains(scalars[start - 1])
    guard isFree, !words(before: start).hasSuffix("isbn") else { return false }
    guard number.end < scalars.count else { return true }
    let next = scalars[number.end]
    guard next == "/", number.isSeparate else { return !(next.isLetter || "%°/=_-".unicodeScalars.contains(next)) }
    return scalars[number.end...].dropFirst().first { $0 != " " }.map(Self.isDigit) ?? false
  }

  private func words(before start: Int) -> String {
    let before = String(scalars[max(0, start - 24)..<start]).lowercased()
    return String(before.reversed().drop { " .:-()n°º#+".contains($0) }.reversed())
  }

  // MARK: What stands before

  /// In the languages that labs write in; accents are folded before a text is looked at.
  private static let words = [
    "phone", "tel", "telp", "telf", "tlf", "mobile", "movil", "cel", "cell", "celular", "cellulaire", "gsm", "telefono",
    "telefone", "telefon", "telephone", "whatsapp", "whats app", "viber", "fax", "contact", "contacts", "contacto",
    "contactos", "hotline", "sms", "dien thoai", "đien thoai", "sđt", "đt", "sdt", "тел", "телефон", "هاتف", "电话", "電話",
    "☎", "☏", "✆", "📞", "📱", "📲", "🕿",
  ]

  /// How links begin that call somebody.
  private static let links = [
    "wa.me/", "wa.me-", "wa.me ", "tel:", "tel:/", "tel://", "sms:", "callto:", "phone=", "tel=", "whatsapp:",
  ]

  private func followsLink(_ start: Int) -> Bool {
    guard start >= 4 else { return false }
    let before = String(scalars[max(0, start - 12)..<start]).lowercased()
    return Self.links.contains { link in
      before.hasSuffix(link) && before.dropLast(link.count).last.map { !$0.isLetter } ?? true
    }
  }

  private func followsWord(_ start: Int) -> Bool {
    var before = words(before: start)
    // "Phone no. 1"; "teléfono" ends in the same letters, with one before them.
    for ending in ["numbers", "number", "num", "no", "nos"] where before.hasSuffix(ending) {
      let rest = before.dropLast(ending.count)
      guard rest.last.map({ !$0.isLetter }) ?? true else { continue }
      before = String(rest.reversed().drop { " .:".contains($0) }.reversed())
    }
    return Self.words.contains { word in
      guard before.hasSuffix(word) else { return false }
      // "telephone" and "téléphone" end in a word of their own; "hotel" and "excel" do not.
      return word == "phone" || word == "телефон" || before.dropLast(word.count).last.map { !$0.isLetter } ?? true
    }
  }

  private func followsNumber(_ start: Int) -> Bool {
    guard let lastEnd, start - lastEnd <= 6 else { return false }
    let between = String(scalars[lastEnd..<start]).lowercased()
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

  /// Reads from an offset to the last group that keeps the limit of digits; nil when there is none.
  init?(_ scalars: [Unicode.Scalar], from start: Int, longest: Int, most: Int) {
    var at = start
    let limit = min(scalars.count, start + longest)
    while at < limit {
      while at < limit, isSeparator(scalars[at]) || isJoint(scalars, at) {
        separators.append(scalars[at])
        at += 1
      }
      let group = scalars[at..<limit].prefix(while: TelephoneNumbers.isDigit)
      guard !group.isEmpty, digits.count + group.count <= most else { break }
      digits += group.map { UInt8(truncatingIfNeeded: $0.value) }
      groups.append(group.count)
      at = group.endIndex
      end = at
    }
    // A run of digits that goes on is no number of a telephone.
    guard !groups.isEmpty, end == scalars.count || !TelephoneNumbers.isDigit(scalars[end]) else { return nil }
  }

  /// A plus sign behind digits starts the next number.
  private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "+" ? groups.isEmpty : " .-()".unicodeScalars.contains(scalar)
  }

  /// A slash or the like right between two groups; behind a long group it parts two numbers.
  private func isJoint(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
    guard Self.rareSeparators.unicodeScalars.contains(scalars[at]), let last = groups.last, last <= Self.longestGroup,
      at + 1 < scalars.count
    else { return false }
    return TelephoneNumbers.isDigit(scalars[at - 1]) && TelephoneNumbers.isDigit(scalars[at + 1])
  }

  private static let longestGroup = 4

  private static let rareSeparators = "/_·•‧∙~*"

  private func text(_ group: Int) -> ArraySlice<UInt8> {
    let start = groups[..<group].reduce(0, +)
    return digits[start..<(start + groups[group])]
  }

  private func isYear(_ group: Int) -> Bool {
    groups[group] == 4 && (text(group).starts(with: "19".utf8) || text(group).starts(with: "20".utf8))
  }

  /// Whether it is years, or a date with one.
  var isYears: Bool {
    guard groups.indices.contains(where: isYear) else { return false }
    return digits.count == TelephoneNumbers.fewestDigits || groups.indices.allSatisfy { isYear($0) || groups[$0] <= 2 }
  }

  /// Whether its digits alone tell that it is a telephone's.
  var hasNationalForm: Bool {
    guard !groups.indices.contains(where: isYear) else { return false }
    // Slashes between three short groups or more part no other numbers.
    guard !separators.contains(where: { Self.rareSeparators.unicodeScalars.contains($0) }) else {
      return startsWithCountry && groups.count > 2 && groups.allSatisfy { $0 <= Self.longestGroup }
    }
    return startsWithCountry || startsWithTrunk || startsWithArea
  }

  /// Whether it is written in thousands, of which the last are none: `12 000 000`.
  var isRound: Bool {
    groups.count == 3 && groups[0] <= 3 && groups[1] == 3 && groups[2] == 3 && text(2).allSatisfy { $0 == 0x30 }
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
