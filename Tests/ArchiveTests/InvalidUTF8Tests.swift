import Testing

@testable import Archive

@Suite struct InvalidUTF8Tests {
  @Test("Exactly what the standard library takes for UTF-8 is well-formed, for every sequence of two lead bytes")
  func everyPair() {
    for first in UInt8.min...UInt8.max {
      for second in stride(from: UInt8.min, through: 0xFC, by: 3) {
        for bytes in [[first], [first, second], [first, second, 0x80], [first, second, 0xBF, 0x80], [0x41, first]] {
          let isInvalid = String(validating: bytes, as: UTF8.self) == nil
          let isFound = InvalidUTF8.isFound(in: bytes.span, 0..<bytes.count)
          #expect(isFound == isInvalid, "\(bytes)")
        }
      }
    }
  }
}
