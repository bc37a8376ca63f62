internal import Labels
package import Reports
package import Text

/// Writes `iati.xml`: the indicators as results of an activity; or `iati-results.xml`, the results alone under the
/// activity's identifier, to be merged into an activity that is published already.
///
/// - Source: IATI activity standard 2.03; `iati.xml` is valid against iati-activities-schema.xsd and keeps the rules of
///   the standard's ruleset, as does each result of `iati-results.xml`. Aggregation is never suitable: the
///   shares overlap, and counts of distinct things share them.
package struct IATIRenderer: Renderer {
  package init() {}

  /// The file of an activity, and of results alone.
  package static let names = ["iati.xml", "iati-results.xml"]

  package func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile] {
    guard let activity = report.activity else { return [] }
    let name = activity.identity.details == nil ? Self.names[1] : Self.names[0]
    let text = Self.text(activity, report.identity, language: report.labels.language)
    return [try WrittenFile(text, at: name, in: folder)]
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
    guard let details = identity.details else { return }
    xml.narrative("title", [], report.title)
    xml.narrative("description", [("type", "1")], report.scope)
    if let donor = identity.donor { xml.narrative("participating-org", [("role", "1")], donor) }
    xml.narrative("participating-org", [("role", "4")] + organisation, identity.organisationName)
    write(details, asOf: report.asOf, &xml)
  }

  /// Days up to the report's date are actual ones, later ones planned.
  private static func write(_ details: IATIActivity.Details, asOf: String, _ xml: inout XMLWriter) {
    xml.element("activity-status", [("code", details.status)])
    xml.element("activity-date", [("type", details.start <= asOf ? "2" : "1"), ("iso-date", details.start)])
    if let end = details.end { xml.element("activity-date", [("type", end <= asOf ? "4" : "3"), ("iso-date", end)]) }
    let places = details.recipients
    for place in places where !place.isNumber { write("recipient-country", place, of: places, [], &xml) }
    for place in places where place.isNumber {
      write("recipient-region", place, of: places, [("vocabulary", "1")], &xml)
    }
    // Purpose codes have five digits, their categories three; each vocabulary is a whole of its own.
    for (vocabulary, digits) in [("1", 5), ("2", 3)] {
      let sectors = details.sectors.filter { $0.code.utf8.count == digits }
      for sector in sectors { write("sector", sector, of: sectors, [("vocabulary", vocabulary)], &xml) }
    }
  }

  /// A part alone needs no percentage.
  private static func write(
    _ name: String, _ part: IATIActivity.Details.Part, of parts: [IATIActivity.Details.Part],
    _ more: [(String, String)], _ xml: inout XMLWriter
  ) {
    let percentage = parts.count > 1 ? [("percentage", NumberText.plain(part.percentage))] : []
    xml.element(name, [("code", part.code)] + more + percentage)
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
