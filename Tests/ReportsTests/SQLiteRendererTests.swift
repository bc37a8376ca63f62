import CSQLite
import Foundation
import Renderers
import Testing

@testable import Reports
@testable import SQLite

@Suite("The database")
struct SQLiteRendererTests {
  private static let kinds = Table(
    id: "kinds", title: "Kinds", about: "A row is a kind;\nno more.",
    columns: [
      Column("where", about: "A text."), Column("whole", .integer), Column("ratio", .share, about: "0 to 1."),
      Column("number", .number(decimals: 1)), Column("year", .year), Column("is_new", .boolean), Column("day", .date),
    ],
    keys: .unique(
      "where", orEmpty: "year", references: [.init("whole", table: "wholes"), .init("day", table: "days")]),
    rows: [
      [.text("=1"), .integer(7), .number(0.5), .number(-2), .integer(2023), .boolean(true), .text("2024-01-15")],
      [
        .text(" "), .missing(.lost), .missing(.tooFew), .number(.nan), .missing(.none), .boolean(false),
        .missing(.none),
      ],
    ])
  private static let wholes = Table(
    id: "wholes", title: "", about: "", columns: [Column("whole", .integer), Column("name")], keys: .primary("whole"),
    rows: [[.integer(7), .text("seven")]])

  private static func report(_ tables: [Table]) -> Report {
    Report(identity: AwkwardValues.report([]).identity, sections: [], sheets: [], dataTables: tables)
  }

  /// A database in a folder of its own, removed with the value.
  private struct Made {
    let folder: ReportFolder
    let file: WrittenFile
    var path: String { folder.path + "/data/labmetrics.sqlite" }

    init(_ tables: [Table]) throws {
      folder = try ReportFolder()
      try folder.write("", to: "reports/keep")
      file = try #require(try SQLiteRenderer().render(SQLiteRendererTests.report(tables), into: folder.path).first)
    }
  }

  /// The rows that a query gives, each cell as the library writes it; nil for NULL.
  private static func rows(_ sql: String, in made: Made) throws -> [[String?]] {
    var connection: OpaquePointer?
    #expect(sqlite3_open_v2(made.path, &connection, SQLITE_OPEN_READONLY, nil) == SQLITE_OK)
    defer { sqlite3_close_v2(connection) }
    var statement: OpaquePointer?
    #expect(sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK, "\(sql)")
    defer { sqlite3_finalize(statement) }
    var rows: [[String?]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append((0..<sqlite3_column_count(statement)).map { text(statement, $0) })
    }
    return rows
  }

  private static func text(_ statement: OpaquePointer?, _ column: Int32) -> String? {
    guard let bytes = sqlite3_column_text(statement, column) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  @Test("A table is defined with types, checks, what its columns mean, and keys to tables that are there")
  func schema() {
    let schema = TableSchema(table: Self.kinds, references: Self.kinds.keys.references(among: [Self.wholes]))
    #expect(
      schema.creation == """
        CREATE TABLE "kinds" ( -- A row is a kind; no more.
          "where" TEXT NOT NULL, -- A text.
          "whole" INTEGER,
          "ratio" REAL CHECK ("ratio" BETWEEN 0 AND 1), -- 0 to 1.
          "number" REAL,
          "year" INTEGER,
          "is_new" INTEGER CHECK ("is_new" IN (0, 1)),
          "day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
          FOREIGN KEY ("whole") REFERENCES "wholes" ("whole")
        )
        """)
    #expect(
      schema.indices == [
        "CREATE UNIQUE INDEX \"kinds_key\" ON \"kinds\" (\"where\", coalesce(\"year\", 0))",
        "CREATE INDEX \"kinds_whole\" ON \"kinds\" (\"whole\")",
      ])
    let other = TableSchema(table: Self.wholes, references: [])
    #expect(
      other.creation
        == """
        CREATE TABLE "wholes" ( --
          "whole" INTEGER NOT NULL,
          "name" TEXT,
          PRIMARY KEY ("whole")
        )
        """.replacing("( --", with: "( -- "))
    #expect(other.indices == [])
  }

  @Test("Rows keep their types: an empty cell is null, yes is 1, text is never guarded")
  func values() throws {
    let made = try Made([Self.kinds, Self.wholes])
    #expect(made.file.path == "data/labmetrics.sqlite" && made.file.tableID == nil)
    #expect(
      try Self.rows("SELECT * FROM kinds", in: made) == [
        ["=1", "7", "0.5", "-2.0", "2023", "1", "2024-01-15"], [" ", nil, nil, nil, nil, "0", nil],
      ])
    #expect(
      try Self.rows("SELECT typeof(\"where\"), typeof(whole), typeof(number), typeof(is_new) FROM kinds", in: made) == [
        ["text", "integer", "real", "integer"], ["text", "null", "null", "integer"],
      ])
    #expect(try Self.rows("SELECT name FROM kinds JOIN wholes USING (whole)", in: made) == [["seven"]])
    #expect(try Self.rows("PRAGMA integrity_check", in: made) == [["ok"]])
    #expect(try Self.rows("PRAGMA foreign_key_check", in: made) == [])
    #expect(try Self.rows("PRAGMA application_id", in: made) == [["\(0x4C61_624D)"]])
    #expect(try Self.rows("PRAGMA user_version", in: made) == [["\(PublishedIssue.schemaVersion)"]])
  }

  @Test("Every awkward text reads back as it was, an empty one as null")
  func awkwardTexts() throws {
    let made = try Made([AwkwardValues.textTable])
    let found = try Self.rows("SELECT value FROM texts ORDER BY rowid", in: made).map { $0[0] }
    #expect(found.count == AwkwardValues.allTexts.count)
    for (text, awkward) in zip(found, AwkwardValues.allTexts) {
      let expected = awkward.text.isEmpty ? nil : Array(awkward.text.unicodeScalars)
      #expect(text.map { Array($0.unicodeScalars) } == expected, "\(awkward.name)")
    }
  }

  @Test("The same report gives the same bytes")
  func sameBytes() throws {
    let first = try Made([Self.kinds, Self.wholes, AwkwardValues.textTable])
    let second = try Made([Self.kinds, Self.wholes, AwkwardValues.textTable])
    #expect(first.file == second.file)
    #expect(FileManager.default.contents(atPath: first.path) == FileManager.default.contents(atPath: second.path))
  }

  @Test("A row that a key tells is there already stops the writing, with the library's words")
  func twice() throws {
    let table = Table(
      id: "wholes", title: "", about: "", columns: [Column("whole", .integer)], keys: .primary("whole"),
      rows: [[.integer(7)], [.integer(7)]])
    let folder = try ReportFolder()
    try folder.write("", to: "reports/keep")
    #expect {
      try SQLiteRenderer().render(Self.report([table]), into: folder.path)
    } throws: { error in
      "\(error)"
        == "\(folder.path)/data/labmetrics.sqlite: cannot be written (UNIQUE constraint failed: wholes.whole): the "
        + "previous reports stay as they are; free space or mend permissions and run again"
    }
  }
}
