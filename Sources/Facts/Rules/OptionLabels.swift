internal import Archive
internal import Lookups

/// The labels of the forms' options with their codes.
package struct OptionLabels: Sendable {
  private struct Key: Hashable, Sendable {
    let field: String
    let label: String
  }

  private let codes: [Key: String]

  /// The labels compiled into the program, which tests check; none when the file cannot be read.
  static let standard = (try? OptionLabels(.optionLabels)) ?? OptionLabels()

  init() { codes = [:] }

  /// Reads option_labels.csv.
  ///
  /// - Throws: `CSVTable.Problem` when a label has two codes in one field.
  init(_ file: LookupFile) throws(CSVTable.Problem) {
    let table = try RuleTable(file)
    var codes: [Key: String] = [:]
    _ = try table.map(["field", "label", "code"]) { (fields, line) throws(CSVTable.Problem) in
      let key = Key(field: fields[0], label: PromptText.folded(fields[1]))
      if let other = codes.updateValue(fields[2], forKey: key), other != fields[2] {
        throw table.problem(line, "found label \"\(fields[1])\" with the codes \(other) and \(fields[2]), expected one")
      }
    }
    self.codes = codes
  }

  /// The code of a label; nil for a label nobody has listed.
  package func code(of label: String, in field: String) -> String? {
    codes[Key(field: field, label: PromptText.folded(label))]
  }
}
