package import Text

extension JSONText {
  /// A cell as a JSON value: a missing one is null.
  package static func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .text(let text), .link(let text, _): append(text, to: &bytes)
    case .integer(let value): NumberText.append(value, to: &bytes)
    case .number(let value): NumberText.append(value, to: &bytes)
    case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .figure(let figure): append(figure.numericCell, to: &bytes)
    case .missing: bytes.append(contentsOf: "null".utf8)
    }
  }
}
