/// A language that reports can be written in.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// English.
  case english = "en"
  /// French.
  case french = "fr"
  /// Spanish.
  case spanish = "es"
  /// Vietnamese.
  case vietnamese = "vi"

  /// ISO 639-1 code.
  public var code: String { rawValue }

  /// Whether a number takes the singular.
  func isSingular(_ count: Int) -> Bool { self == .french ? (0...1).contains(count) : count == 1 }
}
