internal import Text

/// Orders page types: `all` first, then by scalars.
struct TypeOrder: Comparable {
  private let type: String

  init(_ type: String) { self.type = type }

  static func < (left: TypeOrder, right: TypeOrder) -> Bool {
    (left.type == "all" ? 0 : 1, left.type.scalarOrder) < (right.type == "all" ? 0 : 1, right.type.scalarOrder)
  }
}

/// Orders years: ascending, none last.
struct YearOrder: Comparable {
  private let year: Int

  init(_ year: Int?) { self.year = year ?? .max }

  static func < (left: YearOrder, right: YearOrder) -> Bool { left.year < right.year }
}
