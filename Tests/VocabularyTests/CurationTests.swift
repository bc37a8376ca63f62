import Lookups
import Testing
import Vocabulary

@Suite("A curation folder")
struct CurationTests {
  private static let header = "dimension,value,decision,term,note\n"

  private func vocabulary(_ rows: String) throws -> Vocabulary {
    try Vocabulary(curation: [LookupFile(name: "decisions.csv", text: Self.header + rows)])
  }

  @Test("Aliases, new terms and ignored values extend the lists")
  func extends() throws {
    let vocabulary = try vocabulary(
      """
      methods,futures wheel,alias,future-analysis,a tool of it
      methods,Quilt-Making,new,participatory,
      methods,quilts,alias,Quilt Making,
      datasources,tbd,ignore,,

      """)
    #expect(vocabulary.resolve("Futures Wheel", in: .methods).id == "future-analysis")
    #expect(vocabulary.resolve("quilt making", in: .methods).label == "Quilt-Making")
    #expect(vocabulary.resolve("quilts", in: .methods).id == "quilt-making")
    #expect(vocabulary.resolve("quilts", in: .methods).category == "participatory")
    #expect(vocabulary.resolve("TBD.", in: .dataSources) == .ignored)
    #expect(vocabulary.resolve("TBD.", in: .methods).id == "uncurated:tbd")
    #expect(vocabulary.methods.term(id: "quilt-making")?.origin == .curation)
    #expect(vocabulary.methods.term(id: "quilt-making")?.place == Place(file: "decisions.csv", line: 3))
  }

  @Test("A decision wins over a compiled-in row: an alias can move, become a term, or name another term's label")
  func winsOverCompiledIn() throws {
    let vocabulary = try vocabulary(
      """
      methods,behavioural science,new,human-centred,
      methods,solution mapping,alias,sensemaking,
      methods,Future Analysis,alias,Foresight,
      methods,scenarios,alias,Future Analysis,
      methods,ethics,ignore,,

      """)
    #expect(vocabulary.resolve("Behavioural Science", in: .methods).id == "behavioural-science")
    #expect(vocabulary.resolve("Behavioral Science", in: .methods).id == "behavioral-insights")
    #expect(vocabulary.resolve("solution mapping", in: .methods).id == "sensemaking")
    #expect(vocabulary.methods.term(id: "solutions-mapping")?.aliases.contains("Solution Mapping") == false)
    #expect(vocabulary.resolve("future analysis", in: .methods).id == "foresight")
    #expect(vocabulary.resolve("scenarios", in: .methods).id == "future-analysis")
    #expect(vocabulary.resolve("ethics", in: .methods) == .ignored)
  }

  @Test("The table of uncurated values is read as decisions: rows without one are passed over")
  func readsProposalTable() throws {
    let table = """
      dimension,value,documents,first_document,proposal,proposal_id,method,score,decision,term,note
      methods,Foresigt,3,a.md,Foresight,foresight,edit-distance,0.88,alias,,
      methods,kite flying,2,b.md,,,,,,,
      methods,quilting bees,1,c.md,quilting bee,uncurated:quilting-bee,fingerprint,1.00,Alias,,
      methods,quilting bee,2,c.md,,,,,new,,

      """
    let vocabulary = try Vocabulary(curation: [LookupFile(name: "decisions.csv", text: table)])
    #expect(vocabulary.resolve("foresigt", in: .methods).id == "foresight")
    #expect(vocabulary.resolve("kite flying", in: .methods).id == "uncurated:kite-flying")
    #expect(vocabulary.resolve("Quilting Bees", in: .methods).id == "quilting-bee")
    #expect(vocabulary.decisions.map(\.place.line) == [2, 4, 5])
  }

  @Test("A file named as a list takes the list's place")
  func replacesList() throws {
    let list =
      "id,label,aliases,category,source,note,marks,label_fr\nkites,Kites,flying,participatory,,,core  new,Cerfs-volants\n"
    let vocabulary = try Vocabulary(curation: [
      LookupFile(name: "methods.csv", text: list)
    ])
    #expect(vocabulary.methods.terms.map(\.id) == ["kites"])
    #expect(vocabulary.resolve("cerfs volants", in: .methods).id == "kites")
    #expect(vocabulary.methods.term(id: "kites")?.marks == ["core", "new"])
    #expect(vocabulary.resolve("Foresight", in: .methods).id == "uncurated:foresight")
    #expect(vocabulary.dataSources.terms.count == Vocabulary.standard.dataSources.terms.count)
  }

  @Test("The count by origin tells what the folder adds")
  func contributions() throws {
    let vocabulary = try vocabulary(
      "methods,quilting,new,,\nmethods,quilts,alias,quilting,\nmethods,wheel,alias,Foresight,\nsdgs,tbd,ignore,,\n")
    let added = vocabulary.contributions.filter { $0.origin == .curation }
    #expect(added.map(\.dimension) == [.methods, .dataSources, .sdgs, .thematicAreas])
    #expect(added.map(\.terms) == [1, 0, 0, 0])
    #expect(added.map(\.aliases) == [2, 0, 0, 0])
    #expect(added.map(\.ignored) == [0, 0, 1, 0])
    let own = vocabulary.contributions.filter { $0.origin == .compiledIn }
    #expect(own == Vocabulary.standard.contributions.filter { $0.origin == .compiledIn })
    #expect(own[0].terms == Vocabulary.standard.methods.terms.count)
  }

  @Test("A decision is unused when its value occurs no longer")
  func unused() throws {
    let vocabulary = try vocabulary(
      "methods,quilting,new,,\nmethods,quilts,alias,quilting,\ndatasources,quilting,ignore,,\n")
    let unused = vocabulary.unusedDecisions(seenValues: [.methods: ["Quilts!", "kites"]])
    #expect(unused.map(\.place.line) == [2, 4])
    #expect(vocabulary.unusedDecisions(seenValues: [:]).count == 3)
  }

  @Test("The version changes with what values count as, and with nothing else")
  func version() throws {
    let standard = Vocabulary.standard.version
    #expect(standard.count == 16)
    #expect(standard.allSatisfy { $0.isHexDigit })
    #expect(try vocabulary("").version == standard)
    let decided = try vocabulary("methods,quilting,ignore,,because\n").version
    #expect(decided != standard)
    #expect(try vocabulary("methods,quilting,ignore,,\n").version == decided)
    #expect(try vocabulary("datasources,quilting,ignore,,\n").version != decided)
    #expect(try vocabulary("methods,quilting,new,other,\n").version != decided)
  }
}
