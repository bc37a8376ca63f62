internal import Archive
internal import Facts
internal import Foundation

/// A text file or standard input, line by line.
final class LineFile {
  /// What standard input is called in messages.
  static let standardInput = "standard input"

  private let file: UnsafeMutablePointer<FILE>
  private let path: String?
  private var buffer: UnsafeMutablePointer<CChar>?
  private var capacity = 0
  private var number = 0

  /// Opens a file; standard input without a path.
  init(path: String?) throws {
    self.path = path
    guard let file = path.map({ fopen($0, "r") }) ?? fdopen(dup(STDIN_FILENO), "r") else { throw Self.unreadable(path) }
    self.file = file
  }

  deinit {
    free(buffer)
    fclose(file)
  }

  /// The file and the line read last.
  var place: String { "\(path ?? Self.standardInput):\(number)" }

  /// The next line that is not blank, with its line feed; nil at the end.
  func next() throws -> Data? {
    while true {
      let length = getline(&buffer, &capacity, file)
      guard length >= 0, let buffer else {
        guard feof(file) != 0 else { throw Self.unreadable(path) }
        return nil
      }
      number += 1
      let line = Data(bytes: buffer, count: length)
      if line.contains(where: { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 }) { return line }
    }
  }

  private static func unreadable(_ path: String?) -> FactError {
    FactError(
      place: path ?? standardInput, found: "no way to read it (\(String(cString: strerror(errno))))",
      expected: "a file with read permission", advice: "check the path and its permissions")
  }
}

/// Pages as JSON lines.
final class PageLines {
  private struct Line: Decodable {
    let document: String
    let text: String?
    let bytes: Data?
  }

  private let lines: LineFile

  init(_ lines: LineFile) { self.lines = lines }

  /// The next pages, as many as asked for or fewer at the end; nil when there is none.
  func next(_ count: Int) throws -> [PageFile]? {
    var files: [PageFile] = []
    while files.count < count, let line = try lines.next() { files.append(try page(line)) }
    return files.isEmpty ? nil : files
  }

  private func page(_ line: Data) throws -> PageFile {
    guard let page = try? JSONDecoder().decode(Line.self, from: line),
      let bytes = page.text.map({ Array($0.utf8) }) ?? page.bytes.map({ Array($0) })
    else {
      throw FactError(
        place: lines.place, found: "no page", expected: "a JSON object {\"document\": \"...\", \"text\": \"...\"}",
        advice: "write one object a line; \"bytes\" (Base64) may stand for \"text\"")
    }
    return PageFile(document: page.document, source: .memory(bytes), size: bytes.count)
  }
}
