internal import Archive
internal import ArgumentParser
internal import Configuration
internal import Facts
internal import Foundation
internal import Vocabulary

/// Which pages a command reads and counts; shared by all commands that read an archive.
struct ArchiveOptions: ParsableArguments, FactSource {
  @OptionGroup var folders: ArchiveFolders

  @OptionGroup var selection: SelectionOptions

  @OptionGroup var cores: CoreOptions

  @OptionGroup var caching: CacheOptions

  var paths: [String] { folders.archives }
  var root: String { folders.root }
  var isExample: Bool { folders.isExample }

  /// The facts of all archives, page by page, without names of persons.
  func pageFacts(
    _ rules: Rules, depth: FactDepth, besides outputs: [String]
  ) async throws -> ArchiveFacts {
    let (files, findings) = try StageTimes.measured("walk") { try folders.pageFiles(besides: outputs) }
    let settings = try layers().settings
    let reader = FactReader(rules: rules, depth: depth)
    let cache = caching.cache(of: paths) { settings.factVersion(rules, depth: depth) }
    let read = await StageTimes.measuredOnCores("read", of: files.count) {
      await reader.facts(of: files, jobs: cores.count, cache: cache, onRead: Progress.count)
    }
    let (facts, personal) = StageTimes.measured("persons") {
      read.merged(with: ArchiveFacts(findings: findings, rules: rules)).masked()
    }
    caching.finish(cache, leavingOut: personal)
    guard !facts.pages.isEmpty else {
      throw ArchiveError.noPage(path: paths.joined(separator: ", "), files: files.count)
    }
    return facts
  }

  /// What reads pages of the archives once more; those that are no longer there cannot be read.
  func pageSource() -> PageSource {
    PageSource { [folders] in (try? folders.pageFiles().files) ?? [] }
  }
}

/// How many cores read pages.
struct CoreOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Cores that read pages; 0 takes all.", valueName: "n"))
  var jobs = 0

  func validate() throws {
    guard jobs >= 0 else { throw ValidationError("--jobs \(jobs): expected 0 for all cores, or a number of cores") }
  }

  /// The number of cores.
  var count: Int { jobs > 0 ? jobs : ProcessInfo.processInfo.activeProcessorCount }
}
