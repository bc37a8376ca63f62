"""Reads data/labmetrics.sqlite with Python's own SQLite and sets it against the data files: read_database.py REPORTS

Keys, types and rows must be those of the CSV files and of the Data Package. One line for each problem; ends with status 1
when there is any.
"""
import csv
import json
import pathlib
import sqlite3
import sys

csv.field_size_limit(1 << 30)
folder = pathlib.Path(sys.argv[1])
problems = []
database = sqlite3.connect(f"file:{folder / 'data/labmetrics.sqlite'}?mode=ro", uri=True)
package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
TYPES = {"string": "TEXT", "date": "TEXT", "integer": "INTEGER", "year": "INTEGER", "boolean": "INTEGER",
         "number": "REAL"}


def same(found, expected, what):
    if found != expected:
        problems.append(f"{what}: found {found!r:.300}, expected {expected!r:.300}")


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def value(text, kind):
    """A CSV field as the database holds it; the data files are written without marks against formulas."""
    if text == "":
        return None
    if kind in ("integer", "year"):
        return int(text)
    if kind == "number":
        return float(text)
    return (text == "true") if kind == "boolean" else text


def compare(resource):
    schema = resource["schema"]
    fields = schema["fields"]
    table = pathlib.Path(resource["path"]).stem
    columns = database.execute(f"PRAGMA table_info({quoted(table)})").fetchall()
    same([(c[1], c[2]) for c in columns], [(f["name"], TYPES[f["type"]]) for f in fields], f"{table}: columns")
    primary = [c[1] for c in sorted(columns, key=lambda c: c[5]) if c[5]]
    same(primary, schema.get("primaryKey", []), f"{table}: primary key")
    foreign = database.execute(f"PRAGMA foreign_key_list({quoted(table)})").fetchall()
    same(sorted((f[3], f[2], f[4]) for f in foreign),
         sorted((k["fields"][0], k["reference"]["resource"].split("-")[1], k["reference"]["fields"][0])
                for k in schema.get("foreignKeys", [])), f"{table}: foreign keys")
    indices = database.execute(f"PRAGMA index_list({quoted(table)})").fetchall()
    same(any(i[1] == f"{table}_key" and i[2] for i in indices), "uniqueKeys" in schema, f"{table}: unique key")
    with open(folder / resource["path"], newline="", encoding="utf-8") as file:
        rows = [tuple(value(text, f["type"]) for text, f in zip(row, fields)) for row in list(csv.reader(file))[1:]]
    found = database.execute(f"SELECT * FROM {quoted(table)} ORDER BY rowid").fetchall()
    same(len(found), len(rows), f"{table}: rows")
    for number, (left, right) in enumerate(zip(found, rows), 1):
        if left != right:
            same(left, right, f"{table}, row {number}")
            break
    return len(rows)


same(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)], "integrity_check")
same(database.execute("PRAGMA foreign_key_check").fetchall(), [], "foreign_key_check")
tables = [r for r in package["resources"]]
count = sum(compare(resource) for resource in tables)
names = {row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
same(names, {pathlib.Path(r["path"]).stem for r in tables}, "tables")
views = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")]
shown = {view: database.execute(f"SELECT count(*) FROM {view}").fetchone()[0] for view in views}
for problem in problems:
    print(problem)
print(f"sqlite3: {len(tables)} tables, {count} rows, {len(problems)} problems")
print("views: " + ", ".join(f"{view} {rows}" for view, rows in shown.items()))
sys.exit(1 if problems else 0)
