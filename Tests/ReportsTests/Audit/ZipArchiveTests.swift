import Foundation
import Testing
import Text

@testable import Audit

@Suite("Zip files and XML of untrusted origin")
struct ZipArchiveTests {
  private func message(_ bytes: [UInt8], part: String? = nil) -> String? {
    do throws(ReportError) {
      let zip = try ZipArchive(bytes, place: "a.xlsx")
      if let part { _ = try zip.part(part) }
      return nil
    } catch {
      return error.description
    }
  }

  @Test("Parts are read as they were written")
  func parts() throws {
    let zip = try ZipArchive(SmallBook.zip(["b": "two", "a": ""]), place: "a.xlsx")
    #expect(zip.names == ["a", "b"])
    #expect(try zip.part("a") == [])
    #expect(try zip.part("b") == Array("two".utf8))
    #expect(try zip.part("c") == nil)
  }

  @Test("What is no zip file is told with found and expected")
  func noZip() {
    #expect(
      message(Array("not a zip file, but long enough to look at".utf8))
        == "a.xlsx: found a file that is no zip file, expected a workbook, which is a zip file; make the report again")
    #expect(message([])?.contains("no zip file") == true)
  }

  @Test("A file cut anywhere is told and never read beyond its end")
  func cut() {
    let whole = SmallBook.zip(["part": "content of the part"])
    for length in 0..<whole.count { #expect(message(Array(whole[..<length]), part: "part") != nil, "\(length)") }
    #expect(message(whole, part: "part") == nil)
  }

  @Test("Any changed byte gives a message or the same content, never a crash")
  func changed() {
    let whole = SmallBook.zip(["part": "content of the part"])
    for index in whole.indices {
      for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[index] = value
        _ = message(bytes, part: "part")
      }
    }
  }

  @Test("Damaged content is told by its checksum")
  func checksum() {
    var bytes = SmallBook.zip(["part": "content of the part"])
    bytes[40] ^= 1
    #expect(
      message(bytes, part: "part")
        == "a.xlsx:part: found damaged content, expected 19 bytes with the checksum of the list; make the report again")
  }

  @Test("A part that says to be larger than deflate can make it is refused before memory is taken")
  func bomb() {
    var bytes = SmallBook.zip(["part": "content of the part"])
    let list = bytes.count - 22 - 46 - 4
    bytes.replaceSubrange((list + 24)..<(list + 28), with: SmallBook.number(400_000_000, 4))
    #expect(message(bytes, part: "part")?.contains("found 19 bytes said to hold 400000000") == true)
    bytes.replaceSubrange((list + 24)..<(list + 28), with: SmallBook.number(2_000_000_000, 4))
    #expect(message(bytes)?.contains("found parts of 2000000000 bytes together, expected at most 500000000") == true)
  }

  @Test(
    "A document that is not well-formed is told with its line",
    arguments: [
      ("<a>", "found the element \"a\" without an end, expected a whole XML document"),
      ("<a></b>", "found the end of \"b\", expected the end of an open element"),
      ("", "found no element, expected a whole XML document"),
      (
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        "found a document type, expected none: nothing in a report needs one"
      ),
      ("<a>&b;</a>", "found a reference that cannot be read, expected &amp; &lt; &gt; &quot; &apos; or a number"),
      ("<a b=\"c\" b=\"d\"/>", "found an attribute of \"a\" that cannot be read, expected name=\"value\", each once"),
      ("<a b=c/>", "found an attribute without quotes, expected name=\"value\""),
      ("<a b=\"c", "found an attribute without an end, expected name=\"value\""),
      (String(repeating: "<a>", count: 300), "found markup without a name, expected an element"),
    ])
  func xml(_ text: String, _ message: String) {
    let error = #expect(throws: ReportError.self) { _ = try XMLElement(Array(text.utf8), place: "a.xml") }
    #expect(error?.description == "a.xml:1: \(message); make the report again")
  }

  @Test("Text, references, comments and sections are read")
  func events() throws {
    let text = "<?xml version=\"1.0\"?><!-- c --><x:a b='1 &amp; &#x32;'>t&lt;<c/><![CDATA[<d>]]></x:a>\n"
    let element = try XMLElement(Array(text.utf8), place: "a.xml")
    #expect(element.name == "a")
    #expect(element.attributes == ["b": "1 & 2"])
    #expect(element.wholeText == "t<<d>")
    #expect(element.children.map(\.name) == ["c"])
  }
}
