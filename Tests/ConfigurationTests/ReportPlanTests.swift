import Configuration
import Testing

@Suite("Layers and plans")
struct ReportPlanTests {
  private func settings(_ value: String, from origin: SettingOrigin) -> ReportConfiguration {
    var settings = ReportConfiguration()
    settings.set(.out, .text(value), from: origin)
    return settings
  }

  @Test("Options come before the environment, the environment before the file, the file before the program")
  func precedence() throws {
    let none = ReportConfiguration()
    let file = try Example.file("out: f\n")
    let environment = settings("e", from: .environment("LABMETRICS_OUT"))
    let option = settings("o", from: .option("--out"))
    func inForce(_ layers: ConfigurationLayers) -> [String] {
      [layers.settings.text(.out) ?? "", layers.settings.origin(of: .out).description]
    }
    #expect(inForce(.init(file: file, environment: environment, options: option)) == ["o", "--out"])
    #expect(inForce(.init(file: file, environment: environment, options: none)) == ["e", "LABMETRICS_OUT"])
    #expect(inForce(.init(file: file, environment: none, options: none)) == ["f", "labmetrics.yaml:1"])
    #expect(inForce(.init(file: nil, environment: none, options: none)) == ["reports", "built-in"])
  }

  @Test("Each report of the list has a folder of its own below the output folder, and its own settings")
  func reports() throws {
    let file = try Example.file(
      """
      out: made
      years: 2021
      reports:
        - {name: network, title: All}
        - {name: countries, per_country: true}
        - {per_country: true, years: 2022}
        - {name: own, out: elsewhere}
      """)
    let none = ReportConfiguration()
    let plans = ConfigurationLayers(file: file, environment: none, options: none).plans
    #expect(plans.map(\.folder) == ["made/network", "made/countries", "made", "elsewhere"])
    #expect(plans.map(\.isPerCountry) == [false, true, true, false])
    #expect(plans.map { $0.configuration.years } == [2021...2021, 2021...2021, 2022...2022, 2021...2021])
    #expect(plans.map { $0.configuration.text(.title) } == ["All", nil, nil, nil])
    let typed = ConfigurationLayers(file: file, environment: none, options: settings("typed", from: .option("--out")))
    #expect(typed.plans.map(\.folder) == ["typed/network", "typed/countries", "typed", "typed/own"])
  }

  @Test("Last issues lie below a folder as the reports do, unless a report names its own")
  func since() throws {
    let file = try Example.file("since: last\nreports: [{name: a}, {name: b, since: own}, {per_country: true}]\n")
    let none = ReportConfiguration()
    let plans = ConfigurationLayers(file: file, environment: none, options: none).plans
    #expect(plans.map { $0.configuration.text(.since) } == ["last/a", "own", "last"])
  }

  @Test("Without a list there is one report")
  func single() throws {
    let none = ReportConfiguration()
    let plans = ConfigurationLayers(file: try Example.file("title: A\n"), environment: none, options: none).plans
    #expect(plans.map(\.folder) == ["reports"])
    #expect(plans.map { $0.configuration.text(.title) } == ["A"])
  }
}
