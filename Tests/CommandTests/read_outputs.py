"""Reads the files of a reports folder with parsers that nobody here wrote, and tells what they do not take.

read_outputs.py FOLDER [MARK]: MARK stands in every hostile text of the pages; no formula, name, link or markup may hold it.
One line for each problem; ends with status 1 when there is any.
"""

import csv
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

csv.field_size_limit(1 << 30)
problems = []


def tell(path, what):
    problems.append(f"{path}: {what}")


def local(name):
    return name.rsplit("}", 1)[-1]


def read_xml(path, data, mark):
    try:
        root = tree.fromstring(data)
    except tree.ParseError as error:
        return tell(path, f"no XML: {error}")
    for element in root.iter():
        name = local(element.tag)
        if name in ("script", "foreignObject", "iframe"):
            tell(path, f"element {name}")
        if mark and name in ("f", "definedName") and mark in (element.text or ""):
            tell(path, f"{name} holds page text: {element.text[:60]}")
        for key, value in element.attrib.items():
            if local(key).startswith("on") and path.endswith(".svg"):
                tell(path, f"attribute {key}")
            if local(key) in ("href", "Target") and re.match(r"\s*(javascript|file|data|vbscript):", value, re.I):
                tell(path, f"link to {value[:60]}")
            if mark and name == "definedName" and local(key) == "name" and mark in value:
                tell(path, f"defined name {value[:60]}")
    return root


def read_workbook(path, mark):
    try:
        with zipfile.ZipFile(path) as book:
            if book.testzip():
                tell(path, f"broken part {book.testzip()}")
            names = book.namelist()
            for name in names:
                root = read_xml(f"{path}/{name}", book.read(name), mark)
                if root is not None and name == "xl/workbook.xml":
                    check_names(path, [s.attrib["name"] for s in root.iter() if local(s.tag) == "sheet"], "sheet")
                    check_names(path, [s.attrib["name"] for s in root.iter() if local(s.tag) == "definedName"
                                       and "localSheetId" not in s.attrib], "defined name")
            tables = [tree.fromstring(book.read(n)).attrib["displayName"] for n in names if n.startswith("xl/tables/")]
            check_names(path, tables, "table")
    except (zipfile.BadZipFile, EOFError, OSError) as error:
        tell(path, f"no workbook: {error}")


def check_names(path, names, what):
    folded = [name.casefold() for name in names]
    for name in names:
        if folded.count(name.casefold()) > 1:
            tell(path, f"{what} {name} twice")


def starts_formula(field):
    if re.fullmatch(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?", field):
        return False
    return bool(re.match(r"\s*[=+\-@\t]", field))


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, strict=True))
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            tell(path, f"record {number} has {len(row)} fields, the header {len(rows[0])}")
        for field in row:
            if path.name != "counts_raw.csv" and starts_formula(field):  # that file is for programs
                tell(path, f"record {number} starts a formula: {field[:60]!r}")


def cells(line):
    return len(re.findall(r"(?<!\\)(?:\\\\)*\|", line))


def read_markdown(path, mark):
    text = path.read_text(encoding="utf-8")
    if re.search(r"[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f]", text):
        tell(path, "a control character or bidirectional override")
    header = None
    fenced = False
    for number, line in enumerate(text.split("\n"), 1):
        fenced = fenced != line.startswith("```")
        if fenced:
            continue
        if line.startswith("|"):
            header = header or cells(line)
            if cells(line) != header:
                tell(path, f"line {number} has {cells(line)} marks, its table {header}")
        else:
            header = None
        if mark and mark in line:
            check_markup(path, number, line)


def check_markup(path, number, line):
    outside = re.sub(r"\]\(https?://[^()\s<>|\"]*\)", "]", line)
    # Ids of figures, which hold no more than letters, digits and a few marks, stand as code.
    outside = re.sub(r" `[\w/=.:-]+`", "", outside, flags=re.ASCII)
    # A bracket behind a back-slash opens no tag. The number of an issue becomes a link in comments only, and tells nobody.
    for what, pattern in (("HTML", r"(?<!\\)(?:\\\\)*<[a-z/!]"), ("a mention", r"(?<![\w/.&])@\w"),
                          ("a link", r"(?<!\\)\]\(\s*(?!https?:)"), ("code", r"(?<!\\)`")):
        found = re.search(pattern, outside, re.I)
        if found:
            tell(path, f"line {number} holds {what}: {outside[max(0, found.start() - 30):found.end() + 30]!r}")
    if re.match(r"\s*(::|##)", line):
        tell(path, f"line {number} starts a command of a build log")


folder = pathlib.Path(sys.argv[1])
mark = sys.argv[2] if len(sys.argv) > 2 else ""
count = 0
for path in sorted(folder.rglob("*")):
    if not path.is_file():
        continue
    count += 1
    try:
        if path.suffix == ".csv":
            read_csv(path)
        elif path.suffix in (".json", ".jsonld"):
            json.loads(path.read_text(encoding="utf-8"))
        elif path.suffix == ".md":
            read_markdown(path, mark)
        elif path.suffix in (".svg", ".xml"):
            read_xml(str(path), path.read_bytes(), mark)
        elif path.suffix == ".xlsx":
            read_workbook(path, mark)
    except (csv.Error, ValueError) as error:
        tell(path, error)
for problem in problems:
    print(problem)
print(f"{count} files read, {len(problems)} problems")
sys.exit(1 if problems else 0)
