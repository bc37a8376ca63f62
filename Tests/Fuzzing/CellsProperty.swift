import Foundation
import Text

@testable import Renderers
@testable import XLSX

/// Any text becomes a cell, a name, a link, a line of Markdown and a JSON string that its reader takes for text.
enum CellsProperty {
  static func claimBroken(by bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    return cell(text) ?? names(text) ?? markdown(text) ?? data(text)
  }

  private static func cell(_ text: String) -> String? {
    let cell = CellText.clean(text)
    return firstBroken([
      (cell.utf16.count <= CellText.limit, "a cell's text keeps the limit"),
      (cell.unicodeScalars.allSatisfy(isXML), "a cell's text is valid XML"),
      (text.utf16.count > 4_000 || shown(cell) == unprotected(text), "a cell shows the text"),
      (
        LinkAddress.usable(text).map { $0.hasPrefix("http") || $0.hasPrefix("HTTP") || isWeb($0) } ?? true,
        "a link leads to the web"
      ),
    ])
  }

  private static func isWeb(_ address: String) -> Bool {
    let lower = address.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://")
  }

  /// What a spreadsheet shows: `A` for `_x0041_`.
  private static func shown(_ text: String) -> String {
    text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.output.1, radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
    }
  }

  /// The text with what no cell holds replaced, and nothing else.
  private static func unprotected(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if !(scalar == "\n" && previous == "\r") {
        result.append(isXML(scalar) && !(0x7F...0x9F).contains(scalar.value) ? scalar : "\u{FFFD}")
      }
      previous = scalar
    }
    return String(result)
  }

  private static func isXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
    default: false
    }
  }

  private static func names(_ text: String) -> String? {
    let sheets = SheetName.unique([text, text.uppercased(), text])
    let tables = TableName.unique([text, text.lowercased()])
    return firstBroken([
      (sheets.allSatisfy { (1...SheetName.limit).contains($0.utf16.count) }, "a sheet's name has 1 to 31 units"),
      (Set(sheets.map { $0.lowercased() }).count == 3, "sheets' names differ whatever their case"),
      (sheets.allSatisfy { name in !name.contains { "[]:*?/\\".contains($0) } }, "a sheet's name has no refused sign"),
      (Set(tables.map { $0.lowercased() }).count == 2, "tables' names differ whatever their case"),
      (tables.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } && !$0.isEmpty }, "a table's name is ASCII"),
    ])
  }

  private static func markdown(_ text: String) -> String? {
    let markdown = MarkdownText.escaped(text)
    return firstBroken([
      (!markdown.unicodeScalars.contains { "@\n\r".unicodeScalars.contains($0) }, "Markdown text is one line"),
      (!markdown.contains(/(^|[^\\])<[A-Za-z\/!?]/), "Markdown text opens no tag"),
      (pipes(markdown) == 0, "Markdown text ends no cell"),
      (
        !MarkdownText.mermaidLabel(text).unicodeScalars.contains { "\"[]{};#\n".unicodeScalars.contains($0) },
        "a Mermaid label closes nothing"
      ),
    ])
  }

  /// Pipes without a back-slash before them.
  private static func pipes(_ text: String) -> Int {
    var count = 0
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "|", !isEscaped { count += 1 }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return count
  }

  private static func data(_ text: String) -> String? {
    let json = try? JSONDecoder().decode([String].self, from: Data("[\(JSONText.string(text))]".utf8))
    let guarded = FormulaGuard.guarded(text)
    return firstBroken([
      (json.map { Array($0[0].unicodeScalars) } == Array(text.unicodeScalars), "a JSON string reads as the text"),
      (!FormulaGuard.startsLikeFormula(guarded) || FormulaGuard.isPlainNumber(guarded), "no text starts a formula"),
    ])
  }
}
