internal import Text

/// The JSON Schema of `labmetrics.yaml`, made from the settings and the names that they may refer to.
///
/// It says what editors can check while a file is written; the program itself reads more closely (addresses, dates of
/// the calendar, paths) and has the last word.
public struct ConfigurationSchema {
  let names: KnownNames

  /// Takes the names that settings refer to.
  public init(names: KnownNames) {
    self.names = names
  }

  /// The schema: JSON Schema, draft 2020-12.
  public var text: String {
    let all = settings(Setting.allCases)
    return JSONSchema.document(
      "config/1", title: "Settings of labmetrics",
      description: "labmetrics.yaml: what changes little from report to report. Every setting may be left out.",
      content: JSONSchema.object(all + [.init("reports", reports)])
    ).text
  }

  private func settings(_ settings: [Setting]) -> [JSONValue.Entry] {
    settings.map { setting in
      .init(
        setting.key,
        .object(
          [.init("description", .string("\(setting.about) Expected: \(setting.expected)."))]
            + schema(of: setting.shape)))
    }
  }

  /// Several reports of one run.
  private var reports: JSONValue {
    let own = Setting.allCases.filter { !Setting.forTheWholeRun.contains($0) }.map { setting in
      JSONValue.Entry(setting.key, ["$ref": .string("#/properties/\(setting.key)")])
    }
    let report = JSONSchema.object(
      [
        .init(
          "name",
          [
            "description": "Folder of the report below out.", "type": .strings(["string", "integer"]),
            "pattern": "^[A-Za-z0-9_-]{1,64}$",
          ]),
        .init(
          "per_country",
          ["description": "Whether there is a report for each country in scope.", "type": "boolean"]),
      ] + own)
    return [
      "description": "Several reports of one run, each with a name and the settings that differ.", "type": "array",
      "minItems": .integer(1), "items": .object(report),
    ]
  }

  private func schema(of shape: Shape) -> [JSONValue.Entry] {
    switch shape {
    case .text, .shown, .role, .reviewer, .path: Self.word
    case .fileName: Self.pattern("^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")
    case .pageURL: Self.pattern(PageURLText.pattern)
    case .texts: Self.oneOrMore(.object(Self.word))
    case .flag: [.init("type", "boolean")]
    case .years: Self.pattern("^[0-9]{4}([-–][0-9]{4})?$")
    case .date: Self.pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .period: Self.pattern("^[0-9]{4}-Q[1-4]$")
    case .choice(let names): Self.choice(names)
    case .choices(let names): Self.oneOrMore(.object(Self.choice(names)))
    case .sections: JSONSchema.object(names.sections.map { .init($0, .object(Self.choice(["in", "out"]))) })
    case .indicatorIDs: Self.oneOrMore(.object(Self.choice(names.indicators)))
    case .targets: JSONSchema.object(names.indicators.map { .init($0, targets(of: $0)) })
    case .weights(let codes): Self.weights(codes)
    case .gates: Self.gates
    }
  }

  private func targets(of indicator: String) -> JSONValue {
    let limits: [JSONValue.Entry] =
      names.shares.contains(indicator) ? [.init("minimum", .integer(0)), .init("maximum", .integer(1))] : []
    let value = JSONValue.object([.init("type", "number")] + limits)
    return .object(
      JSONSchema.object([
        .init("baseline", Self.year),
        .init(
          "targets",
          [
            "description": "The value aimed at in each year.", "type": "object",
            "patternProperties": ["^[0-9]{4}$": value], "additionalProperties": .boolean(false),
          ]),
      ]) + [.init("minProperties", .integer(1))])
  }

  private static var year: JSONValue {
    let years = SettingReader.years
    return [
      "description": "The year whose value is the baseline.", "type": "integer",
      "minimum": .integer(years.lowerBound), "maximum": .integer(years.upperBound),
    ]
  }

  /// A text on one line; a plain number counts as its text.
  private static let word: [JSONValue.Entry] = [
    .init("type", .strings(["string", "number"])), .init("minLength", .integer(1)),
  ]

  /// A pattern holds for texts; a plain number such as a year counts as its text.
  private static func pattern(_ pattern: String) -> [JSONValue.Entry] {
    [.init("type", .strings(["string", "integer"])), .init("pattern", .string(pattern))]
  }

  /// One of a few names; a name of digits may stand as a plain number.
  private static func choice(_ names: [String]) -> [JSONValue.Entry] {
    [.init("enum", .array(names.map { .string($0) } + names.compactMap { Int($0).map { .integer($0) } }))]
  }

  /// A value, or a list of different ones.
  private static func oneOrMore(_ item: JSONValue) -> [JSONValue.Entry] {
    [
      .init(
        "anyOf",
        [item, ["type": "array", "items": item, "minItems": .integer(1), "uniqueItems": .boolean(true)]])
    ]
  }

  /// A code, or codes with percentages.
  private static func weights(_ codes: WeightedCodes) -> [JSONValue.Entry] {
    let percentage: JSONValue = ["type": "number", "exclusiveMinimum": .integer(0), "maximum": .integer(100)]
    return [
      .init(
        "anyOf",
        [
          .object(pattern(codes.pattern)),
          [
            "type": "object", "patternProperties": .object([.init(codes.pattern, percentage)]),
            "minProperties": .integer(1), "additionalProperties": .boolean(false),
          ],
        ])
    ]
  }

  /// Gates as keys, or as a list of one key each.
  private static var gates: [JSONValue.Entry] {
    let limit: JSONValue = ["type": "integer", "minimum": .integer(0)]
    let keys = JSONValue.object(JSONSchema.object(Gate.ID.allCases.map { .init($0.rawValue, limit) }))
    return [.init("anyOf", [keys, ["type": "array", "items": keys]])]
  }
}
