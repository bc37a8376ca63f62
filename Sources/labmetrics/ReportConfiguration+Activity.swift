internal import Configuration
internal import Renderers
internal import Reports
internal import Text

extension ReportConfiguration {
  /// Who reports results on which activity; nil where no results are asked for.
  ///
  /// The organisation's name is its identifier where none is set, its type 40 (multilateral). Status, start, recipients
  /// and sectors are asked for unless the results are written alone.
  /// - Throws: `ReportError` that names the setting that is missing or wrong; nothing is made up.
  func activity() throws(ReportError) -> IATIActivity.Identity? {
    guard list(.formats).contains(Format.iati.rawValue) else { return nil }
    let organisation = try identifier(.iatiOrganisation, example: "XM-DAC-41114")
    let activity = try identifier(.iatiActivity, example: "XM-DAC-41114-OUTPUT-00123456")
    guard activity.hasPrefix(organisation + "-") else {
      throw wrong(
        .iatiActivity, found: "\"\(activity)\"",
        expected: "an identifier of the activity's own, which begins with \(organisation)-")
    }
    return IATIActivity.Identity(
      activity: activity, organisation: organisation, organisationType: text(.iatiType) ?? "40",
      organisationName: text(.iatiName) ?? organisation, donor: text(.donor),
      details: text(.iatiExtent) == "results" ? nil : try details())
  }

  private func details() throws(ReportError) -> IATIActivity.Details {
    let start = try asked(.iatiStart, text(.iatiStart), "its first day such as 2021-01-01")
    if let end = text(.iatiEnd), end < start {
      throw wrong(.iatiEnd, found: end, expected: "a day not before iati_start, \(start)")
    }
    return IATIActivity.Details(
      status: try asked(.iatiStatus, text(.iatiStatus), "its status such as 2"), start: start, end: text(.iatiEnd),
      recipients: try asked(.iatiRecipients, parts(.iatiRecipients), "its country or region such as KE"),
      sectors: try asked(.iatiSectors, parts(.iatiSectors), "its sector such as 15110"))
  }

  private func parts(_ setting: Setting) -> [IATIActivity.Details.Part]? {
    let parts = weights(setting).map { IATIActivity.Details.Part(code: $0.code, percentage: $0.percentage) }
    return parts.isEmpty ? nil : parts
  }

  private func asked<Value>(_ setting: Setting, _ value: Value?, _ expected: String) throws(ReportError) -> Value {
    if let value { return value }
    throw ReportError(
      .activity, place: "\(origin(of: .formats))",
      detail: "found the format iati without the setting \(setting.key), which an activity must have: expected "
        + "\(expected); write it in labmetrics.yaml, or \"iati_extent: results\" for results alone, to be merged into "
        + "an activity that is published already")
  }

  /// Other characters would break the addresses that identifiers become a part of.
  private func identifier(_ setting: Setting, example: String) throws(ReportError) -> String {
    let text = try required(setting, example: example)
    guard !text.contains(where: { $0.isWhitespace || "/&|?".contains($0) }) else {
      throw wrong(setting, found: "\"\(text)\"", expected: "an IATI identifier without spaces, /, &, | and ?")
    }
    return text
  }

  private func wrong(_ setting: Setting, found: String, expected: String) -> ReportError {
    ReportError(
      .activity, place: "\(origin(of: setting))",
      detail: "found \(found) for \(setting.key), expected \(expected); mend it in labmetrics.yaml")
  }

  private func required(_ setting: Setting, example: String) throws(ReportError) -> String {
    if let text = text(setting) { return text }
    throw ReportError(
      .activity, place: "\(origin(of: .formats))",
      detail: "found the format iati without the setting \(setting.key), expected an IATI identifier such as "
        + "\(example); write it in labmetrics.yaml")
  }
}
