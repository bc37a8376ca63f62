internal import Foundation
internal import Publishing
internal import Text

/// How a run ended; the raw value is the exit status.
enum ReportOutcome: Int32, Equatable {
  case done = 0
  case failed = 1
  case gateFailed = 2

  /// The graver of two: a report that is missing counts more than one that fails a gate.
  func and(_ other: ReportOutcome) -> ReportOutcome {
    if self == .failed || other == .failed { return .failed }
    return self == .gateFailed ? self : other
  }
}

/// The folders of a run, each opened once, and how the run goes so far.
final class ReportFolders {
  /// A folder that is held open until its report stands.
  private final class Opened {
    let publication: Publication
    init(_ folder: String) throws(ReportError) { publication = try Publication(target: folder) }
  }

  /// Whether there is one report only, whose error ends the run.
  private let isSingle: Bool
  private var opened: [String: Opened] = [:]
  private var taken: [(given: String, full: String)] = []
  private var failed: Set<String> = []
  private(set) var outcome = ReportOutcome.done

  init(isSingle: Bool) { self.isSingle = isSingle }

  /// Opens a folder before pages are read.
  func open(_ folder: String) throws(ReportError) {
    do throws(ReportError) {
      try take(folder)
      opened[folder] = try Opened(folder)
    } catch {
      try note(error, of: folder)
    }
  }

  /// Writes a report into its folder, and lets the folder go.
  func publish(
    in folder: String, _ work: (borrowing Publication) throws(ReportError) -> ReportOutcome
  ) throws(ReportError) {
    guard !failed.contains(folder) else { return }
    do throws(ReportError) {
      if opened[folder] == nil { try take(folder) }
      let held = opened.removeValue(forKey: folder)
      let place = if let held { held } else { try Opened(folder) }
      outcome = outcome.and(try work(place.publication))
    } catch {
      try note(error, of: folder)
    }
  }

  /// Tells what keeps one report from being made.
  func note(failure: String) {
    Messages.note("error: \(failure)")
    outcome = .failed
  }

  private func note(_ error: ReportError, of folder: String) throws(ReportError) {
    if isSingle { throw error }
    failed.insert(folder)
    note(failure: error.description)
  }

  /// A folder that is, holds or lies in another report's would take it away when it is replaced; names that differ by
  /// case only are one folder on many disks.
  private func take(_ folder: String) throws(ReportError) {
    let full = URL(filePath: folder).standardizedFileURL.path
    if let other = taken.first(where: { Self.overlap($0.full, full) }) {
      throw ReportError(
        .folderNotWritable, place: folder,
        detail: "found the folder \"\(other.given)\" of another report there, expected folders apart; "
          + "give each report a name of its own")
    }
    taken.append((folder, full))
  }

  private static func overlap(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.lowercased(), right.lowercased())
    return left == right || left.hasPrefix(right + "/") || right.hasPrefix(left + "/")
  }
}
