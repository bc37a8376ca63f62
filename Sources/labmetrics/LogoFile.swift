internal import Configuration
internal import Foundation
internal import Labels
internal import Reports

extension ReportConfiguration {
  /// The picture that the setting `logo` names; nil when it names none.
  ///
  /// - Throws: ``ConfigurationError`` with the setting's place when the file cannot be read or is no PNG of sane size.
  func logo() throws -> Logo? {
    guard let path = text(.logo) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw problem(found: "the logo \"\(path)\", which cannot be read", expected: "a PNG file")
    }
    let labels = Labels(text(.language).flatMap { Language(rawValue: $0) } ?? .english)
    let name = text(.programme) ?? text(.donor) ?? text(.title) ?? "LabMetrics"
    do throws(PNGImage.Problem) {
      return try Logo(bytes: Array(data), altText: labels.text(WorkbookLabel.logo, ["name": name]))
    } catch {
      throw problem(found: "the logo \"\(path)\", \(error.found)", expected: error.expected)
    }
  }

  private func problem(found: String, expected: String) -> any Error {
    let advice = "mend the path, or convert the picture"
    return origin(of: .logo).problem(found: found, expected: expected, advice: advice)
      ?? ConfigurationError(file: "logo", found: found, expected: expected, advice: advice)
  }
}
