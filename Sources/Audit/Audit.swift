internal import Files
internal import Foundation
public import Text

/// Checks reports against the rules that let people and programs read them.
///
///     try Audit.faults(in: "reports")     // of report.xlsx, report.md and charts/*.svg
public enum Audit {
  /// Bytes of a file that is looked at.
  private static let most = 300_000_000

  /// What an audit found.
  public struct Result: Sendable {
    /// The files looked at, in order.
    public let files: [String]
    /// The faults, file by file.
    public let faults: [AuditFault]
  }

  /// Audits a workbook, a Markdown report, a picture, or a folder with any of them.
  ///
  /// - Throws: ``ReportError`` that names the path, what was found and what was expected.
  public static func faults(in path: String) throws(ReportError) -> Result {
    let files = try self.files(in: path)
    var faults: [AuditFault] = []
    for file in files { faults += try self.faults(of: file) }
    return Result(files: files, faults: faults)
  }

  private static func files(in path: String) throws(ReportError) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw problem(path, "no such file or folder", "a report.xlsx, a report.md or a folder of reports")
    }
    guard isFolder.boolValue else { return [path] }
    guard Folder.names(in: path) != nil else {
      throw problem(path, "a folder that cannot be read", "one with permission to read")
    }
    let files = reports(in: path, depth: 3)
    guard !files.isEmpty else { throw problem(path, "a folder without reports", "report.xlsx or report.md in it") }
    return files
  }

  /// Reports in a folder and those below it, a folder for each country for example; hidden ones are left out.
  private static func reports(in folder: String, depth: Int) -> [String] {
    (Folder.names(in: folder) ?? []).filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      if Folder.kind(of: path) == .folder { return depth > 0 ? reports(in: path, depth: depth - 1) : [] }
      return ["xlsx", "md", "svg"].contains(ending(of: path)) ? [path] : []
    }
  }

  private static func faults(of file: String) throws(ReportError) -> [AuditFault] {
    let bytes = try bytes(of: file)
    switch ending(of: file) {
    case "xlsx": return BookAudit(book: try AuditedBook(bytes, place: file)).faults
    case "svg": return try PictureAudit(bytes: bytes, place: file).faults()
    case "md":
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw problem(file, "bytes that are no UTF-8", "a Markdown report in UTF-8")
      }
      let folder = Folder.parent(of: file)
      return MarkdownAudit(text, place: file) { target in
        Folder.isInside(target) && Folder.kind(of: "\(folder)/\(target)") != .nothing
      }.faults
    default:
      throw problem(file, "a file of another kind", "a workbook (.xlsx), a Markdown report (.md) or a picture (.svg)")
    }
  }

  private static func bytes(of file: String) throws(ReportError) -> [UInt8] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    guard size <= most else { throw problem(file, "\(size) bytes", "at most \(most)") }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw problem(file, "a file that cannot be read", "a report that can be read")
    }
    return Array(data)
  }

  private static func ending(of path: String) -> String {
    guard let point = Folder.name(of: path).lastIndex(of: ".") else { return "" }
    return Folder.name(of: path)[point...].dropFirst().lowercased()
  }

  private static func problem(_ path: String, _ found: String, _ expected: String) -> ReportError {
    ReportError(.audit, place: path, detail: "found \(found), expected \(expected); name another file or folder")
  }
}
