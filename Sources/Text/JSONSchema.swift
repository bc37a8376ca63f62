/// What the project's JSON Schemas have in common.
///
/// - Source: JSON Schema, draft 2020-12, https://json-schema.org/draft/2020-12/schema.
public enum JSONSchema {
  /// The id of a schema, which names it and no place: nothing is promised to answer there.
  ///
  /// - Parameter name: its last parts, such as `metrics/1`.
  public static func id(_ name: String) -> String { "https://w3id.org/labmetrics/schema/\(name)" }

  /// A schema as a document of its own.
  ///
  /// - Parameters:
  ///   - name: the last parts of the id, such as `metrics/1`.
  ///   - title: what it describes, in a few words.
  ///   - description: one or two sentences on it.
  ///   - content: the keys that say what is valid.
  public static func document(
    _ name: String, title: String, description: String, content: [JSONValue.Entry]
  ) -> JSONValue {
    .object(
      [
        .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
        .init("$id", .string(id(name))), .init("title", .string(title)),
        .init("description", .string(description)),
      ] + content)
  }

  /// An object with these properties and no other.
  public static func object(_ properties: [JSONValue.Entry], required: [String] = []) -> [JSONValue.Entry] {
    [.init("type", "object"), .init("properties", .object(properties))]
      + (required.isEmpty ? [] : [.init("required", .strings(required))])
      + [.init("additionalProperties", .boolean(false))]
  }
}
