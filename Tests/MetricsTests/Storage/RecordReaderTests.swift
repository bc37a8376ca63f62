import Testing
import Vocabulary

@testable import Facts

@Suite("Bytes of records")
struct RecordReaderTests {
  @Test(
    "Numbers of 32 bits are read back, others are errors",
    arguments: [0, 1, -1, 63, 64, -64, -65, 2023, 2_147_483_647, -2_147_483_648])
  func numbers(_ number: Int) throws {
    var writer = RecordWriter()
    writer.write(number)
    var reader = RecordReader(writer.bytes)
    #expect(try reader.read(Int.self) == number)
    #expect(reader.rest == 0)
    #expect(writer.bytes.count == (abs(number) < 64 || number == -64 ? 1 : writer.bytes.count))
  }

  @Test("A number beyond 32 bits, or of too many bytes, is an error with its place")
  func tooLarge() {
    var writer = RecordWriter()
    writer.write(2_147_483_648)
    #expect(throws: FactError.self) {
      var reader = RecordReader(writer.bytes)
      return try reader.read(Int.self)
    }
    let error = #expect(throws: FactError.self) {
      var reader = RecordReader([UInt8](repeating: 0xFF, count: 11))
      return try reader.number()
    }
    #expect(error?.offset == 10)
  }

  @Test("A count larger than what follows is an error before any memory is taken")
  func counts() {
    var writer = RecordWriter()
    writer.number(.max)
    let error = #expect(throws: FactError.self) {
      var reader = RecordReader(writer.bytes)
      return try reader.read([UInt32].self)
    }
    #expect(error?.found == "a count of 18446744073709551615")
  }

  @Test("Whether something stands there, one of two, a name that no list knows")
  func others() throws {
    var writer = RecordWriter()
    writer.write(nil as String?)
    writer.write(true as Bool?)
    writer.write("no dimension")
    var reader = RecordReader(writer.bytes)
    #expect(try reader.read(String?.self) == nil)
    #expect(try reader.read(Bool?.self) == true)
    let error = #expect(throws: FactError.self) { try reader.read(Dimension.self) }
    #expect(
      error?.description == ": byte 17: found the name \"no dimension\", expected one that this version knows; make it "
        + "again with \"labmetrics map\"")
    #expect(throws: FactError.self) {
      var bad = RecordReader([2])
      return try bad.read(Bool.self)
    }
  }

  @Test("Bytes that are no UTF-8, and a text that is not there, are errors")
  func texts() {
    for bytes in [[0, 1, 0xFF], [1], [0, 5, 0x61]] as [[UInt8]] {
      #expect(throws: FactError.self, "\(bytes)") {
        var reader = RecordReader(bytes)
        return try reader.read(String.self)
      }
    }
  }

  @Test("Equal sets are equal bytes")
  func sets() {
    func bytes(_ set: Set<Stage>) -> [UInt8] {
      var writer = RecordWriter()
      writer.write(set)
      return writer.bytes
    }
    #expect(bytes([.sense, .grow, .test]) == bytes([.test, .sense, .grow]))
  }
}
