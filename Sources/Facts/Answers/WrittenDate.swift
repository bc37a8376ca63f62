/// Reads a date as people write it, day first as the form asks.
enum WrittenDate {
  private static let months: [String: Int] = [
    "jan": 1, "ene": 1, "feb": 2, "fev": 2, "mar": 3, "apr": 4, "avr": 4, "abr": 4, "may": 5, "mai": 5, "jun": 6,
    "jui": 6, "jul": 7, "aug": 8, "aou": 8, "ago": 8, "sep": 9, "oct": 10, "out": 10, "nov": 11, "dec": 12, "dic": 12,
    "dez": 12,
  ]

  /// The first date in a text, ISO 8601 and as precise as it is written; nil when there is none or it cannot be.
  ///
  /// `14/05/2023`, `27-mar-2023`, `May 6th 2024`, `14 de junio de 2023`; `12/26/2023` can only be month first;
  /// `August 2024` gives 2024-08, `2021` gives 2021, and 31 June gives its month.
  static func iso(_ text: String) -> String? {
    let words = words(of: FoldedText(text).bytes)
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    for word in words {
      if let value = Int(word) {
        numbers.append((value, word.count))
      } else if let day = ordinal(word) {
        numbers.append((day, 2))
      } else if month == nil {
        month = named(word)
      }
      if let date = complete(numbers, month) { return date }
    }
    return nil
  }

  /// Runs of digits with their ordinal ending, and runs of letters.
  private static func words(of bytes: [UInt8]) -> [String] {
    bytes.split { !$0.isWordByte }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func ordinal(_ word: String) -> Int? {
    ["st", "nd", "rd", "th", "er"].contains(String(word.suffix(2))) ? Int(word.dropLast(2)) : nil
  }

  private static func named(_ word: String) -> Int? {
    if word.hasPrefix("juil") { return 7 }
    return word.count >= 3 ? months[String(word.prefix(3))] : nil
  }

  /// The date, once a year of four digits has been read after what else there is of it.
  private static func complete(_ numbers: [(value: Int, digits: Int)], _ month: Int?) -> String? {
    guard let year = numbers.last, year.digits == 4, (2000...2099).contains(year.value) else { return nil }
    let others = numbers.dropLast().map(\.value)
    switch (month, others.count) {
    case (let month?, 1): return date(year.value, month, others[0])
    case (let month?, 0): return date(year.value, month, nil)
    case (nil, 2):
      return others[1] > 12 ? date(year.value, others[0], others[1]) : date(year.value, others[1], others[0])
    case (nil, 0): return String(year.value)
    default: return nil
    }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int?) -> String? {
    guard (1...12).contains(month) else { return nil }
    guard let day else { return "\(year)-\(padded(month))" }
    guard (1...31).contains(day) else { return nil }
    return day <= days(of: month, year) ? "\(year)-\(padded(month))-\(padded(day))" : "\(year)-\(padded(month))"
  }

  private static func days(of month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
