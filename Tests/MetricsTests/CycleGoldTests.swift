import Archive
import Facts
import Foundation
import Lookups
import Testing

/// Links judged by reading, in the shared folder that `LABMETRICS_SHARED` names.
@Suite("Links against those judged by reading", .enabled(if: CycleGold.folder != nil))
struct CycleGoldTests {
  @Test("Precision is 0.97 and recall 0.90 at least")
  func gold() throws {
    let folder = try #require(CycleGold.folder)
    let judged = try JSONDecoder().decode([CycleGold.Judged].self, from: CycleGold.data(folder + "/gold/cycles.json"))
    let linked = CycleLinker.link(try CycleGold.evidence(folder + "/archive/pages"))
    var planOf: [String: String] = [:]
    for cycle in linked.cycles { for closing in cycle.closings { planOf[closing] = cycle.plan } }
    let made = judged.filter { planOf[$0.closing] != nil }
    let right = made.filter { link in planOf[link.closing].map { link.plans.contains($0) } ?? false }
    let wanted = judged.filter { !$0.plans.isEmpty }
    #expect(wanted.count > 40)
    #expect(Double(right.count) >= 0.97 * Double(made.count))
    #expect(Double(right.count) >= 0.9 * Double(wanted.count))
  }
}

private enum CycleGold {
  struct Judged: Decodable {
    let closing: String
    let plan: String?
    let also_acceptable: [String]?

    var plans: Set<String> { Set((also_acceptable ?? []) + (plan.map { [$0] } ?? [])) }
  }

  static let folder = ProcessInfo.processInfo.environment["LABMETRICS_SHARED"]

  static func data(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  static func evidence(_ archive: String) throws -> [CycleEvidence] {
    let codes = try countryCodes()
    let reader = FormReader(catalogue: .standard)
    return try PageFinder.files(of: archive, prefix: "").files.compactMap { file in
      guard case .page(let page) = PageReader.read(file) else { return nil }
      let form = reader.form(of: page)
      guard let kind = form.kind else { return nil }
      let year = page.values(of: "year").first.flatMap { Int($0) }
      let cycleYear = CycleYear.standard.year(
        document: file.document, kind: kind, edition: form.edition, tagYear: year)
      return CycleEvidence(
        document: file.document, page: page, form: form, year: year, cycleYear: cycleYear,
        iso3: page.values(of: "country").compactMap { codes[$0.lowercased()] },
        language: PageLanguage.of(page, .standard))
    }
  }

  private static func countryCodes() throws -> [String: String] {
    let table = try CSVTable(LookupFile.countries.bytes, file: LookupFile.countries.name)
    let (code, name, aliases) = (try table.column("iso3"), try table.column("name"), try table.column("aliases"))
    var codes: [String: String] = [:]
    for row in table.rows {
      for spelling in [row.fields[name]] + row.fields[aliases].split(separator: "|").map(String.init) {
        codes[spelling.lowercased()] = row.fields[code]
      }
    }
    return codes
  }
}
