import Configuration

/// Names and texts that the tests share.
enum Example {
  static let names = KnownNames(
    indicators: ["documents-in-scope", "method-repertoire", "stage-late-share", "handover-scaled-share"],
    sections: ["headline", "methods", "findings", "how-figures-are-made"])

  /// Every setting, in the order of the program.
  static let everySetting = #"""
    title: "Learning in \"Viet Nam\": #1 \\ 2023"
    donor: Ministry of Examples
    programme: Public-sector innovation
    contact_role: programme officer
    reviewed_by: evaluation office
    reviewed_on: 2024-01-20
    countries: [VNM, "Lao PDR"]
    regions: [Africa, RBAP]
    years: 2021-2023
    year_basis: cycle
    types: learningplan
    keep_duplicates: true
    sections:
      findings: out
      headline: in
    headlines: [method-repertoire, documents-in-scope]
    indicators:
      stage-late-share: {targets: {2023: 0.25, 2022: -1}}
      method-repertoire: {baseline: 2021, targets: {2023: 12}}
    language: vi
    logo: logo.png
    iati_activity: XM-DAC-41114-EXAMPLE
    iati_organisation: XM-DAC-41114
    iati_name: United Nations Development Programme
    iati_type: "40"
    iati_extent: activity
    iati_status: 2
    iati_start: 2021-01-01
    iati_end: 2024-12-31
    iati_recipients: {VN: 87.5, "298": 12.5}
    iati_sectors: 15110
    formats: [csv, json]
    file_name: viet-nam-2023-Q4
    workbook: full
    page_url: https://example.org/pages/{document}
    out: reports
    curation: curation
    since: last/metrics.json
    period: 2023-Q4
    as_of: 2024-02-29
    strict: false
    gates:
      uncurated_methods: 0
      findings_error: 5

    """#

  static func file(_ yaml: String) throws(ConfigurationError) -> ConfigurationFile {
    try ConfigurationFile(Array(yaml.utf8), file: "labmetrics.yaml", names: names)
  }

  /// The message that reading ends with; nil when it succeeds.
  static func message(_ bytes: [UInt8]) -> String? {
    do throws(ConfigurationError) {
      _ = try ConfigurationFile(bytes, file: "labmetrics.yaml", names: names)
      return nil
    } catch { return error.description }
  }

  static func message(_ yaml: String) -> String? { message(Array(yaml.utf8)) }
}
