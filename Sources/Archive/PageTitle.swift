/// The title of a page as its author wrote it.
enum PageTitle {
  /// A title without what a web page of Medium shows below it: account, minutes of reading, date and buttons, which
  /// came into the archive's headings.
  ///
  ///     PageTitle.plain("Blue seasUNDP Accelerator Labs·Follow7 min read·Oct 16, 2019--ListenShare")   // Blue seas
  static func plain(_ title: String) -> String {
    guard mayHoldMarker(title), let minutes = title.firstRange(of: marker) else { return title }
    var head = title[..<minutes.lowerBound]
    while let last = head.last, last.isNumber { head.removeLast() }
    for part in ["Follow", "·", "UNDP Accelerator Labs", "UN Development Programme", "UNDP"] where head.hasSuffix(part)
    {
      head = head.dropLast(part.count)
    }
    return head.isEmpty ? title : String(head)
  }

  /// Whether the marker's bytes stand in a title; looking for characters costs many times as much.
  private static func mayHoldMarker(_ title: String) -> Bool {
    var title = title
    return title.withUTF8 { bytes in bytes.span.firstIndex(of: " min read", in: 0..<bytes.count) != nil }
  }

  private static let marker = " min read"
}
