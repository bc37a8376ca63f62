import Foundation

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A workbook read back: its parts as XML, its cells as they are shown.
struct XLSXPackage {
  /// Parts by path.
  let parts: [String: XMLNode]

  /// Reads a file with `unzip`; throws when a part is not well-formed.
  ///
  /// - Parameter isWanted: tells the parts to read; the parser takes none over 10 MB.
  init(path: String, where isWanted: (String) -> Bool = { _ in true }) throws {
    let names = try Self.run("unzip", ["-Z1", path]).split(separator: "\n").map { String($0) }
    var parts: [String: XMLNode] = [:]
    for name in names where isWanted(name) {
      // unzip takes brackets for a pattern.
      let pattern = name.replacing("[", with: "\\[").replacing("]", with: "\\]")
      parts[name] = try XMLNode(parsing: Data(try Self.run("unzip", ["-p", path, pattern]).utf8), name: name)
    }
    self.parts = parts
  }

  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(text: "\(program) \(arguments): \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
  }

  struct Failure: Error { let text: String }

  /// Names of the sheets in order.
  var sheetNames: [String] { parts["xl/workbook.xml"]?.all("sheet").compactMap { $0.attributes["name"] } ?? [] }

  /// Attributes of every Excel table, in order of the parts' names, with its column names under `columns`.
  var tables: [(name: String, range: String, columns: [String])] {
    parts.keys.filter { $0.hasPrefix("xl/tables/") }.sorted().compactMap { parts[$0] }.map { table in
      (
        table.attributes["displayName"] ?? "", table.attributes["ref"] ?? "",
        table.all("tableColumn").map { Self.unescape($0.attributes["name"] ?? "") }
      )
    }
  }

  /// The cells of a sheet by reference, such as `B2`, as a reader sees them.
  func cells(_ sheet: Int) -> [String: String] {
    let strings = parts["xl/sharedStrings.xml"]?.all("si").map { $0.all("t").map(\.text).joined() } ?? []
    var cells: [String: String] = [:]
    for cell in parts["xl/worksheets/sheet\(sheet).xml"]?.all("c") ?? [] {
      guard let reference = cell.attributes["r"], let value = cell.all("v").first?.text else { continue }
      switch cell.attributes["t"] {
      case "s": cells[reference] = Self.unescape(strings[Int(value) ?? 0])
      case "b": cells[reference] = value == "1" ? "TRUE" : "FALSE"
      default: cells[reference] = "#\(value)"
      }
    }
    return cells
  }

  /// Undoes `_x0041_` as Excel does.
  static func unescape(_ text: String) -> String {
    text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.output.1, radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
    }
  }
}

/// An element of XML.
final class XMLNode: NSObject, XMLParserDelegate {
  let name: String
  private(set) var attributes: [String: String] = [:]
  private(set) var children: [XMLNode] = []
  private(set) var text = ""
  private var open: [XMLNode] = []

  init(name: String) { self.name = name }

  init(parsing data: Data, name: String) throws {
    self.name = name
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    open = [self]
    guard parser.parse(), let root = children.first else {
      throw XLSXPackage.Failure(text: "\(name): \(String(describing: parser.parserError)), line \(parser.lineNumber)")
    }
    attributes = root.attributes
    children = root.children
  }

  /// All elements below of a name, in order of the document, whatever their prefix.
  func all(_ name: String) -> [XMLNode] {
    children.flatMap { ($0.name.split(separator: ":").last.map { String($0) } == name ? [$0] : []) + $0.all(name) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let node = XMLNode(name: name)
    node.attributes = attributes
    open.last?.children.append(node)
    open.append(node)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
}

/// A folder of its own for a test, removed with the value.
final class ScratchFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "labmetrics-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Names in the folder, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
