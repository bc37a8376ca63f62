internal import Files
internal import Labels
package import Reports
package import Text

/// Writes `iati.xml`: the indicators as results of an activity.
///
/// - Source: IATI activity standard 2.03, valid against iati-activities-schema.xsd. Aggregation is never suitable: the
///   shares overlap, and counts of distinct things share them.
package struct IATIRenderer: Renderer {
  package init() {}

  static let name = "iati.xml"

  package func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile] {
    guard let activity = report.activity else { return [] }
    var file = try OutputFile(path: "\(folder)/\(Self.name)")
    try file.write(Self.text(activity, report.identity, language: report.labels.language))
    let (bytes, sha256) = try file.finish()
    return [WrittenFile(path: Self.name, bytes: bytes, sha256: sha256)]
  }

  /// The whole file.
  static func text(
    _ activity: IATIActivity, _ report: Report.Identity, language: Language = .english
  ) -> String {
    var xml = XMLWriter()
    xml.element("iati-activities", [("version", "2.03")]) { xml in
      let updated = ("last-updated-datetime", report.asOf + "T00:00:00Z")
      xml.element("iati-activity", [updated, ("xml:lang", language.code)]) { xml in
        head(activity, report, &xml)
        for result in activity.results { write(result, language, &xml) }
      }
    }
    return xml.text
  }

  private static func head(_ activity: IATIActivity, _ report: Report.Identity, _ xml: inout XMLWriter) {
    let identity = activity.identity
    let organisation = [("ref", identity.organisation), ("type", identity.organisationType)]
    xml.element("iati-identifier", text: identity.activity)
    xml.narrative("reporting-org", organisation, identity.organisationName)
    xml.narrative("title", [], report.title)
    xml.narrative("description", [("type", "1")], report.scope)
    if let donor = identity.donor { xml.narrative("participating-org", [("role", "1")], donor) }
    xml.narrative("participating-org", [("role", "4")] + organisation, identity.organisationName)
    xml.element("activity-status", [("code", "2")])
    let start = activity.firstYear.map { "\($0)-01-01" } ?? report.asOf
    xml.element("activity-date", [("type", "2"), ("iso-date", start)])
  }

  private static func write(_ result: IATIActivity.Result, _ language: Language, _ xml: inout XMLWriter) {
    xml.element("result", [("type", "\(result.type)"), ("aggregation-status", "false")]) { xml in
      xml.narrative("title", [], result.title)
      for indicator in result.indicators { write(indicator, language, &xml) }
    }
  }

  private static func write(
    _ indicator: IATIActivity.Indicator, _ language: Language, _ xml: inout XMLWriter
  ) {
    let ascending = indicator.isAscending.map { [("ascending", "\($0)")] } ?? []
    let attributes = [("measure", "\(indicator.measure)")] + ascending + [("aggregation-status", "false")]
    xml.element("indicator", attributes) { xml in
      xml.narrative("title", [], indicator.title)
      // Definitions stand in English only.
      xml.narrative("description", [], indicator.description, language: language == .english ? nil : .english)
      xml.element("reference", [("vocabulary", "99"), ("code", indicator.id)])
      if let baseline = indicator.baseline {
        write("baseline", [("year", "\(baseline.year)")], baseline.measurement, &xml)
      }
      for period in indicator.periods { write(period, &xml) }
    }
  }

  private static func write(_ period: IATIActivity.Period, _ xml: inout XMLWriter) {
    xml.element("period") { xml in
      xml.element("period-start", [("iso-date", "\(period.year)-01-01")])
      xml.element("period-end", [("iso-date", "\(period.year)-12-31")])
      if let target = period.target { write("target", [], target, &xml) }
      for actual in period.actuals { write("actual", [], actual, &xml) }
    }
  }

  private static func write(
    _ name: String, _ attributes: [(String, String)], _ measurement: IATIActivity.Measurement, _ xml: inout XMLWriter
  ) {
    let value = measurement.value.map { [("value", $0)] } ?? []
    xml.element(name, attributes + value) { xml in
      for dimension in measurement.dimensions {
        xml.element("dimension", [("name", dimension.name), ("value", dimension.value)])
      }
      xml.narrative("comment", [], measurement.comment)
    }
  }
}
