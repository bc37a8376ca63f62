internal import Labels
internal import Metrics
internal import Partners

/// What the sectors of partners rest on.
struct SectorSources {
  /// Partners named; kinds of bodies are none.
  let all: Int
  /// Those whose sector is told by nothing but the words of their names.
  let byNameAlone: Int

  /// Looks at every mention of each partner.
  init(_ pages: [PageFacts]) {
    var isByName: [String: Bool] = [:]
    for fact in pages.lazy.flatMap(\.partners) where fact.mention.isNamed {
      guard let partner = fact.partner else { continue }
      isByName[partner.id] = isByName[partner.id, default: true] && fact.mention.sectorSource == .name
    }
    all = isByName.count
    byNameAlone = isByName.values.count { $0 }
  }

  /// The caution beside every table of sectors.
  func sentence(_ labels: Labels) -> String {
    labels.text(
      PotentialLabel.sectorsCaution,
      ["k": labels.number(byNameAlone), "partners": labels.counted(.noun, "partner", all)])
  }
}
