/// The weights of a learned model: a head that says how well it reads, then a table.
///
///     # date=2026-01-31; answers=207; readers=2; folds=5; seed=1; labels=416; precision=0.81; recall=0.82
///     # part=covid; labels=29; precision=0.97; recall=0.93
///     feature,theme,weight
///
/// The scripts in Tests/Training write such files.
public struct ModelFile: Sendable {
  /// The figures of the head.
  public let accuracy: ModelAccuracy
  /// The weights; lines count from the beginning of the file.
  public let table: CSVTable

  /// Reads a file of weights.
  ///
  /// - Throws: ``CSVTable/Problem`` with file and line when the head lacks a figure or the table is damaged.
  public init(_ file: LookupFile) throws(CSVTable.Problem) {
    var heads: [Head] = []
    var bytes = file.bytes[...]
    while bytes.first == UInt8(ascii: "#") {
      let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
      heads.append(Head(String(decoding: line.dropFirst(), as: UTF8.self), file: file.name, line: heads.count + 1))
      bytes = bytes.dropFirst(line.count + 1)
    }
    guard let first = heads.first else {
      throw CSVTable.Problem(
        file: file.name, line: 1,
        detail: "found no head, expected a line such as \"# date=2026-01-31; answers=207; …\"; train the model again")
    }
    var parts: [String: ModelAccuracy.Measure] = [:]
    for head in heads.dropFirst() {
      let part = try head.text("part")
      parts[part] = try head.measure()
    }
    accuracy = ModelAccuracy(
      date: try first.text("date"), answers: try first.number("answers"), readers: try first.number("readers"),
      folds: try first.number("folds"), seed: try first.number("seed"), overall: try first.measure(), parts: parts)
    // Empty lines stand for the head, so that rows know their line.
    let empty = [UInt8](repeating: UInt8(ascii: "\n"), count: heads.count)
    table = try CSVTable(empty + bytes, file: file.name)
  }
}

/// One line of the head: `key=value` pairs.
private struct Head {
  private let values: [String: String]
  private let file: String
  private let line: Int

  init(_ text: String, file: String, line: Int) {
    (self.file, self.line) = (file, line)
    let pairs = text.split(separator: ";").map { $0.split(separator: "=", maxSplits: 1).map(Self.trimmed) }
    values = Dictionary(
      pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  func text(_ key: String) throws(CSVTable.Problem) -> String {
    guard let value = values[key], !value.isEmpty else { throw problem(key, "a text") }
    return value
  }

  func number(_ key: String) throws(CSVTable.Problem) -> Int {
    guard let number = values[key].flatMap({ Int($0) }), number >= 0 else { throw problem(key, "a number such as 5") }
    return number
  }

  func measure() throws(CSVTable.Problem) -> ModelAccuracy.Measure {
    ModelAccuracy.Measure(
      labels: try number("labels"), precision: try share("precision"), recall: try share("recall"))
  }

  private func share(_ key: String) throws(CSVTable.Problem) -> Double {
    guard let share = values[key].flatMap({ Double($0) }), (0...1).contains(share) else {
      throw problem(key, "a share from 0 to 1")
    }
    return share
  }

  private func problem(_ key: String, _ expected: String) -> CSVTable.Problem {
    let found = values[key].map { "\"\($0)\"" } ?? "nothing"
    return CSVTable.Problem(
      file: file, line: line, detail: "found \(found) for \(key), expected \(expected); train the model again")
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " || text.last == "\r" { text = text.dropLast() }
    return String(text)
  }
}
