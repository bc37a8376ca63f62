internal import Text

/// What a scanner meets in an XML document.
enum XMLEvent {
  /// The beginning of an element: its name without prefix, and its attributes by name, prefixes kept.
  case start(String, [String: String])
  /// Text between tags, references resolved.
  case text(String)
  /// The end of an element.
  case end
}

/// Reads an XML document from its first byte to its last.
///
/// Workbooks and pictures need little of XML: no document types, no entities of their own. Without these no document
/// can grow while it is read, so they are refused. A static build brings no XML library along.
struct XMLScanner {
  private let bytes: [UInt8]
  private let place: String
  private var position = 0
  private var open: [String] = []

  /// Hands every event of a document to a function, in order.
  ///
  /// - Throws: ``ReportError`` with the line where the document is not well-formed, and what the function throws.
  static func scan(
    _ bytes: [UInt8], place: String, _ handle: (XMLEvent) throws(ReportError) -> Void
  ) throws(ReportError) {
    var scanner = XMLScanner(bytes: bytes, place: place)
    try scanner.run(handle)
  }

  private init(bytes: [UInt8], place: String) {
    self.bytes = bytes
    self.place = place
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func run(_ handle: (XMLEvent) throws(ReportError) -> Void) throws(ReportError) {
    var hasRoot = false
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        try readMarkup(handle)
        hasRoot = true
      } else {
        let text = bytes[position...].prefix { $0 != UInt8(ascii: "<") }
        position += text.count
        if !open.isEmpty { try handle(.text(try resolved(text))) }
      }
    }
    guard hasRoot, open.isEmpty else {
      throw problem(open.last.map { "the element \"\($0)\" without an end" } ?? "no element", "a whole XML document")
    }
  }

  private mutating func readMarkup(_ handle: (XMLEvent) throws(ReportError) -> Void) throws(ReportError) {
    if skips("<!--", to: "-->") || skips("<?", to: "?>") { return }
    if let text = body(of: "<![CDATA[", to: "]]>") { return try handle(.text(String(decoding: text, as: UTF8.self))) }
    guard !bytes[position...].starts(with: "<!".utf8) else {
      throw problem("a document type", "none: nothing in a report needs one")
    }
    if bytes[position...].starts(with: "</".utf8) { return try readEnd(handle) }
    try readStart(handle)
  }

  /// Skips a passage with its marks; false when none begins here.
  private mutating func skips(_ start: String, to end: String) -> Bool { body(of: start, to: end) != nil }

  private mutating func body(of start: String, to end: String) -> ArraySlice<UInt8>? {
    guard bytes[position...].starts(with: start.utf8) else { return nil }
    let first = position + start.utf8.count
    let mark = Array(end.utf8)
    var index = first
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) {
        position = index + mark.count
        return bytes[first..<index]
      }
      index += 1
    }
    return nil
  }

  private mutating func readEnd(_ handle: (XMLEvent) throws(ReportError) -> Void) throws(ReportError) {
    position += 2
    let name = readName()
    skipSpace()
    guard take(">"), open.popLast() == name else {
      throw problem("the end of \"\(name)\"", "the end of an open element")
    }
    try handle(.end)
  }

  private mutating func readStart(_ handle: (XMLEvent) throws(ReportError) -> Void) throws(ReportError) {
    position += 1
    let name = readName()
    guard !name.isEmpty, open.count < 200 else { throw problem("markup without a name", "an element") }
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      if take(">") {
        open.append(name)
        return try handle(.start(Self.local(name), attributes))
      }
      if take("/>") {
        try handle(.start(Self.local(name), attributes))
        return try handle(.end)
      }
      let attribute = readName()
      guard !attribute.isEmpty, attributes.updateValue(try readValue(), forKey: attribute) == nil else {
        throw problem("an attribute of \"\(name)\" that cannot be read", "name=\"value\", each once")
      }
    }
  }

  private mutating func readValue() throws(ReportError) -> String {
    skipSpace()
    guard take("=") else { throw problem("an attribute without a value", "name=\"value\"") }
    skipSpace()
    guard position < bytes.count, case let quote = bytes[position], quote == 0x22 || quote == 0x27 else {
      throw problem("an attribute without quotes", "name=\"value\"")
    }
    let value = bytes[(position + 1)...].prefix { $0 != quote && $0 != UInt8(ascii: "<") }
    guard value.endIndex < bytes.count, bytes[value.endIndex] == quote else {
      throw problem("an attribute without an end", "name=\"value\"")
    }
    position = value.endIndex + 1
    return try resolved(value)
  }

  private mutating func readName() -> String {
    let name = bytes[position...].prefix { byte in
      switch byte {
      case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E, 0x80...0xFF: true
      default: false
      }
    }
    position += name.count
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  /// The text with its references resolved.
  private func resolved(_ text: ArraySlice<UInt8>) throws(ReportError) -> String {
    guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
    var result = ""
    for (index, piece) in text.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        result += String(decoding: piece, as: UTF8.self)
        continue
      }
      guard let end = piece.firstIndex(of: UInt8(ascii: ";")),
        let character = Self.character(String(decoding: piece[..<end], as: UTF8.self))
      else { throw problem("a reference that cannot be read", "&amp; &lt; &gt; &quot; &apos; or a number") }
      result.unicodeScalars.append(character)
      result += String(decoding: piece[(end + 1)...], as: UTF8.self)
    }
    return result
  }

  private static func character(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        : name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : nil
    }
  }

  private static func local(_ name: String) -> String { name.split(separator: ":").last.map { String($0) } ?? name }

  private func problem(_ found: String, _ expected: String) -> ReportError {
    let line = bytes[..<min(position, bytes.count)].count { $0 == 0x0A } + 1
    return ReportError(
      .audit, place: "\(place):\(line)", detail: "found \(found), expected \(expected); make the report again")
  }
}

/// An element of a small document with all it holds.
struct XMLElement {
  /// Name without prefix.
  let name: String
  /// Attributes by name, prefixes kept.
  let attributes: [String: String]
  private(set) var children: [XMLElement] = []
  /// Text directly inside.
  private(set) var text = ""

  /// Reads a document.
  init(_ bytes: [UInt8], place: String) throws(ReportError) {
    var open = [XMLElement(name: "", attributes: [:])]
    try XMLScanner.scan(bytes, place: place) { event throws(ReportError) in
      switch event {
      case .start(let name, let attributes): open.append(XMLElement(name: name, attributes: attributes))
      case .text(let text): open[open.count - 1].text += text
      case .end:
        let element = open.removeLast()
        open[open.count - 1].children.append(element)
      }
    }
    self = open[0].children.first ?? open[0]
  }

  private init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The first element below with a name, however deep.
  func first(_ name: String) -> XMLElement? { all(name).first }

  /// All elements below with a name, in order.
  func all(_ name: String) -> [XMLElement] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// The children with a name.
  func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// All text inside, in order.
  var wholeText: String { text + children.map(\.wholeText).joined() }
}
