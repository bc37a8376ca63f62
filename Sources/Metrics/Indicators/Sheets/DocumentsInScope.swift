internal import Facts
internal import Vocabulary

/// How many documents the report rests on.
///
/// - Shape: plans, closings, experiments and every page, by year; countries with a document; pages by type.
/// - Unit: documents.
/// - Missing: never; a group without documents has no row.
struct DocumentsInScope: Indicator {
  let sheet = IndicatorSheet(
    id: "documents-in-scope", name: "Documents in scope", dimension: .dataQuality, level: .system,
    definition: """
      Pages that the report counts. The prompts on a page decide its kind, never its title: a challenge statement or \
      stage question makes a plan, the question for key insights a closing of the edition that words it so, the type \
      tag an experiment. A page that is plan and closing in one counts under both and once under all. Pages that \
      repeat another one count once.
      """,
    numerator: "pages of the kind", denominator: "", unit: .count, kinds: [.plan, .closing, .experiment, .all],
    fields: [], breakdowns: ["edition", "type", "counted"], direction: .neutral,
    minimum: "None: it is the n that all other indicators point to.",
    knownBias: """
      The year of the page is the year it was put on the platform, often the year after the work: closings of the \
      first edition count in the year before on the basis of work. Pages with equal titles overwrote each other, so \
      about one closing in six is not in the archive. The country is the lab's office, which may serve several.
      """,
    source: "OECD-DAC guiding principles on managing for sustainable development results, principle 6; UN M49",
    iati: .output(1), isHeadline: true, finding: "")

  var allDocuments: DocumentSet { .everyPage }

  /// More documents are no trend of what labs do.
  var comparesYears: Bool { false }

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.form)
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let whole = count(group.documents.count, of: group)
    guard group.showsBreakdowns else { return [whole] }
    let countries = count(group.countries.count, of: group).of("counted", "countries")
    return [whole, countries] + (group.key.documents == .everyPage ? types(group) : [])
  }

  private func types(_ group: DocumentGroup) -> [Estimate] {
    let counts = group.documents.flatMap(\.page.types).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return counts.sorted { TypeOrder($0.key) < TypeOrder($1.key) }.map { count($1, of: group).of("type", $0) }
  }

  private func count(_ number: Int, of group: DocumentGroup) -> Estimate {
    var figure = Estimate(unit: .count, documents: group.documents.count)
    figure.numerator = number
    figure.value = Double(number)
    return figure
  }
}
