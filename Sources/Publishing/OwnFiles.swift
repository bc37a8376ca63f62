internal import Files
internal import Renderers
internal import Reports
internal import SQLite

/// The files of a reports folder that a former run wrote, and that a new run replaces or drops.
struct OwnFiles {
  private let paths: Set<String>

  /// Reads the folder's manifest; without one, only the fixed names count as ours.
  init(in folder: String, report: Report) {
    let listed = (try? Verification.manifest(of: folder))?.listed.map(\.path) ?? []
    let tables = report.dataTables.map { "data/\($0.id).csv" }
    let names = [report.identity.fileName, Report.Identity.defaultFileName].flatMap {
      ["\($0).md", "\($0).html", "\($0).xlsx"]
    }
    paths = Set(
      listed + tables + names + IATIRenderer.names + [
        DataPackage.name, "metrics.json", CSVWMetadata.path, DataDictionary.path, SQLiteRenderer.path,
      ])
  }

  /// The files that are there but for the manifest, in order.
  func present(in folder: String) -> [String] {
    paths.filter { $0 != DataPackage.name && Folder.isInside($0) && Folder.kind(of: "\(folder)/\($0)") == .file }
      .sorted()
  }

  /// Whether a path relative to the folder is ours.
  func contains(_ path: String) -> Bool { paths.contains(path) }
}
