import Testing

@testable import Lookups

@Suite("Files of weights")
struct ModelFileTests {
  private func file(_ text: String) -> LookupFile { LookupFile(name: "w.csv", bytes: Array(text.utf8)) }

  private let head = "# date=2026-01-31; answers=12; readers=2; folds=5; seed=1; labels=20; precision=0.8; recall=0.4\n"

  @Test("The head gives the accuracy, overall and by part; rows know their line")
  func whole() throws {
    let model = try ModelFile(
      file(head + "# part=covid; labels=3; precision=1; recall=0.5\nfeature,weight\ntitle,1.5\n"))
    #expect(
      model.accuracy
        == ModelAccuracy(
          date: "2026-01-31", answers: 12, readers: 2, folds: 5, seed: 1,
          overall: .init(labels: 20, precision: 0.8, recall: 0.4),
          parts: ["covid": .init(labels: 3, precision: 1, recall: 0.5)]))
    #expect(abs(model.accuracy.overall.f1 - 0.533) < 0.001)
    #expect(ModelAccuracy.Measure(labels: 0, precision: 0, recall: 0).f1 == 0)
    #expect(model.table.columns == ["feature", "weight"])
    #expect(model.table.rows == [CSVTable.Row(line: 4, fields: ["title", "1.5"])])
  }

  @Test(
    "A damaged file is an error with file and line",
    arguments: [
      (
        "feature,weight\n",
        "w.csv:1: found no head, expected a line such as \"# date=2026-01-31; answers=207; …\"; train the model again"
      ),
      (
        "# date=2026-01-31\nfeature,weight\n",
        "w.csv:1: found nothing for answers, expected a number such as 5; train the model again"
      ),
      (
        "# date=2026-01-31; answers=1; readers=1; folds=1; seed=1; labels=1; precision=1; recall=0\n# part=covid; labels=3; precision=2; recall=1\nfeature\n",
        "w.csv:2: found \"2\" for precision, expected a share from 0 to 1; train the model again"
      ),
    ])
  func damaged(text: String, message: String) {
    let problem = #expect(throws: CSVTable.Problem.self) { try ModelFile(file(text)) }
    #expect(problem?.description == message)
  }
}
