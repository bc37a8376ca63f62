import Foundation
import Testing

@testable import Lookups

@Suite struct LookupFileTests {
  static let tables: [LookupFile] = [
    .barrierLexicon, .corePrompts, .countries, .countryNames, .dataSources, .denials, .emptyAnswers, .entities,
    .formBreaks, .forms,
    .handoverTerms, .helpTexts, .hypothesisRules, .initiativeTerms, .methods, .optionLabels, .partnerAliases,
    .partnerRegister,
    .partnerWords, .sdgs,
    .stopWords, .thematicAreas, .vehicleTerms, .yearOverrides,
  ]

  static let models: [LookupFile] = [.barrierWeights, .linkWeights]

  /// Files of learned weights: a line about the training, then CSV.
  static let weights: [LookupFile] = [.partnerSectors]

  private static let package = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  /// Every file of a folder of the checkout, by name.
  private static func files(in folder: String) throws -> [String: [UInt8]] {
    let folder = package.appending(path: folder).path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Array(Data(contentsOf: URL(filePath: "\(folder)/\($0)")))) })
  }

  @Test("Every table compiled in is well-formed CSV with rows", arguments: tables.indices)
  func wellFormed(index: Int) throws {
    let file = Self.tables[index]
    #expect(try !CSVTable(file.bytes, file: file.name).rows.isEmpty)
  }

  @Test("Every model compiled in says how well it reads, and has weights", arguments: models.indices)
  func modelsWellFormed(index: Int) throws {
    let model = try ModelFile(Self.models[index])
    #expect(model.accuracy.answers > 0)
    #expect(model.accuracy.overall.f1 > 0.5)
    #expect(!model.table.rows.isEmpty)
  }

  @Test("Every file of weights compiled in says how it was learned, and has rows", arguments: weights.indices)
  func weightsWellFormed(index: Int) throws {
    let header = try ModelHeader(Self.weights[index])
    for key in ["date", "answers", "folds", "seed", "labels"] { #expect(header.values[key] != nil, "\(key)") }
    #expect(try !header.table().rows.isEmpty)
  }

  @Test("The tables compiled in are the files of Data, byte for byte")
  func sameTables() throws {
    let compiled = Dictionary(
      uniqueKeysWithValues: (Self.tables + Self.models + Self.weights).map { ($0.name, $0.bytes) })
    #expect(try compiled == Self.files(in: "Sources/Lookups/Data"))
  }

  @Test("The example documents compiled in are the files of seeds, byte for byte and in order")
  func seeds() throws {
    let seeds = LookupFile.seeds
    #expect(seeds.map(\.name) == seeds.map(\.name).sorted())
    let compiled = Dictionary(uniqueKeysWithValues: seeds.map { ($0.name, $0.bytes) })
    #expect(try compiled == Self.files(in: "seeds"))
  }
}
