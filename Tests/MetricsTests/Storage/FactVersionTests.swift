import Facts
import Testing
import Vocabulary

@Suite("Versions of stored facts")
struct FactVersionTests {
  private static let own = FactVersion(program: "1.0.0", rules: "00", depth: .full)

  @Test("Facts of the same version are used")
  func same() { #expect(Self.own.difference(from: Self.own) == nil) }

  @Test("Facts of another version are an error that says what to do")
  func others() {
    let differences = [
      FactVersion(program: "0.9.0", rules: "00", depth: .full),
      FactVersion(program: "1.0.0", rules: "01", depth: .full),
      FactVersion(program: "1.0.0", rules: "00", depth: .counts),
    ].map { Self.own.difference(from: $0)?.description }
    #expect(
      differences == [
        ": found facts of labmetrics 0.9.0, expected 1.0.0; map and reduce with the same build of the program",
        ": found facts by the rules 01, expected 00; map and reduce with the same program and the same --curation",
        ": found facts of depth counts, expected full; pass --only counts to both map and reduce, or to neither",
      ])
  }
}
