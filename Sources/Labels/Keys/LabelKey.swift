/// The typed keys of fixed texts: each case is a text of the catalogue.
///
/// The key in the file is the group and the case in snake case, such as `format.k_of_n` for ``FormatLabel/kOfN``.
public protocol LabelKey: RawRepresentable<String>, CaseIterable, Sendable {
  /// The first part of the key in the file.
  static var group: String { get }
}

extension LabelKey {
  /// The key in the file.
  public var key: String { "\(Self.group).\(Self.snakeCase(rawValue))" }

  /// `firstDay` as `first_day`; by bytes, since every text shown asks for its key.
  private static func snakeCase(_ name: String) -> String {
    var letters: [UInt8] = []
    for letter in name.utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else {
        letters.append(letter)
        continue
      }
      letters += [UInt8(ascii: "_"), letter | 0x20]
    }
    return String(decoding: letters, as: UTF8.self)
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
