internal import Archive
internal import Text
public import Vocabulary

/// An initiative: a thing such as a studio or a playbook that a lab or a partner makes or runs, counted once however
/// often it is named.
///
/// One mention at least must show a doer; what is only named stays a word (``PageFacts/answers``).
public struct MadeInitiative: Sendable, Hashable {
  /// Stable id: country, vehicle and name; where it has no name, country, vehicle and a fingerprint of its document.
  public let id: String
  /// The vehicle it is.
  public let vehicle: Vehicle
  /// Its name; empty where no document gives one.
  public let name: String
  /// The documents that name it, in order, each once.
  public let documents: [String]
  /// Number of mentions.
  public let mentions: Int
  /// The document and the mention whose sentence says most.
  public let best: (document: String, mention: VehicleMention)

  /// Whether id, documents and mentions are equal.
  public static func == (left: MadeInitiative, right: MadeInitiative) -> Bool {
    left.id == right.id && left.documents == right.documents && left.mentions == right.mentions
  }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The initiatives that pages show somebody making or running, by vehicle, then those of most documents first.
  ///
  /// - Complexity: O(*n* log *n*) in the mentions.
  public static func all(in pages: [PageFacts]) -> [MadeInitiative] {
    var mentions: [String: [(document: String, mention: VehicleMention)]] = [:]
    for page in pages {
      for mention in page.answers?.vehicles ?? [] {
        mentions[page.initiativeID(of: mention), default: []].append((page.document, mention))
      }
    }
    let order = Dictionary(uniqueKeysWithValues: Vehicle.allCases.enumerated().map { ($0.element, $0.offset) })
    return mentions.compactMap { id, all in MadeInitiative(id: id, all) }.sorted {
      (order[$0.vehicle] ?? 0, $1.documents.count, $1.mentions, $0.id.scalarOrder)
        < (order[$1.vehicle] ?? 0, $0.documents.count, $0.mentions, $1.id.scalarOrder)
    }
  }

  private init?(id: String, _ all: [(document: String, mention: VehicleMention)]) {
    guard let best = all.filter({ $0.mention.isMade }).max(by: { $0.mention.worth < $1.mention.worth })
    else {
      return nil
    }
    self.id = id
    self.best = best
    vehicle = best.mention.vehicle
    name = all.map { $0.mention.name }.first { !$0.isEmpty } ?? ""
    documents = Set(all.map { $0.document }).sorted { $0.scalarOrder < $1.scalarOrder }
    mentions = all.count
  }
}

extension PageFacts {
  /// The id of the initiative that a mention on the page means.
  public func initiativeID(of mention: VehicleMention) -> String {
    let country = countries.first?.iso3.lowercased() ?? "xxx"
    // "City Lab Da Nang" and "CityLab Danang" are one name.
    let letters = String(decoding: FoldedText(mention.name).bytes.filter(\.isWordByte), as: UTF8.self)
    let own = letters.isEmpty ? String(Fingerprint.of(document), radix: 16) : letters
    return "\(country)-\(mention.vehicle.rawValue)-\(own)"
  }
}
