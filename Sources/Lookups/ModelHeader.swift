/// What a file of learned weights says of itself in its first line: `# key=value; key=value`.
///
/// Every such file says the date of training, the labels, the folds, the seed and the figures of cross-validation, so
/// that what a report claims of a model's accuracy is read here and nowhere typed.
public struct ModelHeader: Sendable {
  /// The values by key, as written.
  public let values: [String: String]
  private let file: LookupFile
  private let length: Int

  /// Reads the first line.
  ///
  /// - Throws: a `CSVTable.Problem` when it is no such line.
  public init(_ file: LookupFile) throws(CSVTable.Problem) {
    let line = file.bytes.prefix { $0 != UInt8(ascii: "\n") }
    let text = String(decoding: line, as: UTF8.self)
    guard text.hasPrefix("# ") else {
      throw CSVTable.Problem(
        file: file.name, line: 1,
        detail: "found \"\(text.prefix(40))\", expected a line such as \"# date=2026-01-31; labels=400\"; "
          + "train the weights anew")
    }
    var values: [String: String] = [:]
    for part in text.dropFirst(2).split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map(Self.trimmed)
      if pair.count == 2 { values[pair[0]] = pair[1] }
    }
    self.values = values
    self.file = file
    length = line.count
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
  }

  /// A number that the line must give.
  ///
  /// - Throws: a `CSVTable.Problem` that names the key when it is missing or no number.
  public func number(_ key: String) throws(CSVTable.Problem) -> Double {
    guard let number = values[key].flatMap(Double.init), number.isFinite else {
      throw CSVTable.Problem(
        file: file.name, line: 1,
        detail: "found \"\(key)=\(values[key] ?? "")\", expected a number; train the weights anew")
    }
    return number
  }

  /// The table below the line; its rows keep the numbers of their lines in the file.
  ///
  /// - Throws: what reading CSV throws.
  public func table() throws(CSVTable.Problem) -> CSVTable {
    // The line stays as an empty one, which a CSV table passes over, so that the rows keep their numbers.
    try CSVTable(Array(file.bytes.dropFirst(length)), file: file.name)
  }
}
