import Facts
import Testing
import Vocabulary

@testable import Reports

@Suite("Two issues compared")
struct IssueComparisonTests {
  private static let curation =
    "curation: methods \"Kite Flying\" counts as ethnography, was uncurated:kite-flying"
  private static let newPages = "new: new-10.md, new-11.md, new-12.md, new-13.md, new-14.md and 15 more"

  @Test("A quarter later the documents are twenty new, three changed, one withdrawn")
  func documents() async throws {
    let comparison = try await QuarterArchive.comparison()
    #expect(comparison.documents("new").map(\.document) == (10..<30).map { "new-\($0).md" })
    #expect(comparison.documents("changed").map(\.document) == ["maps.md", "old-0.md", "old-1.md"])
    #expect(comparison.documents("withdrawn").map(\.document) == ["gone.md"])
    #expect(comparison.documents("withdrawn").map(\.title) == ["Gone"])
    #expect(comparison.documents.count == 24)
  }

  @Test("The rules that changed are the one decision, and the vocabularies' version with it")
  func rules() async throws {
    let rules = try await QuarterArchive.comparison().rules
    #expect(rules.map(\.id) == ["rules version", "methods: Kite Flying"])
    #expect(rules.last?.sentence == Self.curation)
  }

  @Test("Each count names exactly the documents and decisions that move it")
  func counts() async throws {
    let comparison = try await QuarterArchive.comparison()
    #expect(comparison.figures("methods/ethnography/2023") == [0, 3, 23])
    #expect(
      comparison.causes("methods/ethnography/2023")
        == [Self.newPages, "changed: maps.md, old-0.md", Self.curation])
    // One page left for another year and one came by the decision: nothing to tell.
    #expect(comparison.figures("methods/ethnography/2022") == nil)
    #expect(comparison.figures("methods/uncurated:kite-flying/2022") == [1, 0, 0])
    #expect(comparison.causes("methods/uncurated:kite-flying/2022") == [Self.curation])
    #expect(comparison.figures("methods/system-thinking/2023") == [1, 0, 0])
    #expect(comparison.causes("methods/system-thinking/2023") == ["changed: maps.md"])
    #expect(comparison.figures("countries/KEN/2022") == [7, 6, 6])
    #expect(comparison.causes("countries/KEN/2022") == ["changed: old-0.md"])
    #expect(comparison.figures("countries/KEN/2023") == [3, 3, 23])
    #expect(comparison.causes("countries/KEN/2023") == [Self.newPages, "changed: old-0.md", "withdrawn: gone.md"])
  }

  @Test("Headline figures name what stands behind them, also numbers of distinct values")
  func headline() async throws {
    let comparison = try await QuarterArchive.comparison()
    #expect(comparison.figures("headline/documents/all") == [10, 9, 29])
    #expect(comparison.causes("headline/documents/all") == [Self.newPages, "withdrawn: gone.md"])
    #expect(comparison.figures("headline/methods/all") == [4, 1, 1])
    #expect(
      comparison.causes("headline/methods/all") == ["changed: maps.md", "withdrawn: gone.md", Self.curation])
  }

  @Test("Revision and new evidence together are the difference from the published figure, for every figure")
  func parts() async throws {
    let comparison = try await QuarterArchive.comparison()
    #expect(comparison.figures.count > 10)
    for figure in comparison.figures {
      guard let revision = figure.revision, let evidence = figure.newEvidence, let total = figure.total else {
        continue
      }
      #expect(abs(revision + evidence - total) < 1e-6, "\(figure.id)")
      #expect(!figure.causes.isEmpty, "\(figure.id)")
    }
  }

  @Test("Without pages the counts are recomputed alike, and every cause is the same")
  func withoutPages() async throws {
    let whole = try await QuarterArchive.comparison()
    let alone = IssueComparison(previous: whole.previous, current: whole.current)
    let counts = { (comparison: IssueComparison) in comparison.figures.filter(\.isCount) }
    #expect(counts(alone) == counts(whole))
    #expect(alone.figures.allSatisfy { $0.isCount || $0.recomputed == nil })
  }

  @Test("What each document contributes adds up to every count and headline figure, on both year bases")
  func evidence() async throws {
    for basis in YearBasis.allCases {
      for years in [nil, 2022...2022] {
        let issue = try await QuarterArchive.run(QuarterArchive.after, scope: Scope(years: years, yearBasis: basis))
          .issue
        let members = IssueMembers(issue)
        #expect(basis == .cycle || !issue.figures.isEmpty)
        for figure in issue.figures.values where figure.isCount {
          #expect(members.count(figure) == figure.value ?? 0, "\(figure.id)")
        }
      }
    }
  }

  @Test("A report compared with itself has nothing to tell")
  func itself() async throws {
    let run = try await QuarterArchive.run(QuarterArchive.after)
    #expect(IssueComparison(previous: run.issue, current: run.issue).isEmpty)
    #expect(IssueComparison(since: run.issue, input: run.input, archive: run.archive).isEmpty)
  }

  @Test("A page under another name is renamed: no figure moves")
  func renamed() async throws {
    var pages = QuarterArchive.before
    pages["elsewhere.md"] = pages.removeValue(forKey: "maps.md")
    let second = try await QuarterArchive.run(pages)
    let first = try await QuarterArchive.run(QuarterArchive.before).issue
    let comparison = IssueComparison(since: first, input: second.input, archive: second.archive)
    #expect(comparison.documents.map(\.state) == [.renamed(from: "maps.md")])
    #expect(comparison.figures.isEmpty)
    #expect(comparison.stateByDocument().isEmpty)
  }

  @Test("A new page that repeats an old one and comes before it takes nothing from last issue's documents")
  func repeated() async throws {
    var pages = QuarterArchive.before
    pages["a.md"] = pages["maps.md"]
    let second = try await QuarterArchive.run(pages)
    let first = try await QuarterArchive.run(QuarterArchive.before).issue
    let whole = IssueComparison(since: first, input: second.input, archive: second.archive)
    #expect(whole.figures.isEmpty)
    #expect(IssueComparison(previous: first, current: second.issue).figures.isEmpty)
  }

  @Test("Only when no document and no decision explains a revision, the program's version does")
  func program() async throws {
    let first = try await QuarterArchive.run(QuarterArchive.before, scope: Scope(), programVersion: "0.9.0").issue
    let second = try await QuarterArchive.run(QuarterArchive.before)
    var other = first
    other.figures["methods/ethnography/2022"] = IssueFigure(
      id: "methods/ethnography/2022", period: "2022", label: "Ethnography", value: 5,
      subject: .documents(value: "methods/ethnography"))
    let comparison = IssueComparison(since: other, input: second.input, archive: second.archive)
    #expect(comparison.figures.map(\.id) == ["methods/ethnography/2022"])
    #expect(comparison.figures("methods/ethnography/2022") == [5, 6, 6])
    #expect(comparison.causes("methods/ethnography/2022") == ["program version 1.0.0, was 0.9.0"])
  }

  @Test("Another choice of pages is told as a rule, and named where nothing else explains a figure")
  func selection() async throws {
    let first = try await QuarterArchive.run(QuarterArchive.before, scope: Scope(years: 2022...2022)).issue
    let second = try await QuarterArchive.run(QuarterArchive.before)
    let comparison = IssueComparison(since: first, input: second.input, archive: second.archive)
    #expect(comparison.rules.map(\.sentence) == ["scope: years is all, was 2022-2022"])
  }

  @Test("What one issue does not tell is not compared: no figure falls to 0 for it")
  func untold() async throws {
    let full = try await QuarterArchive.run(QuarterArchive.before).issue
    let documents = IssueColumns.documents.rows(
      of: ReportBuilder(try await QuarterArchive.run(QuarterArchive.before).input).report().figureTables[0])
    let identity = Report.Identity(
      title: "", period: "", asOf: "2023-06-30", scope: "", programVersion: "1.0.0", rulesVersion: full.rulesVersion,
      howToRead: [])
    let earlier = PublishedIssue(identity, tables: ["documents": documents])
    #expect(IssueComparison(previous: earlier, current: full).isEmpty)
    let counts = try await QuarterArchive.run(QuarterArchive.before, depth: .counts).issue
    let narrowed = IssueComparison(previous: full, current: counts)
    #expect(narrowed.figures.isEmpty)
    #expect(narrowed.rules.map(\.sentence) == ["scope: only is counts, was all"])
  }
}
