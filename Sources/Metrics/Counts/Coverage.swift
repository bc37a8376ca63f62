internal import Archive
public import Facts
internal import Text
public import Vocabulary

/// For each field of the forms: how many pages were asked, answered, left empty, lost, or not asked.
public struct Coverage: Sendable, Equatable {
  /// One field of one form edition in one year.
  public struct Row: Sendable, Equatable {
    /// Stable id of the field.
    public let field: String
    /// plan, closing or experiment.
    public let kind: PageKind
    /// Edition of the form.
    public let edition: Int
    /// Year of the tag; nil for pages without one.
    public let year: Int?
    /// Pages whose form asks for the field: answered, empty and lost ones.
    public var asked: Int { answered + empty + lost }
    /// Pages with an answer of substance.
    public let answered: Int
    /// Pages asked and left empty.
    public let empty: Int
    /// Pages whose answer the export lost.
    public let lost: Int
    /// Pages of the kind and edition whose form does not ask.
    public let notAsked: Int
  }

  /// The rows by field, kind, edition and year, pages without a year last.
  public let rows: [Row]

  /// Counts the forms of a scope.
  ///
  /// Cost: O(*f* log *f*) in the fields of all forms.
  public init(pages: [PageFacts], scope: Scope) {
    var tally = Tally<Key>()
    var places = Set<Place>()
    for page in pages where scope.counts(page) {
      for year in page.countedYears(.tag, in: scope) {
        for field in page.coverage {
          let place = Place(field: field.field, kind: field.kind, edition: field.edition, year: year)
          places.insert(place)
          tally.add(Key(place: place, state: field.state))
        }
      }
    }
    rows = places.sorted().map { place in
      func pages(_ state: Form.FieldState) -> Int { tally[Key(place: place, state: state)] }
      return Row(
        field: place.field, kind: place.kind, edition: place.edition, year: place.year, answered: pages(.answered),
        empty: pages(.empty), lost: pages(.lost), notAsked: pages(.notAsked))
    }
  }
}

private struct Place: Hashable, Comparable {
  let field: String
  let kind: PageKind
  let edition: Int
  let year: Int?

  private var kindOrder: Int { PageKind.allCases.firstIndex(of: kind) ?? 0 }

  static func < (left: Place, right: Place) -> Bool {
    (left.field.scalarOrder, left.kindOrder, left.edition, YearOrder(left.year))
      < (right.field.scalarOrder, right.kindOrder, right.edition, YearOrder(right.year))
  }
}

private struct Key: Hashable, Comparable {
  let place: Place
  let state: Form.FieldState

  static func < (left: Key, right: Key) -> Bool {
    left.place == right.place ? left.state.rawValue < right.state.rawValue : left.place < right.place
  }
}
