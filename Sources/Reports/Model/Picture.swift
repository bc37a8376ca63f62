/// A picture that stands in a file of its own, `charts/ID.svg`, and that the narrative refers to.
///
/// The picture is drawn when its file is written. What it shows stands in a table beside it as well.
public struct Picture: Sendable {
  /// Name of the file without its ending, kebab-case; unique in a report.
  public let id: String
  /// What the picture shows, in a few words.
  public let title: String
  /// The same for people who cannot see it: what is compared and the main reading.
  public let altText: String
  private let draw: @Sendable () -> String

  /// Creates a picture.
  ///
  /// - Parameter draw: gives the SVG document.
  public init(id: String, title: String, altText: String, draw: @escaping @Sendable () -> String) {
    self.id = id
    self.title = title
    self.altText = altText
    self.draw = draw
  }

  /// Path of the file relative to the reports folder.
  public var path: String { "charts/\(id).svg" }

  /// The SVG document.
  public func svg() -> String { draw() }
}
