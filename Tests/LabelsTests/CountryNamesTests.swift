import Lookups
import Testing

@testable import Labels

@Suite("Names of countries")
struct CountryNamesTests {
  @Test("A country has its name in each language; English keeps the name of the program's list")
  func names() {
    #expect(Labels(.english).country("VNM", "Viet Nam") == "Viet Nam")
    #expect(Labels(.vietnamese).country("VNM", "Viet Nam") == "Việt Nam")
    #expect(Labels(.french).country("ZMB", "Zambia") == "Zambie")
    #expect(Labels(.spanish).country("KEN", "Kenya") == "Kenia")
  }

  @Test("A place without a code keeps the name it has")
  func unknown() {
    #expect(Labels(.french).country("", "Atlantis") == "Atlantis")
  }

  @Test("Every country of the list has a name in every other language")
  func every() throws {
    let file = LookupFile.countries
    let table = try CSVTable(file.bytes, file: file.name)
    let code = try table.column("iso3")
    for language in [Language.french, .spanish, .vietnamese] {
      let labels = Labels(language)
      let missing = table.rows.map { $0.fields[code] }.filter { !$0.isEmpty && labels.country($0, "?") == "?" }
      #expect(missing == [], "\(language.code)")
    }
  }
}
