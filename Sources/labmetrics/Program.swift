/// What the program says of itself.
enum Program {
  /// Semantic version of the program; figures that change with it are named in CHANGELOG.md.
  static let version = "0.1.0"
  /// Version and, as semantic versioning puts it, build: stored facts of another one are not used.
  static let build = "\(version)+\(sources)"
}
