import Foundation
import Testing
import Text

@testable import XLSX

@Suite("A workbook is whole or refused")
struct XLSXPartsTests {
  private static func workbook(_ folder: ScratchFolder) throws -> String {
    let report = AwkwardValues.report([AwkwardValues.sheet("Values", AwkwardValues.table)])
    _ = try XLSXRenderer().render(report, into: folder.path)
    return folder.path + "/report.xlsx"
  }

  @Test("Every part of a workbook as written is found and whole")
  func whole() throws {
    let folder = try ScratchFolder()
    let path = try Self.workbook(folder)
    try WorkbookParts.check(path)
    let parts = try #require(ZIPDirectory.parts(of: Array(try Data(contentsOf: URL(filePath: path)))))
    let names = try XLSXPackage.run("unzip", ["-Z1", path]).split(separator: "\n").map { String($0) }
    #expect(parts.map(\.name) == names)
  }

  @Test("A part that ends anywhere but at its end is not whole")
  func cutOff() throws {
    let folder = try ScratchFolder()
    let path = try Self.workbook(folder)
    let whole = Array(try XLSXPackage.run("unzip", ["-p", path, "xl/styles.xml"]).utf8)
    #expect(PartEnds(unpacking: whole[...], isDeflated: false)?.areWhole == true)
    let cuts = (0..<whole.count - 1).filter {
      PartEnds(unpacking: whole[..<$0], isDeflated: false)?.areWhole == true
    }
    #expect(cuts == [])
  }

  @Test("What is no package, or is cut off itself, is refused and never read beyond its end")
  func package() throws {
    let folder = try ScratchFolder()
    let path = try Self.workbook(folder)
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let cut = folder.path + "/cut.xlsx"
    for length in [0, 1, 21, 22, 100, bytes.count / 2, bytes.count - 1] {
      try Data(bytes.prefix(length)).write(to: URL(filePath: cut))
      #expect(throws: ReportError.self) { try WorkbookParts.check(cut) }
    }
    var random = SystemSafeNumbers(seed: 3)
    for _ in 0..<400 {
      var damaged = bytes
      // Where the directory stands, so that sizes and places lie.
      damaged[damaged.count - 1 - Int.random(in: 0..<1_500, using: &random)] = UInt8.random(in: 0...255, using: &random)
      _ = ZIPDirectory.parts(of: damaged).map { parts in
        parts.map { PartEnds(unpacking: damaged[$0.packed], isDeflated: $0.isDeflated)?.areWhole }
      }
    }
  }
}

/// Random numbers that are the same in every run.
private struct SystemSafeNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
