import CData
import Foundation
import Lookups
import Testing

@testable import Labels

@Suite("Label files")
struct LabelFileTests {
  @Test("The files compiled in are those of Data, byte for byte")
  func sameFiles() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../Sources/Labels/Data").standardizedFileURL.path
    let descriptions = LookupFile(name: "descriptions.csv", labmetrics_descriptions)
    let compiled = Dictionary(
      uniqueKeysWithValues: (Language.allCases.map { LabelFile.file(of: $0) } + [descriptions]).map {
        ($0.name, $0.bytes)
      })
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let found = try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Array(Data(contentsOf: URL(filePath: "\(folder)/\($0)")))) })
    #expect(compiled == found)
  }
}
