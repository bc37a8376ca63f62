/// The typed keys of fixed texts: each case is a text of the catalogue.
///
/// The key in the file is the group and the case in snake case, such as `format.k_of_n` for ``FormatLabel/kOfN``.
public protocol LabelKey: RawRepresentable<String>, CaseIterable, Sendable {
  /// The first part of the key in the file.
  static var group: String { get }
}

extension LabelKey {
  /// The key in the file: `format.first_day` for `firstDay`.
  public var key: String {
    // By bytes, and in place, since every text shown asks for its key.
    let (group, name) = (Self.group, rawValue)
    return String(unsafeUninitializedCapacity: group.utf8.count + 1 + 2 * name.utf8.count) { place in
      var count = 0
      func add(_ letter: UInt8) {
        place.initializeElement(at: count, to: letter)
        count += 1
      }
      group.utf8.forEach(add)
      add(UInt8(ascii: "."))
      for letter in name.utf8 {
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
        if isCapital { add(UInt8(ascii: "_")) }
        add(isCapital ? letter | 0x20 : letter)
      }
      return count
    }
  }
}

/// Every kind of typed key, for the test that compares them with the files.
public enum LabelKeys {
  /// The kinds.
  public static let kinds: [any LabelKey.Type] = [
    AnnexLabel.self,
    CapacityLabel.self,
    CautionLabel.self,
    ChangesLabel.self,
    ChartLabel.self,
    ColumnLabel.self,
    DictionaryLabel.self,
    EvidenceLabel.self,
    FigureLabel.self,
    FigureNoteLabel.self,
    FirstPageLabel.self,
    FormatLabel.self,
    FractionLabel.self,
    HeadlineLabel.self,
    ImpactLabel.self,
    NewsLabel.self,
    NextLabel.self,
    NoteLabel.self,
    PageLabel.self,
    PotentialLabel.self,
    PurposeLabel.self,
    QualityLabel.self,
    ScopeLabel.self,
    SectionLabel.self,
    SheetAbout.self,
    SheetLabel.self,
    TableLabel.self,
    TargetLabel.self,
    WorkbookLabel.self,
  ]

  /// The keys of all fixed texts.
  public static let all: [String] = kinds.flatMap { keys(of: $0) }

  private static func keys<Key: LabelKey>(of kind: Key.Type) -> [String] { kind.allCases.map(\.key) }
}
