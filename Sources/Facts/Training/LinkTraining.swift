/// What the model of links learns from: each closing's candidates with their features.
public enum LinkTraining {
  /// The columns: closing, plan, and a number for each feature.
  public static let columns = ["closing", "plan"] + LinkFeature.allCases.map(\.rawValue)

  /// A row for each plan that may be a closing's own, by closing, best first.
  ///
  /// - Parameter facts: facts page by page, before ``ArchiveFacts/related(asOf:depth:)``.
  public static func rows(of facts: ArchiveFacts) -> [[String]] {
    let evidence = facts.pages.compactMap(\.relation?.cycleEvidence)
    let candidates = CycleLinker.candidates(evidence)
    return candidates.sorted { $0.key < $1.key }.flatMap { closing, list in
      let features = LinkFeatures(list.map(\.score))
      return list.indices.map { index in
        [evidence[closing].document, evidence[list[index].plan].document]
          + LinkFeature.allCases.map { "\(features.value($0, of: index))" }
      }
    }
  }
}
