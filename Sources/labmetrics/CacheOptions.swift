internal import ArgumentParser
internal import Facts
internal import Foundation

/// Where facts of pages are kept for the next run.
struct CacheOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder for facts of pages, made when missing: those of unchanged pages are used again.", valueName: "dir"))
  var cache: String?

  /// The cache of some archives; nil without --cache.
  ///
  /// - Parameters:
  ///   - part: what else tells these files from other ones of the same archives.
  ///   - version: gives the version of the facts; not asked without a cache, since it looks at every table.
  func cache(
    of archives: [String], part: String = "", version: () throws -> FactVersion
  ) rethrows -> FactCache? {
    guard let cache, !archives.isEmpty else { return nil }
    // Where this fails, writing the cache tells why.
    try? FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
    let places = archives.map { URL(filePath: $0).standardizedFileURL.path }
    return FactCache(folder: cache, archives: places + [part], version: try version())
  }

  /// Writes the cache for the next run, and tells what was wrong with it; that keeps no report from being made.
  ///
  /// - Parameter personal: documents whose facts name a person; they are not kept.
  func finish(_ cache: FactCache?, leavingOut personal: Set<String> = []) {
    for problem in cache?.finish(leavingOut: personal) ?? [] { Messages.note("warning: \(problem)") }
  }
}
