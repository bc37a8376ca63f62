import Foundation
import Testing

@testable import Configuration

@Suite("The schema of settings")
struct ConfigurationSchemaTests {
  private static let names = KnownNames(
    indicators: ["a-share", "a-count"], sections: ["short", "scope"], shares: ["a-share"])

  private static func properties() throws -> [String: [String: Any]] {
    let text = ConfigurationSchema(names: names).text
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(root?["properties"] as? [String: [String: Any]])
  }

  @Test("Every setting is there, says what it sets and what may stand there")
  func settings() throws {
    let properties = try Self.properties()
    #expect(properties.keys.sorted() == (Setting.allCases.map(\.key) + ["reports"]).sorted())
    for setting in Setting.allCases {
      #expect(setting.about.hasSuffix("."))
      #expect(properties[setting.key]?["description"] as? String == "\(setting.about) Expected: \(setting.expected).")
    }
  }

  @Test("Names come from those that the program knows; a share's target lies between 0 and 1")
  func known() throws {
    let properties = try Self.properties()
    let sections = try #require(properties["sections"]?["properties"] as? [String: Any])
    #expect(sections.keys.sorted() == ["scope", "short"])
    let indicators = try #require(properties["indicators"]?["properties"] as? [String: [String: Any]])
    func target(_ id: String) -> [String: Any]? {
      let targets = (indicators[id]?["properties"] as? [String: [String: Any]])?["targets"]
      return (targets?["patternProperties"] as? [String: [String: Any]])?["^[0-9]{4}$"]
    }
    #expect(target("a-share")?["maximum"] as? Int == 1)
    #expect(target("a-count")?["type"] as? String == "number" && target("a-count")?["maximum"] == nil)
  }

  @Test("One of several reports takes no setting that the whole run shares")
  func reports() throws {
    let items = try #require(try Self.properties()["reports"]?["items"] as? [String: Any])
    let keys = try #require(items["properties"] as? [String: Any]).keys
    #expect(Set(keys).isDisjoint(with: Setting.forTheWholeRun.map(\.key)))
    #expect(Set(keys).isSuperset(of: ["name", "per_country", "title"]))
  }
}
