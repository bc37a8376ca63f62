"""Reads reports back with programs that know nothing of ours: read_back.py REPORTS

Prints what was read; anything odd ends it with a traceback or a sentence and status 1.
"""
import csv
import json
import pathlib
import sys

import frictionless
import openpyxl

folder = pathlib.Path(sys.argv[1])


def same(found, expected, what):
    if found != expected:
        sys.exit(f"{what}: found {found!r}, expected {expected!r}")


def rows_of(table):
    return [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]


book = openpyxl.load_workbook(folder / "report.xlsx")
same(book.worksheets[0]["A1"].value, json.loads((folder / "metrics.json").read_text(encoding="utf-8"))["title"], "title")
for sheet in book.worksheets[1:]:
    same(len(sheet.tables), 1, f"{sheet.title}: tables")
    table = next(iter(sheet.tables.values()))
    first, last = table.ref.split(":")
    header = sheet[first].row
    same(sheet[first].column, 1, f"{sheet.title}: first column of the table")
    same(all(sheet.cell(row, 1).value for row in range(1, header)), True, f"{sheet.title}: words above the table")
    same(sheet.print_title_rows, f"${header}:${header}", f"{sheet.title}: row printed on each page")
    same(str(sheet.page_setup.paperSize), "9", f"{sheet.title}: paper")
    same(table.autoFilter is not None, True, f"{sheet.title}: filter")
    cells = [cell for row in sheet[table.ref] for cell in row]
    same([cell.coordinate for cell in cells if cell.value is None], [], f"{sheet.title}: blank cells")
    same({cell.font.name for cell in cells} | {cell.font.sz for cell in cells}, {"Arial", 12}, f"{sheet.title}: font")
charts = {sheet.title: len(sheet._charts) for sheet in book.worksheets if sheet._charts}

metrics = json.loads((folder / "metrics.json").read_text(encoding="utf-8"))
with open(folder / "data/counts.csv", newline="", encoding="utf-8") as file:
    counts = list(csv.DictReader(file))
# metrics.json holds the numbers above 0 of all countries together.
figures = [(row["value_id"], row["type"], row["year_basis"], row["year"], row["documents"])
           for row in counts if row["documents"] not in ("", "0") and not row["iso3"]]
same(
    [(r["value_id"], r["type"], r["year_basis"], str(r["year"] or ""), str(r["documents"]))
     for r in rows_of(metrics["tables"]["counts"])], figures, "counts in metrics.json and counts.csv")

# Readers need not compare cells with the categories, so this does.
package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
listed = 0
for resource in package["resources"]:
    with open(folder / resource["path"], newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for field in resource["schema"]["fields"]:
        if "categories" in field:
            listed += 1
            found = {row[field["name"]] for row in rows} - {""}
            same(found - set(field["categories"]), set(), f"{resource['path']} {field['name']}: outside the categories")
            if {row[field["name"]] for row in rows} > found:
                same("missingValues" in field, True, f"{resource['path']} {field['name']}: says why a cell is empty")
same(listed > 30, True, "columns with categories")

report = frictionless.validate(str(folder / "datapackage.json"))
for task in report.tasks:
    for error in task.errors:
        print(f"{task.place}: {error.message}", file=sys.stderr)
same(report.valid, True, "frictionless")
same(report.stats["errors"], 0, "frictionless errors")

print(f"openpyxl: {len(book.worksheets)} sheets, charts on {', '.join(charts)}")
print(f"frictionless: {report.stats['tasks']} resources, 0 errors")
