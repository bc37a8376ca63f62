/// The title of a page as its author wrote it.
enum PageTitle {
  /// A title without what a web page of Medium shows below it: account, minutes of reading, date and buttons, which
  /// came into the archive's headings.
  ///
  ///     PageTitle.plain("Blue seasUNDP Accelerator Labs·Follow7 min read·Oct 16, 2019--ListenShare")   // Blue seas
  static func plain(_ title: String) -> String {
    guard title.contains(marker), let minutes = title.firstRange(of: marker) else { return title }
    var head = title[..<minutes.lowerBound]
    while let last = head.last, last.isNumber { head.removeLast() }
    for part in ["Follow", "·", "UNDP Accelerator Labs", "UN Development Programme", "UNDP"] where head.hasSuffix(part)
    {
      head = head.dropLast(part.count)
    }
    return head.isEmpty ? title : String(head)
  }

  private static let marker = " min read"
}
