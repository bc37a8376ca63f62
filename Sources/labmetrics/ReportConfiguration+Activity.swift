internal import Configuration
internal import Renderers
internal import Reports
internal import Text

extension ReportConfiguration {
  /// Who reports results on which activity; nil where no results are asked for.
  ///
  /// The organisation's name is its identifier where none is set, its type 40 (multilateral).
  /// - Throws: `ReportError` that names the missing setting; identifiers are never made up.
  func activity() throws(ReportError) -> IATIActivity.Identity? {
    guard list(.formats).contains(Format.iati.rawValue) else { return nil }
    let organisation = try required(.iatiOrganisation, example: "XM-DAC-41114")
    return IATIActivity.Identity(
      activity: try required(.iatiActivity, example: "XM-DAC-41114-OUTPUT-00123456"), organisation: organisation,
      organisationType: text(.iatiType) ?? "40", organisationName: text(.iatiName) ?? organisation,
      donor: text(.donor))
  }

  private func required(_ setting: Setting, example: String) throws(ReportError) -> String {
    if let text = text(setting) { return text }
    throw ReportError(
      .activity, place: "\(origin(of: .formats))",
      detail: "found the format iati without the setting \(setting.key), expected an IATI identifier such as "
        + "\(example); write it in labmetrics.yaml")
  }
}
