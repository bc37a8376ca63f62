/// Reads RFC 4180, to read back what the renderer wrote; shares no code with it.
enum CSVReader {
  /// Records of fields.
  static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"": field.append(scalars.removeFirst())
      case "\"": isQuoted.toggle()
      case ",", "\n":
        guard !isQuoted else {
          field.append(scalar)
          continue
        }
        record.append(String(field))
        field = String.UnicodeScalarView()
        if scalar == "\n" {
          records.append(record)
          record = []
        }
      default: field.append(scalar)
      }
    }
    return records
  }

  /// A field without the formula guard.
  static func unguarded(_ field: String) -> String {
    guard field.unicodeScalars.first == "'" else { return field }
    let rest = String(String.UnicodeScalarView(field.unicodeScalars.dropFirst()))
    let starts = rest.unicodeScalars.first {
      $0 == "\t"
        || !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
          && $0.properties.generalCategory != .format
    }
    return starts.map { "=+-@\t＝＋－＠﹦﹢﹣﹫".unicodeScalars.contains($0) } == true ? rest : field
  }
}
