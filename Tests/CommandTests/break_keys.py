"""Breaks foreign keys of reports, one at a time, and says what frictionless makes of each: break_keys.py REPORTS

REPORTS is a copy: its manifest loses sizes and checksums, which would be told before any key. In each table with a foreign
key one row names a row that is not there; the table is put back afterwards. One line for each key: "told" or "not told".
"""
import csv
import io
import json
import pathlib
import sys

import frictionless

folder = pathlib.Path(sys.argv[1])
manifest = folder / "datapackage.json"
package = json.loads(manifest.read_text(encoding="utf-8"))
for resource in package["resources"]:
    del resource["bytes"], resource["hash"]
manifest.write_text(json.dumps(package), encoding="utf-8")


def errors():
    """The place, row and kind of each error."""
    report = frictionless.validate(str(manifest))
    found = [(task.place, getattr(error, "row_number", None), error.type) for task in report.tasks for error in task.errors]
    return found + [("datapackage.json", None, error.type) for error in report.errors]


def with_broken(text, column):
    """The table with another value in the first filled cell of a column, and the number of its row from 1."""
    header, *rows = csv.reader(io.StringIO(text))
    position = header.index(column)
    place = next((index for index, row in enumerate(rows) if row[position]), None)
    if place is None:
        return None, None
    rows[place][position] += "-not-there"
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows([header] + rows)
    return written.getvalue(), place + 2


if found := errors():
    sys.exit(f"before any change: {found}")
for resource in package["resources"]:
    for key in resource["schema"].get("foreignKeys", []):
        path = folder / resource["path"]
        text = path.read_text(encoding="utf-8")
        broken, row = with_broken(text, key["fields"][0])
        if broken is None:
            continue
        path.write_text(broken, encoding="utf-8")
        told = (resource["path"], row, "foreign-key") in errors()
        print(f"{resource['path']} {key['fields'][0]}: {'told' if told else 'not told'}")
        path.write_text(text, encoding="utf-8")
