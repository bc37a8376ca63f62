import Lookups
import Testing
import Vocabulary

@Suite("Errors in lists and decisions name the place and the way out")
struct VocabularyErrorTests {
  @Test("A list that contradicts itself stops the run", arguments: lists)
  func listError(rows: String, message: String) {
    #expect(
      Self.message(.init(name: "methods.csv", text: "id,label,aliases,category,source,note,marks\n" + rows)) == message)
  }

  static let lists = [
    (
      "a,Quilts,x|y,other,,,\nb,Kites,z,other,,,\nc,Drums,Y!,other,,,\n",
      "methods.csv:2 and methods.csv:4: alias \"Y!\" belongs to both \"Quilts\" and \"Drums\"; keep it in one row"
    ),
    (
      "a,Quilts,,other,,,\nb,Kites,quilts,other,,,\n",
      "methods.csv:2 and methods.csv:3: alias \"quilts\" belongs to both \"Quilts\" and \"Kites\"; keep it in one row"
    ),
    (
      "a,Quilts,,other,,,\na,Kites,,other,,,\n",
      "methods.csv:2 and methods.csv:3: two terms have the id \"a\"; rename one or join the rows"
    ),
    (
      "a,Quilts,,other,,,\nb, -,,other,,,\n",
      "methods.csv:3: found an empty label, expected one for every term; fill it in or remove the row"
    ),
    (
      ",Quilts,,other,,,\n",
      "methods.csv:2: found an empty id, expected one for every term; fill it in or remove the row"
    ),
    (
      "a,Quilts,,other,,,\nb,Kites,,,,,\n",
      "methods.csv:3: found an empty category, expected one for every term; fill it in or remove the row"
    ),
    (
      "a,Quilts,,other,,,\nb,Kites,,systms,,,\n",
      "methods.csv:3: found the category \"systms\", expected one of anticipatory, participatory, data-driven, "
        + "human-centred, other, experimental, systems; did you mean \"systems\"?"
    ),
    (
      "a,Quilts\n",
      "methods.csv:2: found 2 fields, expected 7 as in the header; put fields with commas or quotes in double quotes"
    ),
  ]

  @Test("A list without one of its columns stops the run")
  func missingColumn() {
    #expect(
      Self.message(.init(name: "sdgs.csv", text: "id,label,category,source,note,marks\n"))
        == "sdgs.csv:1: found no column \"aliases\", expected it beside id, label, category, source, note, marks")
  }

  @Test("A country name of two countries stops the run")
  func twoCountries() {
    let rows = "AAA,Quiltland,Old Land,,,\nBBB,Kiteland,old land.,,,\n"
    #expect(
      Self.message(.init(name: "countries.csv", text: "iso3,name,aliases,m49,region,subregion\n" + rows))
        == "countries.csv:2 and countries.csv:3: name \"old land.\" belongs to both \"Quiltland\" and \"Kiteland\"; "
        + "keep it in one row")
  }

  @Test("A decision that cannot be applied stops the run", arguments: decisions)
  func decisionError(rows: String, message: String) {
    #expect(Self.message(.init(name: "decisions.csv", text: "dimension,value,decision,term,note\n" + rows)) == message)
  }

  static let decisions = [
    (
      "method,quilting,ignore,,\n",
      "decisions.csv:2: found the dimension \"method\", expected one of methods, datasources, sdgs, thematic_areas; "
        + "did you mean \"methods\"?"
    ),
    (
      "methods,quilting,alais,Foresight,\n",
      "decisions.csv:2: found the decision \"alais\", expected one of alias, new, ignore; did you mean \"alias\"?"
    ),
    (
      "methods,quilting,merge,Foresight,\n",
      "decisions.csv:2: found the decision \"merge\", expected one of alias, new, ignore"
    ),
    (
      "methods,kites,ignore,,\nmethods,quilting,alias,Foresigth,\n",
      "decisions.csv:3: found the term \"Foresigth\", expected an id or label of methods.csv; did you mean \"Foresight\"? "
        + "A term of its own needs a row with the decision \"new\""
    ),
    (
      "methods,quilting,new,systms,\n",
      "decisions.csv:2: found the category \"systms\", expected none or one of anticipatory, participatory, data-driven, "
        + "human-centred, other, experimental, systems; did you mean \"systems\"?"
    ),
    (
      "methods,quilting,ignore,,\ndatasources,quilting,ignore,,\nmethods,Quilting.,new,,\n",
      "decisions.csv:2 and decisions.csv:4: two decisions on the value \"Quilting.\"; keep one"
    ),
    (
      "methods, - ,ignore,,\n",
      "decisions.csv:2: found an empty value, expected the value as the archive writes it; fill it in"
    ),
    (
      "methods,Foresight,new,,\n",
      "methods.csv:24 and decisions.csv:2: two terms have the id \"foresight\"; rename one or join the rows"
    ),
  ]

  private static func message(_ file: LookupFile) -> String? {
    do throws(VocabularyError) {
      _ = try Vocabulary(curation: [file])
      return nil
    } catch { return error.description }
  }
}

extension LookupFile {
  /// A file made up in a test.
  init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}
