/// Dates as the archive writes them on blogs and publications.
enum PageDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// The ISO 8601 date of `November 15, 2023`, `15 November 2023` or `2023-11-15`; nil for anything else.
  static func iso(_ text: String) -> String? {
    let words = words(of: text)
    guard words.count >= 3 else { return nil }
    if let month = month(words[0]) { return date(year: words[2], month: month, day: words[1]) }
    if let month = month(words[1]) { return date(year: words[2], month: month, day: words[0]) }
    return Int(words[1]).flatMap { date(year: words[0], month: $0, day: words[2]) }
  }

  private static func words(of text: String) -> [String] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return text.utf8.split { LetterFolding.letter($0) == nil }.map { Substring($0).lowercased() }
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static func date(year: String, month: Int, day: String) -> String? {
    let digits = day.prefix { $0.isNumber }
    guard year.count == 4, let year = Int(year), year >= 1000, let day = Int(digits), (1...12).contains(month) else {
      return nil
    }
    guard (1...days(in: month, of: year)).contains(day) else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
