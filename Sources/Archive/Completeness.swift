public import Lookups
public import Vocabulary

/// How many of a form's core prompts a page answers.
///
/// - Shape: a plan has 14 core prompts, a closing 9 (edition 1) or 10 (edition 2); a plan and closing in one has both.
/// - Missing: experiments, shells and other pages have none, so `asked` is 0.
/// - Source: the core prompts of core_prompts.csv; prompts whose answers the export lost are none of them.
public struct Completeness: Sendable, Hashable {
  /// Core prompts with an answer of substance.
  public let answered: Int
  /// Core prompts of the page's edition, printed on the page or not.
  public let asked: Int

  /// Creates a completeness.
  public init(answered: Int, asked: Int) {
    self.answered = answered
    self.asked = asked
  }

  /// That of pages without core prompts.
  public static let none = Completeness(answered: 0, asked: 0)

  /// The completeness of a page.
  ///
  ///     Completeness.of(page, form)   // 13 of 14 for a plan without a word on the usage of its methods
  public static func of(
    _ page: Page, _ form: Form, core: CorePrompts, catalogue: FormCatalogue
  ) -> Completeness {
    of(form, AnsweredFields(page: page, form: form), core: core, catalogue: catalogue)
  }

  /// The completeness by answers that are known already.
  public static func of(
    _ form: Form, _ answers: AnsweredFields, core: CorePrompts, catalogue: FormCatalogue
  ) -> Completeness {
    var (answered, asked) = (0, 0)
    for (kind, edition) in form.countedEditions {
      let fields = catalogue.fields(kind: kind, edition: edition).filter {
        answers.state(of: $0, kind: kind) == .answered
      }
      let items = core.items(kind: kind, edition: edition)
      asked += items.count
      answered += items.count { item in fields.contains { item.contains($0.field) } }
    }
    return Completeness(answered: answered, asked: asked)
  }
}

/// The core prompts of each kind and edition: what a form is expected to answer.
public struct CorePrompts: Sendable {
  private struct Edition: Hashable {
    let kind: PageKind
    let edition: Int
  }

  private let items: [Edition: [[String]]]

  /// The core prompts compiled into the program; none when the file cannot be read, which tests notice.
  public static let standard = (try? CorePrompts(.corePrompts)) ?? CorePrompts(items: [:])

  /// Reads the columns `kind`, `edition` and `fields` (separated by `|`).
  ///
  /// - Throws: a `CSVTable.Problem` that names file, line and what was expected.
  public init(_ file: LookupFile) throws(CSVTable.Problem) {
    let table = try CSVTable(file.bytes, file: file.name)
    let kindColumn = try table.column("kind")
    let editionColumn = try table.column("edition")
    let fieldsColumn = try table.column("fields")
    var items: [Edition: [[String]]] = [:]
    for row in table.rows {
      guard let kind = PageKind(rawValue: row.fields[kindColumn]), let edition = Int(row.fields[editionColumn]) else {
        throw CSVTable.Problem(
          file: file.name, line: row.line,
          detail: "kind or edition is unknown: expected plan, closing or experiment, and a number")
      }
      let fields = row.fields[fieldsColumn].split(separator: "|").map(String.init)
      items[Edition(kind: kind, edition: edition), default: []].append(fields)
    }
    self.init(items: items)
  }

  private init(items: [Edition: [[String]]]) { self.items = items }

  /// The items of an edition, each with the fields of which any one answers it.
  public func items(kind: PageKind, edition: Int) -> [[String]] { items[Edition(kind: kind, edition: edition)] ?? [] }
}
