import Lookups
import Testing
import Vocabulary

@testable import Metrics

@Suite("Version of the rules")
struct RulesVersionTests {
  private func version(_ files: [LookupFile]) throws -> String {
    let vocabulary = try Vocabulary(curation: files.filter { $0.name == "decisions.csv" })
    return FactVersion.rules(vocabulary, curation: files)
  }

  private func decisions(_ note: String, value: String = "Kites") -> LookupFile {
    LookupFile(
      name: "decisions.csv", bytes: Array("dimension,value,decision,term,note\nmethods,\(value),ignore,,\(note)\n".utf8)
    )
  }

  @Test("A lexicon of the curation folder gives the reports another version of the rules")
  func lexicon() throws {
    let program = try version([])
    let lexicons: [LookupFile] = [.barrierLexicon, .vehicleTerms, .denials, .optionLabels, .hypothesisRules]
    let versions = try lexicons.map { file in
      try version([LookupFile(name: file.name, bytes: file.bytes + Array("\n".utf8))])
    }
    #expect(Set(versions + [program]).count == lexicons.count + 1)
    #expect(versions.allSatisfy { $0.count == 16 })
  }

  @Test("A decision counts, its note and files of other names do not")
  func decisions() throws {
    let one = try version([decisions("a toy")])
    #expect(try version([]) != one)
    #expect(try version([decisions("a kind of toy")]) == one)
    #expect(try version([decisions("a toy", value: "Stilts")]) != one)
    #expect(try version([decisions("a toy"), LookupFile(name: "other.csv", bytes: [1])]) == one)
  }
}
