import Foundation
import Lookups
import Testing

@testable import Vocabulary

@Suite("Vocabularies for other tools")
struct WriterTests {
  /// A vocabulary whose texts need every escape.
  private func awkward() throws -> Vocabulary {
    let header = "id,label,aliases,category,source,note,marks,label_fr,uri\n"
    let row =
      "a b,\"Say \"\"kites\"\"\",\"back\\slash|tab\there\",participatory,,\"two\nlines\",,Cerf-volant,http://x.org/a b\n"
    return try Vocabulary(curation: [LookupFile(name: "methods.csv", text: header + row)])
  }

  @Test("A list is a concept scheme with one concept for each term and one collection for each category")
  func turtle() throws {
    let text = SKOSWriter.text(try awkward())
    let start = try #require(text.range(of: "\n<https://w3id.org/labmetrics/methods>"))
    let end = try #require(text.range(of: "\n<https://w3id.org/labmetrics/datasources>"))
    #expect(
      text[start.lowerBound..<end.lowerBound] == """

        <https://w3id.org/labmetrics/methods>
          a skos:ConceptScheme ;
          skos:prefLabel "Methods"@en ;
          owl:versionInfo "\(try awkward().version)" ;
          dcterms:license <https://spdx.org/licenses/MIT> .

        <https://w3id.org/labmetrics/methods/a%20b>
          a skos:Concept ;
          skos:inScheme <https://w3id.org/labmetrics/methods> ;
          skos:notation "a b" ;
          skos:prefLabel "Say \\"kites\\""@en ;
          skos:prefLabel "Cerf-volant"@fr ;
          skos:altLabel "back\\\\slash"@und ;
          skos:altLabel "tab\\there"@und ;
          skos:scopeNote "two\\nlines"@en ;
          skos:exactMatch <http://x.org/a%20b> .

        <https://w3id.org/labmetrics/methods/category/participatory>
          a skos:Collection ;
          skos:prefLabel "participatory"@en ;
          skos:member <https://w3id.org/labmetrics/methods/a%20b> .

        """)
  }

  @Test("Control characters in Turtle strings are escaped")
  func turtleEscapes() {
    #expect(SKOSWriter.literal("\u{1}\r\u{7F}é") == #""\u0001\r\u007Fé""#)
  }

  @Test("A spelling equal after folding is a lexical match, an alias is a decision, an unknown value has no row")
  func sssom() throws {
    let vocabulary = try awkward()
    let text = SSSOMWriter.text(
      vocabulary, values: [.methods: ["say \"Kites", "tab\there", "#unknown"], .sdgs: ["4. Quality education"]])
    #expect(
      text == """
        #curie_map:
        #  methods: "https://w3id.org/labmetrics/methods/"
        #  datasources: "https://w3id.org/labmetrics/datasources/"
        #  sdgs: "https://w3id.org/labmetrics/sdgs/"
        #  thematic_areas: "https://w3id.org/labmetrics/thematic_areas/"
        #  semapv: "https://w3id.org/semapv/vocab/"
        #  skos: "http://www.w3.org/2004/02/skos/core#"
        #license: "https://spdx.org/licenses/MIT"
        #mapping_set_id: "https://w3id.org/labmetrics/mappings/\(vocabulary.version)"
        #mapping_set_version: "\(vocabulary.version)"
        #subject_type: "rdfs literal"
        subject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tcomment
        "say ""Kites"\tskos:exactMatch\tmethods:a%20b\t"Say ""kites""\"\tsemapv:LexicalMatching\t
        "tab\there"\tskos:exactMatch\tmethods:a%20b\t"Say ""kites""\"\tsemapv:ManualMappingCuration\tmethods.csv:2
        4. Quality education\tskos:exactMatch\tsdgs:sdg-4\tQuality education\tsemapv:ManualMappingCuration\tsdgs.csv:5

        """)
  }

  @Test("rdflib reads the Turtle and finds every term", .enabled(if: Python.has("rdflib")))
  func rdflib() throws {
    let script = """
      import sys, rdflib
      from rdflib.namespace import SKOS, RDF
      g = rdflib.Graph(); g.parse(sys.argv[1], format='turtle')
      assert all(len(list(g.objects(c, SKOS.prefLabel))) >= 1 for c in g.subjects(RDF.type, SKOS.Concept))
      assert all(label.language for p in (SKOS.prefLabel, SKOS.altLabel) for label in g.objects(None, p))
      kinds = [SKOS.ConceptScheme, SKOS.Concept, SKOS.Collection]
      print(*[len(set(g.subjects(RDF.type, k))) for k in kinds], len(list(g.subject_objects(SKOS.exactMatch))))
      """
    let lists = VocabularyDimension.allCases.map { Vocabulary.standard[$0] }
    let concepts = lists.reduce(0) { $0 + $1.terms.count }
    let collections = lists.reduce(0) { $0 + $1.categories.count }
    #expect(try Python.run(script, on: SKOSWriter.text(.standard)) == "4 \(concepts) \(collections) 17\n")
    #expect(try Python.run(script, on: SKOSWriter.text(awkward())).hasPrefix("4 "))
  }

  @Test("The SSSOM reference parser reads every mapping", .enabled(if: Python.has("sssom")))
  func sssomParser() throws {
    let script = """
      import sys, warnings; warnings.filterwarnings('ignore')
      from sssom.parsers import parse_sssom_table
      from sssom.validators import validate
      from sssom.constants import SchemaValidationType as T
      from click.testing import CliRunner
      from sssom.cli import main
      parsed = CliRunner().invoke(main, ['parse', sys.argv[1], '-o', sys.argv[1] + '.parsed'])
      assert parsed.exit_code == 0, parsed.output
      m = parse_sssom_table(sys.argv[1])
      print(len(m.df), sorted(set(m.df['mapping_justification'])), m.metadata['mapping_set_id'])
      """
    let text = SSSOMWriter.text(.standard)
    let rows = text.split(separator: "\n").count { !$0.hasPrefix("#") } - 1
    #expect(
      try Python.run(script, on: text)
        == "\(rows) ['semapv:LexicalMatching', 'semapv:ManualMappingCuration'] "
        + "https://w3id.org/labmetrics/mappings/\(Vocabulary.standard.version)\n")
  }
}

/// The Python on the path, used only where it has the module that a check needs.
enum Python {
  static func has(_ module: String) -> Bool { (try? run("import \(module)", on: "")) != nil }

  /// Runs a script on a file that holds the text; returns its standard output.
  static func run(_ script: String, on text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("labmetrics-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try text.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, file.path]
    let (output, errors) = (Pipe(), FileHandle.nullDevice)
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return String(decoding: data, as: UTF8.self)
  }

  struct Failed: Error { let status: Int32 }
}
