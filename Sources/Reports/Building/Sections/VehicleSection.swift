internal import Archive
internal import Labels
internal import Metrics

/// Vehicles of learning that documents name, with the sentence they stand in.
struct VehicleSection {
  let narrative: Narrative
  private static let mostSentences = 6

  private var labels: Labels { narrative.labels }

  /// Of one country the sentences; of several the number of documents only, to be read in the workbook.
  func section() -> Report.Section {
    let title = labels.text(CapacityLabel.vehicles)
    let pages = narrative.input.countedPages.filter { !($0.answers?.vehicles.isEmpty ?? true) }
    guard !pages.isEmpty else {
      return Report.Section(id: "vehicles", title: title, blocks: [.paragraph(labels.text(CapacityLabel.noVehicles))])
    }
    guard narrative.isOneCountry else {
      let text = labels.text(
        CapacityLabel.vehiclesOfMany, ["documents": labels.counted(.noun, "document", pages.count)])
      return Report.Section(id: "vehicles", title: title, blocks: [.paragraph(text)])
    }
    return Report.Section(
      id: "vehicles", title: title,
      blocks: [
        .paragraph(labels.text(CapacityLabel.vehiclesAbout)),
        .exhibit(Exhibit(table: table(pages)), rows: Self.mostSentences),
      ])
  }

  /// The vehicle, with the term that names it where that is another word.
  private func name(_ mention: VehicleMention) -> String {
    let name = labels.name(.vehicle, mention.vehicle.rawValue)
    let term = labels.text(FormatLabel.quoted, ["text": mention.term])
    return mention.sentence.lowercased().contains(name.lowercased()) ? name : labels.pair(name, term)
  }

  /// One row for each mention: each vehicle once before any twice, in the order of vehicle and page.
  private func table(_ pages: [PageFacts]) -> Table {
    let mentions = Vehicle.allCases.flatMap { vehicle in
      pages.compactMap { page in page.answers?.vehicles.first { $0.vehicle == vehicle && $0.isBest }.map { (page, $0) }
      }
      .enumerated().map { (round: $0.offset, page: $0.element.0, mention: $0.element.1) }
    }
    let ordered = mentions.enumerated().sorted { ($0.element.round, $0.offset) < ($1.element.round, $1.offset) }
    return Table(
      id: "vehicles", title: labels.text(CapacityLabel.vehicles), about: labels.text(CapacityLabel.vehiclesAbout),
      columns: [
        narrative.column("vehicle", .text, .vehicle), narrative.column("sentence", .text, .sentence),
        narrative.column("document", .text, .document), narrative.column("line", .year, .line),
      ],
      rows: ordered.map { entry in
        let (page, mention) = (entry.element.page, entry.element.mention)
        return [
          .text(name(mention)),
          .text(Narrative.excerpt(mention.sentence, around: mention.term, to: 200)), narrative.documentCell(page),
          .integer(mention.line),
        ]
      })
  }
}
