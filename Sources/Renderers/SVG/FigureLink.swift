internal import Reports

/// The link from a figure in text or picture to its place on the page.
enum FigureLink {
  /// Where its link leads, and its id, k and n for programs.
  static func attributes(_ figure: FigureCell, at place: String) -> String {
    "href=\"#\(place)\" data-figure=\"\(SVGText.references(figure.id))\""
      + (figure.numerator.map { " data-k=\"\($0)\"" } ?? "") + (figure.denominator.map { " data-n=\"\($0)\"" } ?? "")
  }
}
