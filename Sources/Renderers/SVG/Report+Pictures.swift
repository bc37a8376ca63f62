public import Reports

extension ChartData {
  /// The picture for a file of its own.
  func picture(_ words: ChartWords) -> Picture {
    Picture(id: id, title: title, altText: altText) { ChartPicture(chart: self, words: words).file() }
  }
}

extension Report {
  /// The pictures that the narrative refers to, in order, each once.
  public var pictures: [Picture] {
    var ids: Set<String> = []
    return sections.flatMap(\.allBlocks).compactMap { block in
      let picture: Picture
      switch block {
      case .picture(let drawn): picture = drawn
      case .chart(let chart): picture = chart.picture(ChartWords(labels))
      default: return nil
      }
      return ids.insert(picture.id).inserted ? picture : nil
    }
  }
}
