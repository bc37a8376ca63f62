internal import Files
internal import Foundation
public import Text

extension PublishedIssue {
  /// Reads the `metrics.json` of an earlier run; a reports folder stands for the file in it.
  ///
  /// Keys it does not know are passed over; tables that an earlier version did not write are missing.
  /// - Throws: ``ReportError`` when the file is missing, ends in the middle, is no JSON or no metrics of this schema.
  public init(reading path: String) throws(ReportError) {
    let file = Folder.kind(of: Folder.resolved(path)) == .folder ? "\(path)/metrics.json" : path
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Self.unreadable(file, "cannot be read")
    }
    let content: IssueFile
    do {
      content = try JSONDecoder().decode(IssueFile.self, from: data)
    } catch let error as ReportError {
      throw ReportError(error.code, place: file, detail: error.detail)
    } catch {
      throw Self.unreadable(file, Self.reason(error, data: data))
    }
    self.init(content.identity, tables: content.tables)
  }

  private static func unreadable(_ file: String, _ found: String) -> ReportError {
    ReportError(
      .issue, place: file,
      detail: "\(found): expected the metrics.json that \"labmetrics report\" wrote for the earlier issue; "
        + "name that file, or leave the comparison out")
  }

  /// What is wrong with the bytes.
  private static func reason(_ error: any Error, data: Data) -> String {
    guard let error = error as? DecodingError else { return "cannot be read" }
    switch error {
    case .dataCorrupted: return damage(data)
    case .keyNotFound(let key, let context):
      let place = place(context.codingPath)
      return (place.isEmpty ? "" : "\(place): ") + "the key \"\(key.stringValue)\" is missing"
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      let place = place(context.codingPath)
      return place.isEmpty ? "holds no object" : "\(place) has another type of value than \(name(of: type))"
    @unknown default: return "cannot be read"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.map { $0.intValue.map { "row \($0 + 1)" } ?? "\"\($0.stringValue)\"" }.joined(separator: ", ")
  }

  /// What a reader expected, in words.
  private static func name(of type: Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Int.Type, is Double.Type: "a number"
    case is any Sequence.Type: String(describing: type).hasPrefix("Dictionary") ? "an object" : "a list"
    default: "an object or a list"
    }
  }

  private static func damage(_ data: Data) -> String {
    let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    guard let first = data.first(where: { !spaces.contains($0) }) else { return "found an empty file" }
    guard first == UInt8(ascii: "{") else { return "found no JSON" }
    let last = data.last { !spaces.contains($0) }
    return last == UInt8(ascii: "}") ? "found damaged JSON" : "the file ends in the middle"
  }
}
