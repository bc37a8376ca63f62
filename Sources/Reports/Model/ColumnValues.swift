internal import Metrics

extension Column {
  /// Which texts a column can hold.
  public enum Values: Sendable, Equatable {
    /// Any text.
    case any
    /// One of a closed list of codes.
    case oneOf([String])
    /// One or more letters of a closed list, side by side.
    case letters([String])
  }
}

extension Column.Values {
  /// Every code of a type.
  static func codes<Code: CaseIterable & RawRepresentable>(of type: Code.Type) -> Self where Code.RawValue == String {
    .oneOf(type.allCases.map(\.rawValue))
  }

  /// Some codes of a type.
  static func codes<Code: RawRepresentable>(_ codes: Code...) -> Self where Code.RawValue == String {
    .oneOf(codes.map(\.rawValue))
  }

  /// What a reader must know of a figure, a letter each.
  static let flags = letters(ObservationFlag.allCases.map(\.rawValue))
}
