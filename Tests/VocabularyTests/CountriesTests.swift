import Testing
import Vocabulary

@Suite("Countries")
struct CountriesTests {
  private let countries = Vocabulary.standard.countries

  @Test(
    "A code, a name in use before, in another language or of a part leads to the country",
    arguments: [
      ("vnm", "VNM"), ("viet nam", "VNM"), ("Vietnam", "VNM"), ("Turkey", "TUR"), ("Turquía", "TUR"),
      ("Federation of Bosnia and Herzegovina", "BIH"), ("Republika Srpska", "BIH"), ("Cape Verde", "CPV"),
      ("Ivory Coast", "CIV"), ("Côte d’Ivoire", "CIV"), ("East Timor", "TLS"), ("Timor Leste", "TLS"),
      ("Republic of the Congo", "COG"), ("Democratic Republic of Congo", "COD"), ("Guinea", "GIN"),
      ("Guinea-Bissau", "GNB"), ("The Gambia", "GMB"), ("Trinidad", "TTO"), ("Galápagos Province", "ECU"),
    ])
  func resolves(name: String, iso3: String) {
    #expect(countries.resolve(name)?.iso3 == iso3)
  }

  @Test("A country has all its codes and regions")
  func wholeCountry() {
    #expect(
      countries.resolve("Viet Nam").map { [$0.iso3, $0.name, $0.m49, $0.region, $0.subregion] }
        == ["VNM", "Viet Nam", "704", "Asia", "South-eastern Asia"])
  }

  @Test(
    "A region, a sub-region or a bureau holds its countries, whatever its case",
    arguments: [
      ("Africa", "KEN", "VNM"), ("asia", "VNM", "KEN"), ("South-eastern Asia", "VNM", "CHN"), ("rbap", "VNM", "KOR"),
      ("RBA", "KEN", "EGY"), ("RBAS", "EGY", "KEN"), ("RBEC", "UZB", "DEU"), ("RBLAC", "BOL", "USA"),
    ])
  func groups(name: String, inside: String, outside: String) {
    let codes = countries.group(named: name)?.codes
    #expect(codes?.contains(inside) == true && codes?.contains(outside) == false)
  }

  @Test("A name of no group is none, and has a nearest one")
  func noGroup() {
    #expect(countries.group(named: "Afrika") == nil)
    #expect(countries.nearestGroup(to: "Afrika") == "Africa")
    #expect(countries.nearestGroup(to: "RBAQ") == "RBA")
    #expect(countries.group(named: "") == nil)
  }

  @Test("Regions part the world, and a bureau serves no country twice")
  func regions() {
    #expect(countries.regions.map(\.name) == ["Africa", "Americas", "Asia", "Europe", "Oceania"])
    let bureaus = ["RBA", "RBAP", "RBAS", "RBEC", "RBLAC"].compactMap { countries.group(named: $0)?.codes }
    #expect(bureaus.map(\.count) == [46, 36, 20, 18, 42])
    #expect(bureaus.reduce(Set()) { $0.union($1) }.count == 162)
  }

  @Test("A place name that is no country is known as such, and an unknown name is not")
  func nullIsland() {
    #expect(countries.resolve("Null Island") == .noCountry)
    #expect(countries.resolve("Atlantis") == nil)
    #expect(countries.all.contains(.noCountry) == false)
  }

  @Test("An unknown name has a nearest one, or none")
  func nearest() {
    #expect(countries.nearest(to: "Vietnm") == "Vietnam")
    #expect(countries.nearest(to: "Republic of Maldova") == "Republic of Moldova")
    #expect(countries.nearest(to: "VMN") == nil)
    #expect(countries.nearest(to: "Xyzzy") == nil)
  }

  @Test("Codes are unique and of three letters, M49 codes of three digits, regions never empty")
  func wellFormed() {
    #expect(Set(countries.all.map(\.iso3)).count == countries.all.count)
    for country in countries.all {
      #expect(country.iso3.utf8.count == 3)
      #expect(country.m49.isEmpty ? country.iso3 == "XKX" : country.m49.utf8.count == 3)
      #expect(country.region.isEmpty == (country.iso3 == "ATA"))
      #expect(country.subregion.isEmpty == country.region.isEmpty)
    }
  }
}
