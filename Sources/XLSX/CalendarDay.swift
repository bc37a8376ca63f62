/// A day of the Gregorian calendar.
struct CalendarDay: Equatable {
  /// Days from 1970-01-01 to the day.
  let daysSince1970: Int

  /// Reads `YYYY-MM-DD`; nil for anything else and for days that do not exist.
  init?(iso text: String) {
    let bytes = Array(text.utf8.prefix(11))
    let dash = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10]),
      year >= 1, (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    daysSince1970 = Self.days(beforeYear: year) + Self.days(before: month, of: year) + day - 719_163
  }

  /// Number of the day in a workbook; nil before 1900-03-01, where Excel counts a day that never was.
  var workbookSerial: Double? {
    let serial = daysSince1970 + 25_569
    return serial > 60 ? Double(serial) : nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func days(beforeYear year: Int) -> Int {
    let past = year - 1
    return past * 365 + past / 4 - past / 100 + past / 400
  }

  private static func days(before month: Int, of year: Int) -> Int {
    (1..<month).reduce(0) { $0 + days(in: $1, of: year) }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
