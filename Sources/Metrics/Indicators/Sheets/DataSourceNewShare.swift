internal import Vocabulary

/// How many documents use data of a new kind.
///
/// - Shape: plans and closings by year; the wide set beside the strict one; each strict type.
/// - Unit: share of documents from 0 to 1.
/// - Missing: empty below 10 documents.
struct DataSourceNewShare: Indicator {
  let sheet = IndicatorSheet(
    id: "data-source-new-share", name: "Use of new kinds of data", dimension: .potential, level: .organisation,
    definition: """
      Of the documents that name a data source, those that name one of the eleven types which the first form offered \
      as new: from citizens, social networks, open, geospatial, big and raw, mobile telephone, spatio-temporal, \
      drone and satellite, transaction, language-processing and sensor data. The wide set adds all digital sources \
      and those made by citizens.
      """,
    numerator: "documents with such a source", denominator: "documents with any data source", unit: .share,
    kinds: [.plan, .closing], fields: ["datasources"], breakdowns: ["edition", "set", "type"],
    direction: .higherIsBetter, minimum: IndicatorSheet.shareMinimum,
    knownBias: """
      The fall after 2021 is the form's: the eleven types were boxes to tick in 2021, and free labels crowded them \
      out later. No line may be drawn from 2021 to 2022.
      """,
    source: "Types of the UNDP mid-term evaluation of 2021; GovLab on non-traditional data", iati: .output(2),
    isHeadline: true, finding: "report at least one new kind of data")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.labels(.dataSources, in: scope) { $0.marks.contains(.newStrict) }, of: .labels(.dataSources))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let strict = group.share {
      Standing($0.state(of: .dataSources), $0.labels(.dataSources).marks.contains(.newStrict))
    }
    guard group.showsBreakdowns, strict.denominator ?? 0 > 0 else { return [strict] }
    let wide = group.share { Standing($0.state(of: .dataSources), $0.labels(.dataSources).marks.contains(.newWide)) }
    return [strict, wide.of("set", "wide")] + types(group, scope.labels[.dataSources])
  }

  private func types(_ group: DocumentGroup, _ table: LabelTable) -> [Estimate] {
    table.entries.indices.filter { table.entries[$0].marks.contains(.newStrict) }.map { position in
      group.share { Standing($0.state(of: .dataSources), $0.labels(.dataSources).positions.contains(position)) }
        .of("type", table.entries[position].label)
        .tested(as: "\(table.dimension.rawValue)/\(table.entries[position].id)")
    }
  }
}
