public import Facts
internal import Partners
public import Vocabulary

/// What reports list by name: the documents behind the figures, never a number.
///
///     let listings = Listings(pages: facts.pages, scope: scope, cycles: facts.cycles)
///     listings.closings.filter { $0.handover != nil }.map(\.title)
public struct Listings: Sendable {
  /// All documents of the report, those that repeat others included, by path.
  public let pages: [DocumentEntry]
  /// Counted documents, by path.
  public let documents: [DocumentEntry]
  /// Documents that repeat another one, by path.
  public let repeated: [DocumentEntry]
  /// Documents dated after the end of the report's quarter, by path.
  public let later: [DocumentEntry]
  /// Plans with their closings, of the counted documents.
  public let cycles: [PlanClosings]
  /// Plans with their closings, of which a counted document is one.
  public let linked: [CycleEntry]
  /// The plan of each linked closing, by the closing's document.
  public let planLinks: [String: PlanLink]
  /// Fields of the forms whose answers are lost or were not asked.
  public let gaps: [FieldGap]
  /// Whether the sector of some partner is read from its name alone.
  public let hasSectorsByName: Bool
  private let positions: [String: Int]

  /// A plan with what closed it.
  public struct PlanClosings: Sendable {
    /// The plan.
    public let plan: DocumentEntry
    /// Its closings; empty where plan and closing are one page.
    public let closings: [DocumentEntry]
    /// Year of the work.
    public let workYear: Int?
  }

  /// Lists the pages of a scope.
  ///
  /// - Parameters:
  ///   - pages: the pages of the report, those that repeat others included, ordered by document.
  ///   - later: pages left out because they are later than the report's quarter.
  public init(pages: [PageFacts], scope: Scope, cycles: [LearningCycle] = [], later: [PageFacts] = []) {
    let counted = pages.filter { scope.counts($0) }
    let entries = counted.map(DocumentEntry.init)
    let positions = Dictionary(
      entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    documents = entries
    self.pages = pages.map(DocumentEntry.init)
    repeated = pages.filter { !scope.counts($0) }.map(DocumentEntry.init)
    self.later = later.map(DocumentEntry.init)
    self.positions = positions
    self.cycles = cycles.compactMap { cycle in
      positions[cycle.plan].map { plan in
        let closings = cycle.closings.filter { $0 != cycle.plan }.compactMap { positions[$0].map { entries[$0] } }
        return PlanClosings(plan: entries[plan], closings: closings, workYear: cycle.cycleYear)
      }
    }
    linked = cycles.filter { cycle in
      positions[cycle.plan] != nil || cycle.closings.contains { positions[$0] != nil }
    }.map(CycleEntry.init)
    planLinks = PlanLink.all(of: cycles)
    gaps = FieldGap.all(Coverage(pages: counted, scope: scope))
    hasSectorsByName = counted.lazy.flatMap(\.partners).contains { fact in
      fact.mention.isNamed && fact.partner != nil && fact.mention.sectorSource == .name
    }
  }

  /// The counted document of a path; nil for any other.
  public subscript(document: String) -> DocumentEntry? { positions[document].map { documents[$0] } }

  /// Plans, also those with their closing in one page.
  public var plans: [DocumentEntry] { documents.filter(\.isPlan) }
  /// Closings, also those with their plan in one page.
  public var closings: [DocumentEntry] { documents.filter(\.isClosing) }
  /// Experiments.
  public var experiments: [DocumentEntry] { documents.filter(\.isExperiment) }
  /// Plans and closings, each page once.
  public var forms: [DocumentEntry] { documents.filter { $0.isPlan || $0.isClosing } }
}

/// A field of one kind of form that cannot speak, for every document or for some years.
public struct FieldGap: Sendable, Hashable {
  /// Id of the field.
  public let field: String
  /// Code of the form's kind: `plan`, `closing`, `experiment`.
  public let kind: String
  /// Years whose forms do not ask, ascending; empty where every answer was lost.
  public let unaskedYears: [Int]
  /// Whether every answer was lost in the export.
  public var isLost: Bool { unaskedYears.isEmpty }

  /// Fields that readers look for, in the order of the report.
  public static let fields = [
    "sdgs", "thematic-areas", "methods", "datasources", "stages", "partner-name", "partner-sector",
    "partner-new-unusual", "partners-government", "insights", "barriers", "handover", "time-per-stage",
    "challenge-type", "experiment-control-group", "experiment-assignment", "experiment-result", "experiment-scaling",
  ]

  static func all(_ coverage: Coverage) -> [FieldGap] {
    let kinds: [PageKind] = [.plan, .closing, .experiment]
    return fields.flatMap { field in
      kinds.compactMap { kind in
        let rows = coverage.rows.filter { $0.field == field && $0.kind == kind }
        guard rows.contains(where: { $0.asked > 0 }) else { return nil }
        if rows.allSatisfy({ $0.answered + $0.empty == 0 }) { return FieldGap(field, kind, []) }
        let silent = Set(rows.filter { $0.asked == 0 && $0.notAsked > 0 }.compactMap(\.year))
          .subtracting(rows.filter { $0.asked > 0 }.compactMap(\.year))
        return silent.isEmpty ? nil : FieldGap(field, kind, silent.sorted())
      }
    }
  }

  private init(_ field: String, _ kind: PageKind, _ unaskedYears: [Int]) {
    self.field = field
    self.kind = kind.rawValue
    self.unaskedYears = unaskedYears
  }
}
