internal import Archive

/// The fields in which writers answer in their own words.
enum FormTexts {
  /// Fields asked as text or inside groups; ticked lists, tags and uploads hold the form's words or none.
  static let fields: Set<String> = Set(
    FormCatalogue.standard.questions.filter { $0.answer == .text || $0.answer == .group }.map(\.field))
}
