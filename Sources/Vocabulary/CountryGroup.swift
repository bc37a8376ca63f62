/// A part of the world by which countries are chosen: a region or sub-region of M49, or a regional bureau of UNDP.
///
/// - Source: the columns region and subregion of countries.csv, after the United Nations' M49 standard; its column bureau
///   has the bureau that serves a country's UNDP programme, after UNDP's own division of its work, and is empty for
///   countries without a programme.
public struct CountryGroup: Sendable, Hashable {
  /// Name as M49 or UNDP writes it: `Africa`, `South-eastern Asia`, `RBAP`.
  public let name: String
  /// ISO 3166-1 alpha-3 codes of its countries.
  public let codes: Set<String>
}

extension Countries {
  /// The regions of M49, by name.
  public var regions: [CountryGroup] { groups(by: \.region) }

  /// Every group: regions, sub-regions, bureaus, each by name.
  public var groups: [CountryGroup] { regions + groups(by: \.subregion) + groups { bureaus[$0.iso3] ?? "" } }

  /// The group of a name, whatever its case; nil for an unknown name.
  ///
  ///     countries.group(named: "rbap")?.codes.contains("VNM")   // true
  public func group(named name: String) -> CountryGroup? {
    let key = Fold.key(name)
    return groups.first { Fold.key($0.name) == key }
  }

  /// The name of a group nearest to an unknown one, for messages.
  public func nearestGroup(to name: String) -> String? { Nearest.name(to: name, among: groups.map(\.name)) }

  private func groups(by name: (Country) -> String) -> [CountryGroup] {
    let members = Dictionary(grouping: all.filter { !name($0).isEmpty }, by: name)
    return members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
      CountryGroup(name: name, codes: Set((members[name] ?? []).map(\.iso3)))
    }
  }
}
