internal import Lookups

/// A country with its codes and region.
///
/// All copies share one object, since every page holds some of a few hundred countries.
public struct Country: Sendable, Hashable {
  private let details: Details

  /// ISO 3166-1 alpha-3 code; empty for ``noCountry``.
  public var iso3: String { details.iso3 }
  /// The name that reports print.
  public var name: String { details.name }
  /// United Nations M49 code, three digits; empty where M49 has none.
  public var m49: String { details.m49 }
  /// M49 region.
  public var region: String { details.region }
  /// M49 sub-region.
  public var subregion: String { details.subregion }

  /// Creates a country.
  public init(iso3: String, name: String, m49: String, region: String, subregion: String) {
    details = Details(iso3: iso3, name: name, m49: m49, region: region, subregion: subregion)
  }

  /// What a place name that is no country resolves to, such as `Null Island` at the coordinates 0,0.
  public static let noCountry = Country(iso3: "", name: "", m49: "", region: "", subregion: "")

  private final class Details: Sendable {
    let iso3: String
    let name: String
    let m49: String
    let region: String
    let subregion: String

    init(iso3: String, name: String, m49: String, region: String, subregion: String) {
      self.iso3 = iso3
      self.name = name
      self.m49 = m49
      self.region = region
      self.subregion = subregion
    }
  }
}

extension Country {
  /// Whether all codes and names are equal.
  public static func == (left: Country, right: Country) -> Bool {
    left.details === right.details
      || left.iso3 == right.iso3 && left.name == right.name && left.m49 == right.m49 && left.region == right.region
        && left.subregion == right.subregion
  }

  /// Hashes code and name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(iso3)
    hasher.combine(name)
  }
}

/// The countries with the spellings under which the archive names them.
public struct Countries: Sendable {
  /// All countries in file order, without ``Country/noCountry``.
  public private(set) var all: [Country] = []
  /// Other spellings of each country, by ISO code.
  let aliases: [String: [String]]
  /// The regional bureau of UNDP that serves a country, by ISO code; those without a programme are not there.
  let bureaus: [String: String]
  private var byName: [String: (country: Country, place: Place)] = [:]

  /// Creates a list of no countries.
  init() { (aliases, bureaus) = ([:], [:]) }

  /// Reads the columns iso3, name, aliases, m49, region and subregion, and bureau where it is there; a row without a
  /// code names no country.
  ///
  /// - Throws: `VocabularyError` for a missing column, an empty name, and a name of two countries.
  init(file: LookupFile) throws(VocabularyError) {
    let csv = try table(file)
    let (iso3, name, other) = (try csv.required("iso3"), try csv.required("name"), try csv.required("aliases"))
    let (m49, region) = (try csv.required("m49"), try csv.required("region"))
    let subregion = try csv.required("subregion")
    var spellings: [String: [String]] = [:]
    for row in csv.rows { spellings[row.fields[iso3]] = row.fields[other].split(separator: "|").map(String.init) }
    aliases = spellings
    let served = csv.rows.map { ($0.fields[iso3], csv.optional("bureau", in: $0)) }.filter { !$0.1.isEmpty }
    bureaus = Dictionary(served, uniquingKeysWith: { first, _ in first })
    for row in csv.rows {
      let fields = row.fields
      let country =
        fields[iso3].isEmpty
        ? .noCountry
        : Country(
          iso3: fields[iso3], name: fields[name], m49: fields[m49], region: fields[region],
          subregion: fields[subregion])
      let names = [fields[iso3], fields[name]] + fields[other].split(separator: "|").map(String.init)
      try add(country, names: names.filter { !$0.isEmpty }, at: Place(file: csv.file, line: row.line))
    }
  }

  /// The country of a code or name; ``Country/noCountry`` for a name known to be none, nil for an unknown name.
  ///
  ///     countries.resolve("viet nam")?.iso3   // "VNM"
  ///     countries.resolve("VNM")?.name        // "Viet Nam"
  public func resolve(_ name: String) -> Country? { byName[Fold.key(name)]?.country }

  /// The known spelling nearest to an unknown name, for messages; codes are left out, since each has many neighbours.
  public func nearest(to name: String) -> String? {
    Nearest.name(to: name, among: all.map(\.name) + all.flatMap { aliases[$0.iso3] ?? [] })
  }

  private mutating func add(_ country: Country, names: [String], at place: Place) throws(VocabularyError) {
    guard !names.isEmpty else {
      throw VocabularyError(place, detail: "found an empty name, expected one for every country; fill it in")
    }
    if country != .noCountry { all.append(country) }
    for name in names {
      let key = Fold.key(name)
      if let earlier = byName[key], earlier.country != country {
        throw VocabularyError(
          earlier.place, place,
          detail: "name \"\(name)\" belongs to both \"\(earlier.country.name)\" and \"\(country.name)\"; "
            + "keep it in one row")
      }
      byName[key] = (country, place)
    }
  }
}
