public import Facts

/// A quarter of a calendar year.
public struct Quarter: Sendable, Hashable, Comparable {
  /// The year.
  public let year: Int
  /// From 1 to 4.
  public let number: Int

  /// Reads `2023-Q4`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), (1000...9999).contains(year),
      let mark = parts[1].first, mark == "Q" || mark == "q", let number = Int(parts[1].dropFirst()),
      parts[1].utf8.count == 2, (1...4).contains(number)
    else { return nil }
    self.year = year
    self.number = number
  }

  /// The quarter in which a date lies, ISO 8601 with or without the day; nil for a bare year or a text that is no date.
  public init?(date: String) {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let month = Int(parts[1]), (1...12).contains(month) else { return nil }
    self.init("\(parts[0])-Q\((month + 2) / 3)")
  }

  /// `2023-Q4`.
  public var code: String { "\(year)-Q\(number)" }

  /// `Q4 2023`.
  public var title: String { "Q\(number) \(year)" }

  /// The last day, ISO 8601.
  public var lastDay: String { "\(year)-\(["03-31", "06-30", "09-30", "12-31"][number - 1])" }

  /// Whether a page is later than the quarter: by its date, else by its year when that is after the quarter's.
  ///
  /// A page of the quarter's own year without a date counts, and one without any year: nothing says that it is later.
  public func precedes(_ page: PageFacts) -> Bool {
    if let date = page.date ?? page.answers?.experiment?.date, Quarter(date: date) != nil { return date > lastDay }
    return page.years.min().map { $0 > year } ?? false
  }

  /// Orders quarters by time.
  public static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
