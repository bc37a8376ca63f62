import Archive

extension Completeness {
  /// The completeness by the built-in rules.
  static func of(_ page: Page, _ form: Form) -> Completeness { of(page, form, core: .standard, catalogue: .standard) }
}

extension PageLanguage {
  /// The language by the built-in small words.
  static func of(_ page: Page) -> String { of(page, .standard) }
}
