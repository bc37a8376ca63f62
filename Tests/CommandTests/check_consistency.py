"""Holds the files of finished reports against one another: check_consistency.py FOLDER...

Reads report.md, report.html, report.xlsx (or what the file name setting calls them), metrics.json, datapackage.json and
data/*.csv with nothing but the standard library, and shares no code with the program. One line for each contradiction:
the rule, both places, both values; status 1 when there is any. A rule that lacks a file or a column is passed over with
a line "skipped" on standard error, so that reports of older versions can be read as far as they go.
"""
import base64
import collections
import csv
import datetime
import hashlib
import html.parser
import itertools
import json
import math
import pathlib
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

csv.field_size_limit(1 << 30)

# The words readers see, typed from the report and not read from the program's catalogue, in four languages.
MISSING = {
    "not_asked": {"not asked", "non demandé", "no preguntado", "không hỏi"},
    "lost": {"lost", "perdu", "perdido", "bị mất"},
    "empty": {"no answer", "sans réponse", "sin respuesta", "không trả lời"},
    "no_documents": {"no document", "aucun document", "ningún documento", "không có tài liệu", "no closing",
                     "aucun bilan", "ningún cierre", "không có báo cáo bài học kinh nghiệm"},
}
TOO_FEW = {"too few", "trop peu de documents", "muy pocos documentos", "quá ít tài liệu"}
STATES = {
    "new": {"new", "apparaît", "aparece", "mới"}, "kept": {"kept", "se maintient", "se mantiene", "giữ lại"},
    "returned": {"returned", "réapparaît", "reaparece", "trở lại"},
    "dropped": {"dropped", "disparaît", "desaparece", "không còn"},
}
VERDICTS = {
    "rising": {"rising", "en hausse", "en aumento", "tăng"},
    "falling": {"falling", "en baisse", "en descenso", "giảm"},
    "no clear change": {"no clear change", "pas de changement net", "sin cambio claro", "không thay đổi rõ rệt"},
    "not comparable": {"not comparable", "non comparable", "no comparable", "không so sánh được"},
    "too few": TOO_FEW, "not asked": MISSING["not_asked"],
}
RESULTS = {
    "on track": {"met", "atteinte", "alcanzada", "đạt", "on track"},
    "not on track": {"missed", "non atteinte", "no alcanzada", "chưa đạt", "not on track"},
    "not assessable": {"too few documents to judge", "trop peu de documents pour juger",
                       "muy pocos documentos para juzgar", "quá ít tài liệu để đánh giá", "not assessable"},
}
FIRST_YEAR = {"First year", "Première année", "Primer año", "Năm đầu"}
LAST_YEAR = {"Last year", "Dernière année", "Último año", "Năm cuối"}
STATE = {"State", "État", "Estado", "Tình trạng"}
DOCUMENTS = {"Documents", "Documentos", "Tài liệu"}
ALL = {"All", "Total", "Tất cả"}
NO_YEAR = {"no year", "sans année", "sin año", "không ghi năm"}
VERDICT = {"Verdict", "Veredicto", "Nhận định"}
BASIS = {
    "tag": ("Years are the years of the pages.", "Les années sont celles des pages.",
            "Los años son los de las páginas.", "Năm được tính theo năm của trang."),
    "cycle": ("Years are the years of the work.", "Les années sont celles des travaux.",
              "Los años son los del trabajo.", "Năm được tính theo năm thực hiện công việc."),
}
NAMED_NUMBERS = {
    "methods": r"(\d+) different methods|(\d+) methods,? (?:with|in) \d",
    "data sources": r"(\d+) data sources,? (?:with|in) \d",
    "partners": r"(\d+) named partners in all|(\d+) partners named in|plans and closings name (\d+) partners",
}
DISTINCT = {"methods": "Methods, distinct", "data sources": "Data sources, distinct", "partners": "Partners, distinct"}
DIMENSIONS = {"methods": "methods", "datasources": "datasources", "sdgs": "sdgs", "thematic_areas": "thematic_areas"}
KINDS = {"plan": ("plan",), "closing": ("closing",), "experiment": ("experiment",), "plan+closing": ("plan", "closing")}
SHARE_FROM, RELIABLE_FROM, CARRIERS_FROM, LEVEL = 10, 30, 5, 0.05
COUNTED = ("sdg-breadth", "method-repertoire", "data-source-repertoire", "partners-distinct")
SILENT = {"not_asked": "M", "lost": "L", "empty": "O"}
NUMBER = {"en": ("\u202f", "."), "fr": ("\u202f", ","), "es": ("\u202f", ","), "vi": (".", ",")}


class Skipped(Exception):
    """A rule lacks what it reads."""


# Texts and numbers


def flat(text):
    """A text without white space, marks of Markdown and kinds of quotation marks, to be compared."""
    text = re.sub(r"!?\[((?:[^\[\]\\]|\\.)*)\]\((?:[^()\s]|\([^()]*\))*\)", r"\1", text)
    text = html.unescape(re.sub(r"\\([^\w\s])", r"\1", text))
    return re.sub(r"[\s\u00a0\u202f*`]", "", text).lower()


def ungrouped(text, language):
    """A text whose numbers have no separators of thousands, and a point as decimal sign."""
    group, point = NUMBER.get(language, NUMBER["en"])
    text = re.sub(rf"(?<=\d)[{re.escape(group)}\u00a0](?=\d{{3}}(?!\d))", "", text)
    return re.sub(rf"(?<=\d){re.escape(point)}(?=\d)", ".", text)


def numbers(text, language):
    return [float(found) for found in re.findall(r"\d+(?:\.\d+)?", ungrouped(text, language))]


def plain_number(text, language):
    """The number that a text is; None when it is anything else."""
    text = ungrouped(str(text).strip(), language)
    return float(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None


def k_of_n(text, language):
    """The two numbers of "k of n" or "p % (k/n)"; None for other texts."""
    found = numbers(text, language)
    if "%" in text and re.search(r"\(\S+/\S+\)", ungrouped(text, language)) and len(found) == 3:
        return int(found[1]), int(found[2])
    shape = r"\d+ (of|sur|de) \d+|\d+/\d+"
    if re.fullmatch(shape, ungrouped(text, language).strip()):
        return int(found[0]), int(found[1])
    return None


def is_named(text, words):
    return str(text).strip() in words


def state_of(text):
    return next((state for state, words in MISSING.items() if is_named(text, words)), None)


def word_in(text, table):
    """The entry of a table of words that a text begins with, the longest word first."""
    found = [(len(word), key) for key, words in table.items() for word in words if str(text).startswith(word)]
    return max(found)[1] if found else None


def year_in(header):
    """The year that a column is about, marked as partial or not; None for other columns."""
    found = re.fullmatch(r"(\d{4})(?: \(\D+\))?", str(header))
    return int(found[1]) if found else None


def rounded(value, digits=0):
    """Half away from zero, as in print."""
    scale = 10 ** digits
    return math.floor(abs(value) * scale + 0.5) / scale * (1 if value >= 0 else -1)


# Reading


Cell = collections.namedtuple("Cell", "text mentions", defaults=[()])
Mention = collections.namedtuple("Mention", "id k n text place section")


class Table:
    """A table of any file: a header and rows of cells."""

    def __init__(self, place, header, rows, section="", heading=""):
        self.place, self.header, self.rows, self.section, self.heading = place, header, rows, section, heading

    def label(self, row):
        return str(row[0].text)

    def years(self):
        """Columns of years: index by year."""
        return {year_in(text): index for index, text in enumerate(self.header) if year_in(text) is not None}

    def column(self, words):
        return next((index for index, text in enumerate(self.header) if is_named(text, words)), None)

    def by_label(self):
        """Rows by their first cell, or by their first two where several rows begin alike; what is still not single is
        left out, since no reader could tell which row is meant."""
        single = collections.Counter(flat(self.label(row)) for row in self.rows)
        keys = [flat(self.label(row)) if single[flat(self.label(row))] == 1
                else "|".join(flat(shown(cell.text)) for cell in row[:2]) for row in self.rows]
        times = collections.Counter(keys)
        return {key: row for key, row in zip(keys, self.rows) if times[key] == 1}

    def bases(self):
        return {mention.id.split("/")[-2] for row in self.rows for cell in row for mention in cell.mentions
                if mention.id.count("/") > 1}


class Markdown:
    """Headings, tables and lines of report.md."""

    def __init__(self, path):
        self.name, self.tables, self.lines, self.after = path.name, [], [], {}
        self.title, heading, lines = "", "", path.read_text(encoding="utf-8").split("\n")
        number = 0
        while number < len(lines):
            line = lines[number]
            if line.startswith("| ") and number + 1 < len(lines) and lines[number + 1].startswith("| --"):
                number = self.read_table(lines, number, heading)
                continue
            if line.startswith("#"):
                heading = line.lstrip("# ")
                self.title = self.title or heading
            elif line.strip():
                self.lines.append((number + 1, heading, line))
            number += 1

    def read_table(self, lines, number, heading):
        rows = []
        while number < len(lines) and lines[number].startswith("|"):
            cells = re.split(r"(?<!\\)\|", lines[number])[1:-1]
            rows.append([Cell(html.unescape(re.sub(r"\\([^\w\s])", r"\1", cell.strip()))) for cell in cells])
            number += 1
        table = Table(f"{self.name} “{heading}”", [cell.text for cell in rows[0]], rows[2:], heading, heading)
        self.tables.append(table)
        self.after[len(self.tables) - 1] = next((line for line in lines[number:number + 2] if line.strip()), "")
        return number


class Page(html.parser.HTMLParser):
    """Figures, tables and words of report.html."""

    def __init__(self, path):
        super().__init__()
        self.name, self.language, self.mentions, self.tables = path.name, "en", [], []
        self.words, self.sections, self.pictures = [], [], []
        self.figure, self.cell, self.row, self.table, self.silent, self.caption, self.heading = [None] * 7
        self.feed(path.read_text(encoding="utf-8"))
        self.text = flat("".join(self.words))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.language = attributes.get("lang", "en")[:2]
        if tag in ("script", "style"):
            self.silent = tag
        if tag in ("section", "details", "article"):
            self.sections.append(attributes.get("id", ""))
        if tag in ("h2", "h3", "caption"):
            self.caption = ""
        for key in ("src", "srcset"):
            if attributes.get(key, "").startswith("data:image/svg+xml;base64,"):
                self.read_picture(attributes[key])
        if tag == "table":
            self.table = Table("", [], [], "/".join(self.sections), self.heading)
        if tag == "tr":
            self.row = []
        if tag in ("td", "th"):
            self.cell = ["", []]
        if "data-figure" in attributes and not self.silent:
            self.figure = [attributes["data-figure"], attributes.get("data-k"), attributes.get("data-n"), ""]

    def handle_endtag(self, tag):
        if tag == self.silent:
            self.silent = None
        if tag in ("section", "details", "article") and self.sections:
            self.sections.pop()
        if tag in ("h2", "h3", "caption") and self.caption is not None:
            self.heading, self.caption = self.caption.strip(), None
            if tag == "caption" and self.table:
                self.table.heading = self.heading
        if tag == "a" and self.figure:
            self.end_figure()
        if tag in ("td", "th") and self.cell:
            self.row.append(Cell(self.cell[0].strip(), tuple(self.cell[1])))
            self.cell = None
        if tag == "tr" and self.row is not None and self.table:
            if self.table.header:
                self.table.rows.append(self.row)
            else:
                self.table.header = [cell.text for cell in self.row]
            self.row = None
        if tag == "table":
            self.table.place = f"{self.name} “{self.table.heading}”"
            self.tables.append(self.table)
            self.table = None

    def end_figure(self):
        label = f" “{self.row[0].text}”" if self.row else ""
        place = f"{self.name} #{self.sections[-1] if self.sections else ''}{label}"
        mention = Mention(*self.figure, place, "/".join(self.sections))
        self.mentions.append(mention)
        if self.cell:
            self.cell[1].append(mention)
        self.figure = None

    def handle_data(self, data):
        if self.silent:
            return
        self.words.append(data)
        if self.caption is not None:
            self.caption += data
        if self.figure:
            self.figure[3] += data
        if self.cell:
            self.cell[0] += data

    def read_picture(self, address):
        """The figures of an embedded chart."""
        picture = base64.b64decode(address.split(",", 1)[1].split(" ")[0])
        for element in tree.fromstring(picture).iter():
            if "data-figure" in element.attrib:
                self.pictures.append(Mention(
                    element.attrib["data-figure"], element.attrib.get("data-k"), element.attrib.get("data-n"), None,
                    f"chart in {self.name}", "chart"))


class Workbook:
    """Sheets of report.xlsx: cells as texts, numbers and truth values, and which numbers show as percentages."""

    SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

    def __init__(self, path):
        self.name = path.name
        with zipfile.ZipFile(path) as book:
            self.strings = self.read_strings(book)
            self.percent = self.read_formats(book)
            self.sheets, self.ratios = {}, {}
            for number, name in enumerate(self.names(book), 1):
                self.sheets[name] = self.read_sheet(book.read(f"xl/worksheets/sheet{number}.xml"), name)
        self.tables = {name: self.table(name, rows) for name, rows in self.sheets.items()}

    def names(self, book):
        root = tree.fromstring(book.read("xl/workbook.xml"))
        return [sheet.attrib["name"] for sheet in root.iter(f"{self.SPACE}sheet")]

    def read_strings(self, book):
        if "xl/sharedStrings.xml" not in book.namelist():
            return []
        root = tree.fromstring(book.read("xl/sharedStrings.xml"))
        return ["".join(text.text or "" for text in item.iter(f"{self.SPACE}t")) for item in root]

    def read_formats(self, book):
        root = tree.fromstring(book.read("xl/styles.xml"))
        named = {each.attrib["numFmtId"]: each.attrib["formatCode"] for each in root.iter(f"{self.SPACE}numFmt")}
        styles = root.find(f"{self.SPACE}cellXfs")
        codes = [style.attrib.get("numFmtId", "0") for style in styles]
        return {index for index, code in enumerate(codes) if code in ("9", "10") or "%" in named.get(code, "")}

    def read_sheet(self, data, name):
        rows = []
        for row in tree.fromstring(data).iter(f"{self.SPACE}row"):
            while len(rows) < int(row.attrib["r"]):
                rows.append([])
            for cell in row:
                letters = re.match(r"[A-Z]+", cell.attrib["r"])[0]
                column = 0
                for letter in letters:
                    column = column * 26 + ord(letter) - 64
                rows[-1] += [None] * (column - len(rows[-1]))
                rows[-1][column - 1] = self.value(cell)
                if int(cell.attrib.get("s", "0")) in self.percent and isinstance(rows[-1][column - 1], float):
                    self.ratios[name, cell.attrib["r"]] = rows[-1][column - 1]
        return rows

    def value(self, cell):
        text = cell.findtext(f"{self.SPACE}v")
        kind = cell.attrib.get("t", "n")
        if kind == "s":
            return re.sub(r"_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), self.strings[int(text)])
        if kind in ("str", "inlineStr"):
            return text or "".join(each.text or "" for each in cell.iter(f"{self.SPACE}t"))
        if kind == "b":
            return text == "1"
        return None if text is None else float(text)

    def table(self, name, rows):
        """The one table of a sheet: its header is the first row of several texts."""
        start = next((index for index, row in enumerate(rows)
                      if len(row) > 1 and all(isinstance(cell, str) for cell in row)), None)
        if start is None:
            return Table(f"{self.name} sheet {name}", [], [])
        width = len(rows[start])
        body = [row + [None] * (width - len(row)) for row in rows[start + 1:]]
        return Table(
            f"{self.name} sheet {name}", [shown(cell) for cell in rows[start]],
            [[Cell(cell) for cell in row] for row in body], heading=name)

    def words(self, name):
        """The texts above the table of a sheet."""
        rows = self.sheets[name]
        header = self.tables[name].header
        for row in rows:
            if [shown(cell) for cell in row] == header:
                return
            yield from (cell for cell in row[:1] if isinstance(cell, str))


def shown(cell):
    """A cell's value as text."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


class Report:
    """A folder of reports."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.tables, self.by_id = {}, None
        self.metrics = self.json("metrics.json") or {}
        self.markdown = self.one("*.md", Markdown)
        self.page = self.one("*.html", Page)
        self.book = self.one("*.xlsx", Workbook)
        self.language = self.page.language if self.page else "en"
        self.basis = self.metrics.get("selection", {}).get("year_basis", "tag") or "tag"

    def json(self, name):
        path = self.folder / name
        return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None

    def one(self, pattern, reader):
        paths = [path for path in sorted(self.folder.glob(pattern)) if not path.name.startswith("~")]
        return reader(paths[0]) if paths else None

    def csv(self, name, *columns):
        """The rows of a data file; the rule is passed over where there is no such file or column."""
        if name not in self.tables:
            path = self.folder / "data" / f"{name}.csv"
            if not path.is_file():
                raise Skipped(f"no data/{name}.csv")
            with open(path, newline="", encoding="utf-8") as file:
                self.tables[name] = list(csv.DictReader(file))
        rows = self.tables[name]
        lacking = [column for column in columns if rows and column not in rows[0]]
        if lacking:
            raise Skipped(f"data/{name}.csv has no {lacking[0]}")
        return rows

    def need(self, *parts):
        for part in parts:
            if getattr(self, part) is None:
                raise Skipped(f"no {part}")

    def figures(self):
        if self.by_id is None:
            self.by_id = {row["id"]: row for row in self.csv("figures", "id", "state")}
        return self.by_id

    def counted(self):
        """The pages that count: not those that repeat another one."""
        return [row for row in self.csv("documents", "kind", "year") if not row["duplicate_of"]]

    def year(self, document):
        return document["year" if self.basis == "tag" else "cycle_year"]


def is_of(document, population):
    """Whether a page is one of a population."""
    if population == "all":
        return True
    kinds = document["kind"].split("+")
    return any(kind in kinds for kind in KINDS.get(population, ()))


# Rule "figure": report.html shows what figures.csv says


def shown_figures(report):
    report.need("page")
    figures = report.figures()
    for mention in report.page.mentions + report.page.pictures:
        row = figures.get(mention.id)
        if row is None:
            yield mention.place, f"data-figure {mention.id}", "figures.csv", "no such id"
            continue
        if (mention.k or "") != row["numerator"]:
            yield mention.place, f"{mention.id} k {mention.k}", "figures.csv", f"numerator {row['numerator'] or 'empty'}"
        if mention.n is not None and mention.n != row["denominator"]:
            yield mention.place, f"{mention.id} n {mention.n}", "figures.csv", f"denominator {row['denominator']}"
        if mention.text is not None:
            yield from shown_text(mention, row, report.language)


def shown_text(mention, row, language):
    """Whether the words of a link say what its figure is."""
    text, place = mention.text.strip(), (mention.place, f"{mention.id} “{mention.text.strip()}”", "figures.csv")
    state = state_of(text)
    if state and state != row["state"]:
        yield *place, f"state {row['state']}"
    if row["state"] != "value" and numbers(text, language):
        yield *place, f"state {row['state']}"
    pair = k_of_n(text, language)
    value = plain_number(text, language)
    if pair and pair != (as_number(row["numerator"]), as_number(row["denominator"])):
        yield *place, f"{row['numerator']} of {row['denominator']}"
    elif not pair and value is not None and row["state"] == "value":
        if row["unit"] in ("mean", "effective"):
            if row["value"] and abs(value - float(row["value"])) > 0.0501:
                yield *place, f"value {row['value']}"
        elif value != as_number(row["numerator"]) and not is_goals(mention):
            yield *place, f"numerator {row['numerator']}"
    percent = re.match(r"(\d+(?:\.\d+)?)[\s\u00a0\u202f]?%", ungrouped(text, language))
    if percent and (not row["value"] or abs(float(percent[1]) - 100 * float(row["value"])) > 0.51):
        yield *place, f"value {row['value'] or 'empty'}"


def as_number(text):
    return float(text) if text not in ("", None) else None


# Rule "row": a row of figures.csv agrees with itself


def figures_themselves(report):
    units = collections.defaultdict(dict)
    for row in report.csv("figures", "unit", "flag", "breakdown"):
        place = f"figures.csv {row['id']}"
        yield from figure_id(row, place)
        yield from figure_state(row, place)
        yield from figure_value(row, place)
        units[row["id"].split("/")[0], row["breakdown"]].setdefault(row["unit"], row["id"])
    for found in units.values():
        (unit, id), *others = found.items()
        for other, there in others:
            yield f"figures.csv {id}", f"unit {unit}", f"figures.csv {there}", f"unit {other}"


def figure_id(row, place):
    *_, population, basis, year = row["id"].split("/")
    for name, inside, column in [("population", population, row["population"]), ("basis", basis, row["year_basis"]),
                                 ("year", year if year.isdigit() else "", row["year"])]:
        if inside != column:
            yield place, f"{name} {inside}", "its own columns", f"{name} {column or 'empty'}"
    if row["label"] and row["year"] and row["year"] not in row["label"]:
        yield place, f"label “{row['label']}”", "its own columns", f"year {row['year']}"


def figure_state(row, place):
    wanted = SILENT.get(row["state"], "")
    found = "".join(letter for letter in row["flag"] if letter in "MLO")
    if found != wanted:
        yield place, f"state {row['state']}", "its own flag", row["flag"] or "empty"
    if row["state"] == "value" and not row["numerator"]:
        yield place, "state value", "its own numerator", "empty"
    for column in ("value", "ci_low", "ci_high"):
        if row["state"] != "value" and row[column]:
            yield place, f"state {row['state']}", f"its own {column}", row[column]


def figure_value(row, place):
    k, n, value = (as_number(row[column]) for column in ("numerator", "denominator", "value"))
    low, high = as_number(row["ci_low"]), as_number(row["ci_high"])
    if value is not None and low is not None and not low - 1e-9 <= value <= high + 1e-9:
        yield place, f"value {row['value']}", "its own interval", f"{row['ci_low']} to {row['ci_high']}"
    if row["unit"] == "share" and k is not None and n is not None:
        if k > n:
            yield place, f"numerator {row['numerator']}", "its own denominator", row["denominator"]
        if value is not None and abs(value - k / n) > 5.1e-5:
            yield place, f"value {row['value']}", "its own k/n", f"{k / n:.4f}"
        if value is not None and n < SHARE_FROM:
            yield place, f"value {row['value']}", "its own denominator", f"{row['denominator']}, below {SHARE_FROM}"
        if value is not None and n < RELIABLE_FROM and "U" not in row["flag"]:
            yield place, f"flag {row['flag'] or 'empty'}", "its own denominator", f"{row['denominator']}, below 30"
    if row["unit"] == "count" and value is not None and value != k:
        yield place, f"value {row['value']}", "its own numerator", row["numerator"]


# Rule "recount": figures.csv against the lines behind it

# Where the forms ask for partners; what stands elsewhere is no answer to that question. UNDP is no partner of itself.
ASKED, OWN = ("name_field", "sector_prompt", "experiment"), "undp"


def recount(report):
    """Documents and names of figures.csv from documents.csv, tags.csv and partners.csv."""
    groups = Groups(report.counted())
    named = named_values(report)
    for id, row in report.figures().items():
        name = id.split("/")[0]
        if row["state"] != "value":
            continue
        if name in ("documents", "documents-in-scope"):
            found = [each for each in groups.within(row) if is_type(each, row)]
            yield from unlike(row, "numerator", len(found), "documents.csv")
        elif name in named and row["breakdown"] in ("", "value"):
            yield from recount_values(row, groups, named[name], "partners.csv" if name == "partners" else "tags.csv")


class Groups:
    """Pages by population, year basis and year."""

    def __init__(self, documents):
        self.documents, self.known, self.tallies = documents, {}, {}

    def within(self, row):
        key = row["population"], row["year_basis"], row["id"].split("/")[-1]
        if key not in self.known:
            column = "year" if key[1] == "tag" else "cycle_year"
            wanted = "" if key[2] == "undated" else key[2]
            self.known[key] = [each for each in self.documents if is_of(each, key[0])
                               and (key[2] == "all" or each[column] == wanted)]
        return self.known[key]

    def tally(self, row, named):
        """How many pages of a group name each value, and how many any."""
        key = id(named), row["population"], row["year_basis"], row["id"].split("/")[-1]
        if key not in self.tallies:
            pages = [named[each["document"]] for each in self.within(row) if named.get(each["document"])]
            self.tallies[key] = collections.Counter(value for page in pages for value in page), len(pages)
        return self.tallies[key]


def is_type(document, row):
    return row["breakdown"] != "type" or row["breakdown_value"] in document["types"].split("; ")


def named_values(report):
    """Values by dimension and page, each with its spelling in the data."""
    named = {name: collections.defaultdict(set) for name in [*DIMENSIONS.values(), "partners"]}
    for tag in report.csv("tags", "value_id"):
        if tag["key"] in DIMENSIONS and tag["value_id"]:
            named[DIMENSIONS[tag["key"]]][tag["document"]].add(tag["value_id"].lower())
    try:
        for partner in report.csv("partners", "named", "field"):
            if partner["named"] == "true" and partner["field"] in ASKED and partner["partner_id"] != OWN:
                named["partners"][partner["document"]].add(partner["partner_id"].lower())
    except Skipped:
        del named["partners"]
    return named


def recount_values(row, groups, named, source):
    values, pages = groups.tally(row, named)
    if row["breakdown"] == "value":
        yield from unlike(row, "numerator", values[row["breakdown_value"]], source)
        yield from unlike(row, "denominator", pages, source)
    elif row["id"].count("/") == 3:
        yield from unlike(row, "numerator", len(values), source)


def unlike(row, column, found, source):
    if as_number(row[column]) != found:
        yield f"figures.csv {row['id']}", f"{column} {row[column] or 'empty'}", f"recount of {source}", found


# Rule "indicator": figures.csv against indicators.csv and counts.csv


def figures_elsewhere(report):
    figures = report.figures()
    indicators = {}
    for row in report.csv("indicators", "scope", "breakdown_value"):
        if row["scope"] == "network":
            kind = "plan+closing" if row["kind"] == "all" and row["indicator"] != "documents-in-scope" else row["kind"]
            key = (row["indicator"], kind, row["year_basis"], row["year"], row["breakdown"], row["breakdown_value"])
            indicators[key] = row
    names = {key[0] for key in indicators}
    for id, row in figures.items():
        name = id.split("/")[0]
        if name not in names or row["state"] == "no_documents" or row["year"] == "":
            continue
        other = indicators.get((name, row["population"], row["year_basis"], row["year"], row["breakdown"],
                                row["breakdown_value"]))
        if other is None:
            yield f"figures.csv {id}", "stands", "indicators.csv", "no such row"
            continue
        for column in ("numerator", "value", "unit", "ci_low", "ci_high", "flag"):
            if row[column] != other[column]:
                yield (f"figures.csv {id}", f"{column} {row[column] or 'empty'}", "indicators.csv",
                       f"{column} {other[column] or 'empty'}")


def figures_and_counts(report):
    figures = report.figures()
    for row in report.csv("counts", "state", "iso3"):
        if row["iso3"] or row["type"] not in ("all", *KINDS):
            continue
        year = row["year"] or "undated"
        figure = figures.get(f"{row['dimension']}/{row['value_id'].lower()}/{row['type']}/{row['year_basis']}/{year}")
        if figure is None:
            continue
        place = f"counts.csv {row['dimension']} {row['value_id']} {row['type']} {row['year_basis']} {year}"
        if figure["numerator"] != row["documents"]:
            yield place, f"documents {row['documents'] or 'empty'}", f"figures.csv {figure['id']}", figure["numerator"]
        if figure["state"] == "value" and figure["denominator"] != row["base"]:
            yield place, f"base {row['base']}", f"figures.csv {figure['id']}", f"denominator {figure['denominator']}"
        # A form that was asked and names no value at all is a true zero for counting, and no answer for a reader.
        is_empty = figure["state"] == "empty" and row["documents"] == "0" and row["base"] == "0"
        if figure["state"] != row["state"] and not is_empty:
            yield place, f"state {row['state']}", f"figures.csv {figure['id']}", f"state {figure['state']}"


def plans_and_closings(report):
    """A value's plans and closings are the plans and the closings of counts.csv, but for pages that are both."""
    mixed = collections.Counter()
    for each in report.counted():
        if is_of(each, "plan") and is_of(each, "closing"):
            for basis, year in (("tag", each["year"]), ("cycle", each["cycle_year"])):
                mixed[basis, year] += 1
    apart = collections.Counter()
    for row in report.csv("counts", "state", "iso3"):
        if row["type"] in ("plan", "closing") and not row["iso3"]:
            key = row["dimension"], row["value_id"].lower(), row["year_basis"], row["year"]
            apart[key] += int(row["documents"] or 0)
    for (dimension, value, basis, year), documents in apart.items():
        id = f"{dimension}/{value}/plan+closing/{basis}/{year}"
        row = report.figures().get(id)
        if row and row["state"] == "value" and not documents - mixed[basis, year] <= int(row["numerator"]) <= documents:
            yield f"counts.csv {dimension} {value} {basis} {year}", f"{documents} plans and closings", (
                f"figures.csv {id}"), row["numerator"]


# Rule "counts": zero, not asked and nobody there are three things


def counts_themselves(report):
    present = collections.Counter()
    for each in report.counted():
        for column, basis in (("year", "tag"), ("cycle_year", "cycle")):
            for kind in KINDS:
                present[kind, basis, each[column]] += is_of(each, kind)
    years = collections.defaultdict(set)
    for row in report.csv("counts", "state", "iso3"):
        place = f"counts.csv {row['dimension']} {row['value_id']} {row['type']} {row['year_basis']} {row['year'] or '-'}"
        if (row["state"] == "value") != (row["documents"] != ""):
            yield place, f"state {row['state']}", "its own documents", row["documents"] or "empty"
        yield from count_share(row, place)
        if row["type"] in KINDS and not row["iso3"]:
            there = present[row["type"], row["year_basis"], row["year"]]
            if (row["state"] == "no_documents") != (there == 0):
                yield place, f"state {row['state']}", "documents.csv", f"{there} such documents"
            if row["year"]:
                years[row["dimension"], row["type"], row["year_basis"], row["value_id"]].add(row["year"])
    yield from counts_years(years)


def counts_years(years):
    """Each value of a dimension has a row for each of the same years."""
    whole = collections.defaultdict(set)
    for (dimension, kind, basis, _), found in years.items():
        whole[dimension, kind, basis] |= found
    for (dimension, kind, basis, value), found in years.items():
        for year in sorted(whole[dimension, kind, basis] - found):
            yield f"counts.csv {dimension} {value} {kind} {basis}", f"no row of {year}", "its other values", "have one"


def count_share(row, place):
    base, documents, share = (as_number(row[column]) for column in ("base", "documents", "share"))
    if documents is not None and base is not None and documents > base:
        yield place, f"documents {row['documents']}", "its own base", row["base"]
    if share is not None and base and base < SHARE_FROM:
        yield place, f"share {row['share']}", "its own base", f"{row['base']}, below {SHARE_FROM}"
    if share is not None and base and abs(share - documents / base) > 5.1e-5:
        yield place, f"share {row['share']}", "its own documents/base", f"{documents / base:.4f}"


def coverage(report):
    present = collections.Counter(
        (kind, each["edition"], each["year"]) for each in report.counted() for kind in each["kind"].split("+"))
    for row in report.csv("coverage", "asked", "not_asked"):
        place = f"coverage.csv {row['field']} {row['kind']} {row['edition']} {row['year']}"
        asked = int(row["asked"])
        parts = sum(int(row[column]) for column in ("answered", "empty", "lost"))
        if asked != parts:
            yield place, f"asked {asked}", "its own answered, empty and lost", parts
        there = present[row["kind"], row["edition"], row["year"]]
        if there and row["edition"] and asked + int(row["not_asked"]) > there:
            yield place, f"asked and not asked {asked + int(row['not_asked'])}", "documents.csv", f"{there} documents"


def asked(report):
    """A dimension that no form of a kind and year asks for is not asked in counts.csv, and the other way round."""
    fields = {"sdgs": "sdgs", "thematic-areas": "thematic_areas", "methods": "methods", "datasources": "datasources"}
    told = collections.Counter(
        (kind, each["year"]) for each in report.counted() for kind in each["kind"].split("+"))
    sums, known = collections.Counter(), collections.Counter()
    for row in report.csv("coverage", "asked", "not_asked"):
        if row["field"] in fields:
            key = fields[row["field"]], row["kind"], row["year"]
            sums[key] += int(row["asked"])
            known[key] += int(row["asked"]) + int(row["not_asked"])
    for row in report.csv("counts", "state", "iso3"):
        key = row["dimension"], row["type"], row["year"]
        # A page that is plan and closing in one is asked as a plan, and known as no closing.
        if row["year_basis"] != "tag" or row["iso3"] or not known[key] or known[key] != told[key[1:]]:
            continue
        if row["state"] in ("value", "not_asked") and (row["state"] == "not_asked") != (sums[key] == 0):
            yield (f"counts.csv {' '.join(key)} {row['value_id']}", f"state {row['state']}", "coverage.csv",
                   f"asked {sums[key]}")


# Rule "headline": page 1 is the same in all files


def first_page(report):
    report.need("markdown")
    tables = {"report.md": headline_table(report.markdown.tables, report)}
    if report.page:
        tables["report.html"] = headline_table([each for each in report.page.tables if each.section.startswith("short")],
                                               report)
    if report.book and "figures" in known_tables(report):
        sheet = [each for each in report.book.tables.values() if each.header][:1]
        tables["the summary sheet"] = headline_table(sheet, report)
    found = [(name, table) for name, table in tables.items() if table]
    if len(found) < 2:
        raise Skipped("no second first page")
    for name, table in found[1:]:
        yield from same_table(found[0][1], table, report, whole=True)


def known_tables(report):
    return {path.stem for path in (report.folder / "data").glob("*.csv")}


def headline_table(tables, report):
    """The first table by year that tells of no target."""
    return next((table for table in tables if table.years()), None)


def same_table(one, other, report, whole=False):
    """Rows of two tables with the same label have the same cells under the same header."""
    if whole and list(map(flat, one.header)) != list(map(flat, other.header)):
        yield one.place, one.header, other.place, other.header
        return
    rows = other.by_label()
    doubtful = {flat(shown(row[0].text)) for row in other.rows} - set(rows)
    for key, row in one.by_label().items():
        twin = rows.get(key) or rows.get(re.sub(r"^\d+(?=\D)", "", key))
        if twin is None and key.split("|")[0] in doubtful:
            continue
        if twin is None:
            if whole:
                yield one.place, f"row “{row[0].text}”", other.place, "no such row"
            continue
        yield from same_row(one, row, other, twin, report)
    if whole and len(one.rows) != len(other.rows):
        yield one.place, f"{len(one.rows)} rows", other.place, f"{len(other.rows)} rows"


def same_row(one, row, other, twin, report):
    columns = {flat(text): index for index, text in enumerate(other.header)}
    for index, text in enumerate(one.header[1:], 1):
        place = columns.get(flat(text))
        if place is None or index >= len(row) or place >= len(twin):
            continue
        mine, theirs = row[index].text, twin[place].text
        if not same_cell(mine, theirs, report.language):
            yield (f"{one.place} “{row[0].text}” {text}", f"{shown(mine)}", f"{other.place} “{twin[0].text}” {text}",
                   f"{shown(theirs)}")


def same_cell(one, other, language):
    """Whether two cells say the same; a sheet has a share as a number, or says "too few" of n below ten, of k below
    five."""
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) < 5e-5
    if isinstance(one, float):
        one, other = other, one
    pair = k_of_n(str(one), language)
    if isinstance(other, float):
        # A chart's table has shares where a sheet may have numbers of documents.
        return plain_number(one, language) == other or pair is not None and (
            pair[0] == other or abs(pair[0] / max(pair[1], 1) - other) < 5e-5)
    if is_named(one, TOO_FEW):
        one, other = other, one
    pair = k_of_n(str(one), language)
    if is_named(other, TOO_FEW) and pair:
        return pair[1] < SHARE_FROM or pair[0] < CARRIERS_FROM
    return flat(shown(one)) == flat(shown(other))


def goals(report):
    """A row of Goals lists their numbers, or says how many there are: a count among lists would be read as a Goal."""
    report.need("page")
    named = collections.defaultdict(set)
    for row in report.figures().values():
        if row["id"].startswith("sdgs/sdg-") and row["numerator"] not in ("", "0"):
            named[row["population"], row["year_basis"], row["year"]].add(int(row["id"].split("/")[1][4:]))
    for row in (row for table in report.page.tables for row in table.rows):
        cells = [mention for cell in row[1:] for mention in cell.mentions if is_goals(mention)]
        found = [({int(number) for number in re.findall(r"\d+", each.text)},
                  named[tuple(each.id.split("/")[1:])], each) for each in cells]
        is_list = any(numbers == truth and truth for numbers, truth, _ in found)
        for mine, truth, mention in found:
            if mine and truth and mine != (truth if is_list else {len(truth)}):
                yield (f"{mention.place} {mention.id.split('/')[-1]}", f"Goals “{mention.text}”", "figures.csv",
                       "Goals " + ", ".join(map(str, sorted(truth))))


def is_goals(mention):
    """Whether a cell of page 1 is about the Goals of a year."""
    return mention.section.startswith("short") and re.fullmatch(r"sdgs/[^/]+/\w+/\d{4}", mention.id)


def sentences(report):
    """Sentences with a number stand in report.md, report.html and the summary sheet in the same words."""
    report.need("markdown", "page")
    for number, heading, line in report.markdown.lines:
        text = re.sub(r"^(?:[-*]|\d+\.) ", "", line)
        if not re.search(r"\d", text) or text.startswith("![") or "](data/" in text:
            continue
        for part in [text] if flat(text) in report.page.text else re.split(r"(?<=[.!?:])(?:\*\*)? ", text):
            if re.search(r"\d", part) and flat(part).rstrip(".") not in report.page.text:
                yield f"{report.markdown.name}:{number}", f"“{part[:120]}”", report.page.name, "no such sentence"
    if not report.book:
        return
    for name in report.book.sheets:
        if report.book.tables[name].header and list(report.book.sheets).index(name) > 0:
            yield from sheet_sentences(report, name)


def sheet_sentences(report, name):
    for text in list(report.book.words(name))[2:] if name else []:
        text = re.sub(r"^(?:•|\d+\.) ", "", text)
        if not re.search(r"\d", text) or flat(text) in report.page.text:
            continue
        parts = [part.rsplit(": ", 1)[-1] for part in re.split(r" ?; ", text)]
        if len(parts) < 3 or any(flat(part) not in report.page.text for part in parts):
            yield f"{report.book.name} sheet {name}", f"“{text[:120]}”", report.page.name, "no such sentence"


def title(report):
    report.need("markdown")
    told = report.metrics.get("title")
    if told and flat(told) != flat(report.markdown.title):
        yield "metrics.json title", told, report.markdown.name, report.markdown.title
    scope = report.metrics.get("scope")
    lines = [line for _, _, line in report.markdown.lines[:6]]
    if scope and not any(flat(scope) in flat(line) for line in lines):
        yield "metrics.json scope", scope, report.markdown.name, lines[1] if len(lines) > 1 else "nothing"


# Rule "table": a table is the same in every file


def tables(report):
    if report.page and report.markdown:
        for table in report.markdown.tables:
            twin = matching(table, report.page.tables)
            if twin is None:
                yield table.place, f"a table of {table.header[0]}", report.page.name, "no such table"
            else:
                yield from same_table(table, twin, report)
                yield from same_order(table, twin)
    readers = report.page or report.markdown
    if readers and report.book:
        for table in readers.tables:
            for sheet in sheets_of(table, report):
                yield from same_table(table, sheet, report)
                if flat(table.header[0]) == flat(sheet.header[0]):
                    yield from same_order(table, sheet)


def matching(table, others):
    """The table with the same header: that under the same heading, else that which shares most rows."""
    alike = [each for each in others if list(map(flat, each.header)) == list(map(flat, table.header))]
    keys = set(table.by_label())
    return max(alike, key=lambda each: (flat(each.heading) == flat(table.heading), len(keys & set(each.by_label()))),
               default=None)


def sheets_of(table, report):
    """The sheets that hold a table of the report's year basis."""
    if not table.years() or table.bases() - {report.basis} or not table.rows:
        return
    labels = {re.sub(r"^\d+(?=\D)", "", flat(table.label(row))) for row in table.rows}
    for sheet in report.book.tables.values():
        if not set(table.years()) <= set(sheet.years()):
            continue
        own = {re.sub(r"^\d+(?=\D)", "", flat(shown(sheet.label(row)))) for row in sheet.rows}
        is_same = flat(table.header[0]) == flat(sheet.header[0]) and labels & own
        if is_same or len(labels) > 2 and labels <= own:
            yield sheet


def same_order(table, other):
    """A table that is cut shows the first rows of the whole one."""
    mine = [re.sub(r"^\d+(?=\D)", "", flat(shown(row[0].text))) for row in table.rows]
    theirs = [re.sub(r"^\d+(?=\D)", "", flat(shown(row[0].text))) for row in other.rows]
    if not theirs or not set(mine) <= set(theirs) or len(set(theirs)) < len(theirs) or other.column(DOCUMENTS) is None:
        return
    if mine != theirs[:len(mine)]:
        first = next(index for index, (one, two) in enumerate(zip(mine, theirs)) if one != two)
        yield (f"{table.place} row {first + 1}", shown(table.rows[first][0].text), f"{other.place} row {first + 1}",
               shown(other.rows[first][0].text))


def more_rows(report):
    report.need("markdown", "book")
    for index, table in enumerate(report.markdown.tables):
        line = report.markdown.after.get(index, "")
        found = re.match(r"(\d+) [^“«]*[“«]\s?([^”»]+?)\s?[”»]", ungrouped(line, report.language))
        if not found:
            continue
        sheet = report.book.tables.get(found[2])
        if sheet is None:
            yield f"{table.place}", f"sheet {found[2]}", report.book.name, "no such sheet"
        elif len(sheet.rows) != len(table.rows) + int(found[1]):
            yield (table.place, f"{len(table.rows)} rows and {found[1]} more", sheet.place, f"{len(sheet.rows)} rows")


# Rule "state": first year, last year and state of a row, from its own cells


def states(report):
    report.need("book")
    newest = newest_year(report)
    for sheet in report.book.tables.values():
        first, last = sheet.column(FIRST_YEAR), sheet.column(LAST_YEAR)
        years = sheet.years()
        if first is None or last is None or not years:
            continue
        for row in sheet.rows:
            cells = [(year, number_in(row[index])) for year, index in sorted(years.items())]
            if newest and newest > max(years):
                cells.append((newest, None))
            yield from row_state(sheet, row, cells, first, last)


def number_in(cell):
    return cell.text if isinstance(cell.text, float) else None


def newest_year(report):
    """The newest year of plans and closings, whose values the sheets tell; of all pages where there is none of them."""
    try:
        dated = [each for each in report.counted() if report.year(each)]
    except Skipped:
        dated = []
    forms = [each for each in dated if is_of(each, "plan") or is_of(each, "closing")]
    return max((int(report.year(each)) for each in forms or dated), default=None)


def row_state(sheet, row, cells, first, last):
    named = [year for year, documents in cells if documents]
    place = f"{sheet.place} “{shown(row[0].text)}”"
    told = ", ".join(f"{year} {'-' if documents is None else int(documents)}" for year, documents in cells)
    for name, index, truth in (("first year", first, min(named, default=None)), ("last year", last, max(named, default=None))):
        if number_in(row[index]) != truth:
            yield place, f"{name} {shown(row[index].text) or 'empty'}", "its own cells", told
    index = sheet.column(STATE)
    if index is None:
        return
    found = next((state for state, words in STATES.items() if is_named(row[index].text, words)), None)
    if found != state_in(cells):
        yield place, f"state {shown(row[index].text) or 'empty'}", "its own cells", told


def state_in(cells):
    """What became of a value; nothing where the newest year, or every earlier one, says nothing."""
    *before, (_, last) = cells
    known = [documents for _, documents in before if documents is not None]
    if last is None or not known:
        return None
    if not last:
        return "dropped" if any(known) else None
    return "kept" if known[-1] else "returned" if any(known) else "new"


# Rule "verdict": trends.csv is borne out, and every other word equals it


def wilson(k, n):
    z = 1.959963984540054
    centre, spread = k + z * z / 2, z * math.sqrt(k * (n - k) / n + z * z / 4)
    return (centre - spread) / (n + z * z), (centre + spread) / (n + z * z)


def newcombe(k1, n1, k2, n2):
    """Interval of the later less the earlier share."""
    (low1, high1), (low2, high2), one, two = wilson(k1, n1), wilson(k2, n2), k1 / n1, k2 / n2
    change = two - one
    return (change - math.hypot(two - low2, high1 - one), change + math.hypot(high2 - two, one - low1))


def mid_p(k1, n1, k2, n2):
    """Two-sided mid-p of Fisher's exact test."""
    total, hits = n1 + n2, k1 + k2
    whole = math.lgamma(total + 1) - math.lgamma(hits + 1) - math.lgamma(total - hits + 1)

    def weight(k):
        return math.exp(
            math.lgamma(n1 + 1) - math.lgamma(k + 1) - math.lgamma(n1 - k + 1) + math.lgamma(n2 + 1)
            - math.lgamma(hits - k + 1) - math.lgamma(n2 - hits + k + 1) - whole)

    seen = weight(k1)
    weights = [weight(k) for k in range(max(0, hits - n2), min(n1, hits) + 1)]
    near = seen * 1e-9
    return sum(each for each in weights if each < seen - near) + sum(
        each for each in weights if abs(each - seen) <= near) / 2


def corrected(values):
    """Benjamini and Hochberg."""
    order = sorted(range(len(values)), key=lambda index: values[index], reverse=True)
    result, least = [0.0] * len(values), 1.0
    for rank, index in enumerate(order):
        least = min(least, values[index] * len(values) / (len(values) - rank))
        result[index] = least
    return result


Sides = collections.namedtuple("Sides", "k1 n1 k2 n2")


def sides(row):
    """Numbers of both years; None where one of them is missing."""
    found = [as_number(row[f"{side}_{part}"]) for side in ("from", "to") for part in ("numerator", "denominator")]
    return None if None in found else Sides(*map(int, found))


def counts_documents(row, shares):
    return row["dimension"] != "indicators" or row["value_id"].split("/")[0] in shares


def shares_of_documents(report):
    """Indicators whose numerator and denominator count documents."""
    try:
        return {row["id"].split("/")[0] for row in report.csv("figures", "definition")
                if re.match(r"(?i)k of n (documents|\w+ \()|k của n", row["definition"]) and row["unit"] == "share"
                and "mentions" not in row["definition"] and "questions" not in row["definition"]}
    except Skipped:
        return {row["indicator"] for row in report.csv("indicators") if row["indicator"].startswith(
            ("method-share", "stage-", "handover", "barrier", "experiment-", "evidence-share"))}


def trend_name(row):
    return (f"trends.csv {row['dimension']} {row['value_id']} {row['kind']} {row['year_basis']} "
            f"{row['from_year']}–{row['to_year']}")


def trends(report):
    shares = shares_of_documents(report)
    has_tests = "p_value" in (report.csv("trends") or [{}])[0]
    tested = {} if has_tests else tested_here(report, shares)
    for row in report.csv("trends", "verdict", "year_basis"):
        place, pair = trend_name(row), sides(row)
        change = as_number(row["change"])
        moves = {"rising": 1, "falling": -1}.get(row["verdict"], 0)
        if moves and (change or 0) * moves <= 0:
            yield place, f"verdict {row['verdict']}", "its own change", row["change"] or "empty"
        yield from silent_trend(row, place)
        if not pair or not counts_documents(row, shares) or min(pair.n1, pair.n2) == 0:
            yield from borne_out(row, place, moves, has_tests)
            continue
        yield from share_trend(row, place, pair, moves)
        if has_tests:
            yield from borne_out(row, place, moves, has_tests)
            if row["p_value"] and abs(float(row["p_value"]) - mid_p(*pair)) > 2e-6:
                yield place, f"p_value {row['p_value']}", "mid-p of its own numbers", f"{mid_p(*pair):.6f}"
        elif moves and tested.get(place, 0) > LEVEL:
            yield place, f"verdict {row['verdict']}", "the correction over its table", f"q {tested[place]:.3f}"
    if has_tests:
        yield from corrections(report)


def silent_trend(row, place):
    is_silent = bool(set(row["flag"]) & set("M"))
    if is_silent != (row["verdict"] == "not asked"):
        yield place, f"verdict {row['verdict']}", "its own flag", row["flag"] or "empty"
    if "B" in row["flag"] and row["verdict"] in ("rising", "falling", "no clear change"):
        yield place, f"verdict {row['verdict']}", "its own flag", row["flag"]


def share_trend(row, place, pair, moves):
    """The thresholds of a verdict, and the interval."""
    larger = pair.k2 if pair.k2 / pair.n2 > pair.k1 / pair.n1 else pair.k1
    is_enough = min(pair.n1, pair.n2) >= RELIABLE_FROM and larger >= CARRIERS_FROM
    own = f"{pair.k1}/{pair.n1} and {pair.k2}/{pair.n2}"
    if row["verdict"] in ("rising", "falling", "no clear change") and not is_enough:
        if pair.k1 / pair.n1 != pair.k2 / pair.n2 or min(pair.n1, pair.n2) < RELIABLE_FROM:
            yield place, f"verdict {row['verdict']}", "its own numbers, too few", own
    if row["verdict"] == "too few" and is_enough and not set(row["flag"]) & set("OL"):
        yield place, "verdict too few", "its own numbers, enough", own
    if row["ci_low"]:
        low, high = newcombe(*pair)
        if abs(low - float(row["ci_low"])) > 1.1e-4 or abs(high - float(row["ci_high"])) > 1.1e-4:
            yield (place, f"interval {row['ci_low']} to {row['ci_high']}", "Newcombe's of its own numbers",
                   f"{low:.4f} to {high:.4f}")
    if row["change"] and abs(float(row["change"]) - (pair.k2 / pair.n2 - pair.k1 / pair.n1)) > 1.1e-4:
        yield place, f"change {row['change']}", "its own numbers", own


def borne_out(row, place, moves, has_tests):
    """A tested row goes by its corrected value, another one by its interval."""
    if row["verdict"] not in ("rising", "falling", "no clear change"):
        return
    if has_tests and row["q_value"]:
        # A list that changes by less than one name does not change.
        is_counted = row["value_id"].split("/")[0] in COUNTED and "measure=" not in row["value_id"]
        is_large = abs(as_number(row["change"]) or 0) >= (1 if is_counted else 1e-9)
        if bool(moves) != (float(row["q_value"]) <= LEVEL and is_large):
            yield place, f"verdict {row['verdict']}", "its own q_value", row["q_value"]
    elif row["ci_low"]:
        excludes = float(row["ci_low"]) > 0 or float(row["ci_high"]) < 0
        if moves and not excludes or not moves and excludes and abs(float(row["change"])) < 1 and "share" in row["value_id"]:
            yield place, f"verdict {row['verdict']}", "its own interval", f"{row['ci_low']} to {row['ci_high']}"


def trend_table(row):
    """The table that a row is tested in."""
    name = row["dimension"]
    if name == "indicators":
        name = re.sub(r"=.*", "", row["value_id"])
    return name, row["kind"], row["from_year"], row["to_year"], row["year_basis"]


def corrections(report):
    """The corrected values of tables of labels, whose rows stand in no other table."""
    groups = collections.defaultdict(list)
    for row in report.csv("trends"):
        if row["p_value"] and row["dimension"] != "indicators":
            groups[trend_table(row)].append(row)
    for rows in groups.values():
        for row, q in zip(rows, corrected([float(row["p_value"]) for row in rows])):
            if abs(float(row["q_value"]) - q) > 2e-5 * len(rows):
                yield trend_name(row), f"q_value {row['q_value']}", "the correction over its table", f"{q:.6f}"


def tested_here(report, shares):
    """Corrected values of reports that have none."""
    groups = collections.defaultdict(list)
    for row in report.csv("trends", "verdict"):
        pair = sides(row)
        if pair and counts_documents(row, shares) and min(pair.n1, pair.n2) >= RELIABLE_FROM and "B" not in row["flag"]:
            groups[trend_table(row)].append((trend_name(row), mid_p(*pair)))
    return {name: q for rows in groups.values()
            for (name, _), q in zip(rows, corrected([p for _, p in rows]))}


def verdicts(report):
    """A verdict beside figures is that of trends.csv for the years it names."""
    known = {(row["value_id"], row["kind"], row["year_basis"], row["from_year"], row["to_year"]): row
             for row in report.csv("trends", "verdict") if row["dimension"] == "indicators"}
    report.need("page")
    for table in report.page.tables:
        column = table.column(VERDICT)
        if column is None:
            continue
        for row in table.rows:
            ids = [mention.id for cell in row for mention in cell.mentions]
            text = row[column].text if column < len(row) else ""
            years = re.findall(r"\d{4}", text)
            verdict = word_in(text, VERDICTS)
            if not ids or verdict is None or len(years) != 2:
                continue
            name, population, basis = trend_key(ids[0])
            other = known.get((name, population, basis, *years))
            place = f"{table.place} “{row[0].text}”"
            if other is None:
                yield place, text, "trends.csv", f"no row {name} {population} {basis} {years[0]}–{years[1]}"
            elif other["verdict"] != verdict:
                yield place, text, trend_name(other), other["verdict"]


def trend_key(id):
    parts = id.split("/")
    name = parts[0] if len(parts) == 4 else "/".join(parts[:2])
    return name, "all" if parts[-3] == "plan+closing" else parts[-3], parts[-2]


def verdicts_beside(report):
    """In reports without report.html: page 1 by id against the sheet of indicators and trends.csv."""
    report.need("markdown", "book")
    if report.page:
        return
    sheet = next((each for each in report.book.tables.values() if "Verdict" in each.header and "Id" in each.header), None)
    if sheet is None:
        raise Skipped("no sheet with verdicts")
    told = collections.defaultdict(set)
    for row in sheet.rows:
        if row[sheet.header.index("Verdict")].text:
            told[row[0].text].add(row[sheet.header.index("Verdict")].text)
    for table in report.markdown.tables[:2]:
        if "Verdict" not in table.header or "Figure id" not in table.header:
            continue
        for row in table.rows:
            for id in row[table.header.index("Figure id")].text.replace("`", "").split(", "):
                mine, theirs = row[table.header.index("Verdict")].text, told.get(id.split("/")[0], set())
                if theirs and mine not in theirs:
                    yield f"{table.place} “{row[0].text}”", mine, sheet.place, ", ".join(sorted(theirs))


# Rule "basis": one year basis in a file


def basis(report):
    report.need("page")
    bases = collections.defaultdict(set)
    for mention in report.page.mentions:
        bases[mention.section].add(mention.id.split("/")[-2])
    for mention in report.page.mentions:
        found = mention.id.split("/")[-2]
        # The other reading is one section of the scope, all of whose figures are of the other basis.
        is_apart = mention.section.startswith(("scope/", "evidence")) and report.basis not in bases[mention.section]
        if found != report.basis and not is_apart:
            yield mention.place, f"{mention.id} by {found}", "metrics.json", f"year_basis {report.basis}"
    allowed = {mention.id for mention in report.page.mentions}
    for id, row in report.figures().items():
        if row["year_basis"] != report.basis and id not in allowed:
            yield f"figures.csv {id}", f"by {row['year_basis']}", "metrics.json", f"year_basis {report.basis}"


def basis_sentence(report):
    """Every file names the basis of its years, and no other one."""
    report.need("markdown", "page")
    lines = (line for _, _, line in report.markdown.lines)
    before_tables = itertools.takewhile(lambda line: not line.startswith("|"), lines)
    texts = {report.markdown.name: flat("".join(before_tables)), report.page.name: report.page.text}
    if report.book:
        for name, sheet in report.book.tables.items():
            if sheet.years():
                texts[f"{report.book.name} sheet {name}"] = flat("".join(report.book.words(name)))
    for place, text in texts.items():
        found = {key for key, told in BASIS.items() if any(flat(sentence) in text for sentence in told)}
        if found != {report.basis}:
            yield (place, f"names the years by {', '.join(sorted(found)) or 'nothing'}", "metrics.json",
                   f"year_basis {report.basis}")


def basis_of_tables(report):
    """In reports without report.html: what the words before each table say its years are."""
    report.need("markdown")
    if report.page:
        return
    told = {}
    for number, heading, line in report.markdown.lines:
        for name, pattern in (("cycle", r"[Bb]y year of (?:the )?work\b(?!ing)"), ("tag", r"[Bb]y year of the page")):
            if re.search(pattern, line) and not re.search(r"would read|plans and closings read so", line):
                told.setdefault(name, f"{report.markdown.name}:{number} “{line[:80]}”")
    if len(told) == 2:
        yield told["cycle"], "years of work", told["tag"], "years of the page"


# Rule "population": one number under one name


def named_numbers(report):
    """What sentences, tables and sheets say of the number of methods, data sources and partners of all years."""
    report.need("markdown")
    if report.language != "en":
        return
    texts = [(f"{report.markdown.name}:{number}", line) for number, _, line in report.markdown.lines]
    texts += [(f"{report.book.name} sheet {name}", text) for name in (report.book.sheets if report.book else ())
              for text in report.book.words(name)]
    for what, pattern in NAMED_NUMBERS.items():
        told = [(place, int(next(filter(None, found.groups())))) for place, text in texts
                for found in re.finditer(pattern, ungrouped(text, "en"))]
        told += distinct_rows(report, DISTINCT[what])
        for place, number in told[1:]:
            if number != told[0][1]:
                yield told[0][0], f"{told[0][1]} {what}", place, f"{number} {what}"


def distinct_rows(report, label):
    tables = [*report.markdown.tables, *(report.book.tables.values() if report.book else ())]
    for table in tables:
        column = table.column(ALL)
        for row in table.rows if column is not None else ():
            if row[0].text == label:
                number = number_in(row[column]) or plain_number(row[column].text, report.language)
                if number is not None:
                    yield table.place, int(number)


# Rule "target"


def targets(report):
    rows = [row for row in report.csv("targets", "status") if row["target"]]
    if not rows:
        return
    report.need("markdown")
    denial = next(((number, line) for number, _, line in report.markdown.lines[:40] if line == "No target set."), None)
    denied = [table for table in report.markdown.tables[:2] if any(
        cell.text == "no target set" for row in table.rows for cell in row)]
    if not report.page:
        for row in rows:
            if denial or denied:
                place = f"{report.markdown.name}:{denial[0]}" if denial else denied[0].place
                yield place, "no target set", f"targets.csv {row['indicator']} {row['year']}", row["status"]
        return
    yield from targets_shown(report, rows)


def targets_shown(report, rows):
    table = next((each for each in report.page.tables if each.section.startswith("short") and not each.years()
                  and len(each.header) == 6), None)
    if table is None:
        yield report.page.name, "no table of targets", "targets.csv", f"{len(rows)} targets"
        return
    found = {}
    for row in table.rows:
        ids = [mention.id for cell in row for mention in cell.mentions]
        if ids:
            found[ids[0].split("/")[0], row[1].text] = row
    newest = {row["indicator"]: row for row in sorted(rows, key=lambda row: int(row["year"]))
              if int(row["year"]) <= int(report.metrics["as_of"][:4])}
    for name, row in newest.items():
        place = f"targets.csv {name} {row['year']}"
        mine = found.get((name, row["year"]))
        if mine is None:
            yield place, f"target {row['target']}", table.place, "no such row"
            continue
        yield from target_row(report, place, row, mine, table)


def target_row(report, place, row, mine, table):
    status = word_in(mine[5].text, RESULTS)
    if status != row["status"]:
        yield place, row["status"], f"{table.place} “{mine[0].text}”", mine[5].text
    scale = 100 if row["unit"] == "share" else 1
    for column, cell in (("target", mine[2]), ("actual", mine[3])):
        number = numbers(cell.text, report.language)
        if row[column] and number and abs(rounded(float(row[column]) * scale, 1) - number[0]) > 0.51:
            yield place, f"{column} {row[column]}", f"{table.place} “{mine[0].text}”", cell.text
    if row["variance"] and not mine[4].text.startswith("–"):
        number = numbers(mine[4].text, report.language)
        sign = -1 if mine[4].text[0] in "−-" else 1
        if number and abs(sign * number[0] - float(row["variance"]) * scale) > 0.51:
            yield place, f"variance {row['variance']}", f"{table.place} “{mine[0].text}”", mine[4].text


# Rule "quarter"


def quarter(report):
    """With a quarter nothing later counts."""
    found = re.fullmatch(r"(\d{4})-Q([1-4])", report.metrics.get("selection", {}).get("period") or "")
    if not found:
        return
    year, month = int(found[1]), 3 * int(found[2])
    end = str(datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1))
    for row in report.counted():
        if row["date"] > end or row["year"] and int(row["year"]) > year:
            yield f"documents.csv {row['document']}", row["date"] or row["year"], "metrics.json", f"period {found[0]}"
    for name in ("counts", "indicators", "counts_raw"):
        try:
            late = next((row for row in report.csv(name, "year") if row["year"] and int(row["year"]) > year), None)
        except Skipped:
            continue
        if late:
            yield f"{name}.csv", f"year {late['year']}", "metrics.json", f"period {found[0]}"


# Rule "unit"


def units(report):
    if report.book:
        yield from workbook_units(report)
    if report.markdown:
        for number, _, line in report.markdown.lines:
            yield from text_units(f"{report.markdown.name}:{number}", line)
        for table in report.markdown.tables:
            for row in table.rows:
                for cell in row:
                    yield from text_units(table.place, cell.text)
    if report.page:
        for table in report.page.tables:
            for row in table.rows:
                for cell in row:
                    yield from text_units(table.place, cell.text)


def text_units(place, text):
    text = re.sub(r"“[^”]*”|«[^»]*»", "", text)  # what pages say is theirs
    signed = re.search(r"(?:^|[\s(|])([+−-]\d+(?:[.,]\d+)?[\s\u00a0\u202f]?%)", text)
    if signed:
        yield place, f"“{signed[1]}”", "a difference of shares", "percentage points"
    for word in ("TRUE", "FALSE", "True", "False", "effective"):
        if text.strip() == word:
            yield place, f"“{word}”", "a reader's text", "a word"


def workbook_units(report):
    for name, rows in report.book.sheets.items():
        for row in rows:
            for cell in row:
                if isinstance(cell, bool):
                    yield f"{report.book.name} sheet {name}", str(cell).upper(), "a reader's text", "yes or no"
                elif isinstance(cell, str) and len(cell) < 80:  # longer ones quote pages
                    yield from text_units(f"{report.book.name} sheet {name}", cell)
    for (name, cell), value in report.book.ratios.items():
        if value < 0:
            yield f"{report.book.name} sheet {name} {cell}", f"{value:.0%}", "a difference of shares", "percentage points"


def partial_years(report):
    """A year that is not complete is marked in every table, or in none."""
    marks = collections.defaultdict(dict)
    for table in [*(report.markdown.tables if report.markdown else ()), *(report.page.tables if report.page else ()),
                  *(report.book.tables.values() if report.book else ())]:
        for text in table.header:
            if year_in(text) is not None and not (table.bases() - {report.basis}):
                marks[year_in(text)].setdefault(str(text), table.place)
    for places in marks.values():
        (text, place), *others = places.items()
        for other, there in others:
            yield place, text, there, other


# Rule "package": datapackage.json, metrics.json and the files


def package(report):
    told = report.json("datapackage.json")
    if told is None:
        raise Skipped("no datapackage.json")
    listed = set()
    for entry in told.get("resources", []) + told.get("files", []):
        path = report.folder / entry["path"]
        listed.add(entry["path"])
        if not path.is_file():
            yield "datapackage.json", entry["path"], "the folder", "no such file"
            continue
        data = path.read_bytes()
        if entry.get("bytes") != len(data):
            yield f"datapackage.json {entry['path']}", f"{entry.get('bytes')} bytes", "the file", f"{len(data)} bytes"
        hashed = "sha256:" + hashlib.sha256(data).hexdigest()
        if entry.get("hash") not in (None, hashed):
            yield f"datapackage.json {entry['path']}", entry["hash"], "the file", hashed
    for path in report.folder.rglob("*"):
        name = path.relative_to(report.folder).as_posix()
        if path.is_file() and name not in listed and name != "datapackage.json":
            yield "the folder", name, "datapackage.json", "not listed"


def metrics(report):
    """Tables of metrics.json against the data files of the same name."""
    for name, content in report.metrics.get("tables", {}).items():
        columns, rows = content["columns"], content["rows"]
        for number, row in enumerate(rows, 1):
            if len(row) != len(columns):
                yield f"metrics.json {name} row {number}", f"{len(row)} values", "its columns", len(columns)
        try:
            table = report.csv(name)
        except Skipped:
            continue
        if name == "counts" and table and "iso3" in table[0]:
            table = [row for row in table if row["documents"] not in ("", "0") and not row["iso3"]]
        if len(rows) != len(table):
            yield f"metrics.json {name}", f"{len(rows)} rows", f"data/{name}.csv", f"{len(table)} rows"
            continue
        for number, (mine, theirs) in enumerate(zip(rows, table), 1):
            for column, value in zip(columns, mine):
                if column in theirs and not same_datum(value, theirs[column]):
                    yield (f"metrics.json {name} row {number} {column}", value, f"data/{name}.csv",
                           theirs[column] or "empty")


def same_datum(value, text):
    if value is None:
        return text == ""
    if isinstance(value, bool):
        return text == str(value).lower()
    if isinstance(value, (int, float)):
        return text != "" and re.fullmatch(r"-?[\d.]+(e-?\d+)?", text) and abs(float(text) - value) < 1e-9
    return text in (value, "'" + value)


# Rule "sum"


def sums(report):
    """Numbers of documents by year add up to those of all years, kinds to all documents where no page is of two."""
    for table in [*(report.markdown.tables if report.markdown else ()), *(report.page.tables if report.page else ()),
                  *(report.book.tables.values() if report.book else ())]:
        whole, years = table.column(ALL), table.years()
        if whole is None or not years or not is_of_documents(table):
            continue
        columns = [*years.values(), *filter(None, [table.column(NO_YEAR)])]
        for row in table.rows:
            found = [numeric(row[index], report) for index in columns]
            total = numeric(row[whole], report)
            if is_documents_row(row) and None not in found and total is not None and sum(found) != total:
                yield f"{table.place} “{shown(row[0].text)}”", f"all {total:g}", "the sum of its years", f"{sum(found):g}"
    if report.page:
        yield from scope_sum(report)


def numeric(cell, report):
    return cell.text if isinstance(cell.text, float) else plain_number(cell.text, report.language)


def is_of_documents(table):
    ids = {mention.id.split("/")[0] for row in table.rows for cell in row for mention in cell.mentions}
    return ids == {"documents"} or not ids and flat(table.header[0]) in ("kind", "type", "nature", "clase", "loại")


def is_documents_row(row):
    return all(mention.id.startswith("documents/") for cell in row for mention in cell.mentions)


def scope_sum(report):
    """The kinds of the first sentence add up, unless it says that others follow."""
    counts = report.figures()
    first = []
    for mention in report.page.mentions:
        if not mention.id.startswith("documents/") or not mention.id.endswith("/all"):
            break
        first.append(mention)
    mixed = [row for row in report.counted() if "+" in row["kind"]]
    if len(first) < 2 or mixed:
        return
    total, parts = int(first[0].k), sum(int(each.k) for each in first[1:])
    if parts > total or parts < total and int(counts.get("documents/all/tag/all", {}).get("numerator", 0)) == parts:
        yield first[0].place, f"{total} documents", "the kinds it names", parts


RULES = [
    ("figure", shown_figures), ("row", figures_themselves), ("recount", recount), ("elsewhere", figures_elsewhere),
    ("elsewhere", figures_and_counts), ("elsewhere", plans_and_closings), ("counts", counts_themselves), ("counts", coverage), ("counts", asked),
    ("headline", first_page), ("headline", goals), ("sentence", sentences), ("sentence", title), ("table", tables),
    ("table", more_rows), ("state", states), ("verdict", trends), ("verdict", verdicts), ("verdict", verdicts_beside),
    ("basis", basis), ("basis", basis_sentence), ("basis", basis_of_tables), ("population", named_numbers),
    ("target", targets), ("quarter", quarter), ("unit", units), ("partial", partial_years), ("package", package),
    ("metrics", metrics), ("sum", sums),
]


def check(folder):
    """Lines on the contradictions of a folder."""
    report = Report(folder)
    seen = set()
    for name, rule in RULES:
        try:
            for one, mine, other, theirs in rule(report):
                line = f"{name}: {one}: {mine}; {other}: {theirs}"
                if line not in seen:
                    seen.add(line)
                    yield name, line
        except Skipped as reason:
            print(f"skipped: {rule.__name__} in {folder}: {reason}", file=sys.stderr)


def main(folders):
    found = 0
    for folder in folders:
        kinds = collections.Counter()
        for name, line in check(folder):
            print(f"{folder}: {line}" if len(folders) > 1 else line)
            kinds[name] += 1
        found += sum(kinds.values())
        told = ", ".join(f"{name} {count}" for name, count in kinds.items()) or "nothing"
        print(f"{folder}: {told}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
