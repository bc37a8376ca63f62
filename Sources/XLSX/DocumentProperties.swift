internal import CXlsxWriter
internal import Reports
internal import Text

/// What the file says about itself: title, subject, author, keywords, scope and date.
struct DocumentProperties {
  private let identity: Report.Identity

  init(_ identity: Report.Identity) { self.identity = identity }

  /// Seconds since 1970 of the report's date at 00:00 UTC.
  ///
  /// The library takes 0 for "now", so the only date of that value is moved by a second; a date that is not ISO 8601
  /// becomes 1980-01-01, the date of the parts in the package.
  var created: Int {
    let days = CalendarDay(iso: identity.asOf)?.daysSince1970 ?? 3652
    return days == 0 ? 1 : days * 86_400
  }

  /// Calls the library with its own structure, whose texts live for the call.
  func withLibraryValue(_ body: (UnsafeMutablePointer<lxw_doc_properties>) -> lxw_error) -> lxw_error {
    let texts = [
      identity.title, identity.period, "LabMetrics", "donor report, indicators, learning plans, \(identity.period)",
      identity.scope,
    ].map { CText(CellText.oneLine($0, limit: 255)) }
    var properties = lxw_doc_properties()
    texts[0].assign(to: &properties.title)
    texts[1].assign(to: &properties.subject)
    texts[2].assign(to: &properties.author)
    texts[3].assign(to: &properties.keywords)
    texts[4].assign(to: &properties.comments)
    properties.created = time_t(created)
    return withExtendedLifetime(texts) { body(&properties) }
  }
}
