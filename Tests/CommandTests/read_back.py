"""Reads reports back with programs that know nothing of ours: read_back.py REPORTS

Prints what was read; anything odd ends it with a traceback or a sentence and status 1.
"""
import csv
import json
import pathlib
import sys
import warnings

import frictionless
import openpyxl

warnings.simplefilter("ignore")  # data bars are an extension that openpyxl drops, and says so
folder = pathlib.Path(sys.argv[1])


def same(found, expected, what):
    if found != expected:
        sys.exit(f"{what}: found {found!r}, expected {expected!r}")


def written(value):
    """A cell of the workbook as the CSV file writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    return f"{value:g}" if isinstance(value, float) else str(value)


book = openpyxl.load_workbook(folder / "report.xlsx")
for sheet in book.worksheets[1:]:
    has_rows = sheet["A2"].value != "no rows"
    same(len(sheet.tables), int(has_rows), f"{sheet.title}: tables")
    same((sheet.freeze_panes or "")[1:], "2", f"{sheet.title}: row from which it scrolls")
for sheet in book.worksheets[2:]:
    same(sheet["A1"].hyperlink.location, "'Contents'!A1", f"{sheet.title}: link back to the contents")
for name, cell in book.defined_names.items():
    for title, place in cell.destinations:
        same(type(book[title][place].value) in (int, float), True, f"{name}: a number")
same(len(book.defined_names) > 0, True, "named cells")
summary, indicators = book["Summary"], book["Indicators"]
heads = {cell.value: cell.column for cell in summary[1]}
columns = {cell.value: cell.column for cell in indicators[1]}
for row in range(2, summary.max_row + 1):
    link = summary.cell(row, heads["Indicator"]).hyperlink.location
    target = int(link.split("!A")[1])
    for mine, theirs in [("Id", "indicator"), ("Year", "year"), ("Value", "value")]:
        found, expected = indicators.cell(target, columns[theirs]).value, summary.cell(row, heads[mine]).value
        # A missing value has its reason in the summary alone.
        if theirs != "value" or not isinstance(expected, str):
            same(found, expected, f"Summary {row}: {mine}")
charts = {sheet.title: len(sheet._charts) for sheet in book.worksheets if sheet._charts}

with open(folder / "data/documents.csv", newline="", encoding="utf-8") as file:
    records = list(csv.reader(file))
rows = [[written(value) for value in row] for row in book["Documents"].iter_rows(values_only=True, min_row=2)]
same(rows, [[cell.removeprefix("'") for cell in record] for record in records[1:]], "Documents")

metrics = json.loads((folder / "metrics.json").read_text(encoding="utf-8"))
with open(folder / "data/counts.csv", newline="", encoding="utf-8") as file:
    counts = list(csv.DictReader(file))
# metrics.json holds the numbers above 0 of all countries together.
figures = [(row["value_id"], row["type"], row["year_basis"], row["year"], row["documents"])
           for row in counts if row["documents"] not in ("", "0") and not row["iso3"]]
same(
    [(r["value_id"], r["type"], r["year_basis"], str(r["year"] or ""), str(r["documents"]))
     for r in metrics["tables"]["counts"]], figures, "counts in metrics.json and counts.csv")

report = frictionless.validate(str(folder / "datapackage.json"))
for task in report.tasks:
    for error in task.errors:
        print(f"{task.place}: {error.message}", file=sys.stderr)
same(report.valid, True, "frictionless")
same(report.stats["errors"], 0, "frictionless errors")

print(f"openpyxl: {len(book.worksheets)} sheets, charts on {', '.join(charts)}")
print(f"frictionless: {report.stats['tasks']} resources, 0 errors")
