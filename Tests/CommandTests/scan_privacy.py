"""Looks for people in the outputs of a run over an archive: scan_privacy.py PAGES OUTPUTS, which holds reports/

Addresses and names are taken from the pages' own fields, so nothing personal stands in this file. Prints what kind of
thing was found where; the thing itself and pages it may come from only with SHOW=1. Then compares
what must survive: years, coordinates, budgets and sample sizes of the pages' tags stand in data/tags.csv as written.
Ends with status 1 when something was found or lost.
"""

import collections
import csv
import html
import os
import pathlib
import re
import sys
import zipfile

csv.field_size_limit(1 << 30)
show = os.environ.get("SHOW") == "1"
EMAIL = re.compile(r"[\w.%+'-](?:@|&#64;)[\w-]+(?:\.[\w-]+)+")
ADDRESS = re.compile(r"[\w.%+'-]+(?:@|&#64;)[\w-]+(?:\.[\w-]+)+")
TELEPHONE = re.compile(r"(?<![\w.])\+\d(?:[ .()/\u00a0-]{0,2}\d){7,14}(?!\d)")
CALL = re.compile(r"\b(?:tel|telephone|phone|mobile|whatsapp|fax)\b[ .:()n°º#-]{0,6}\d(?:[ .()/-]{0,2}\d){7,14}", re.I)
NAMED = re.compile(r"^> *(?:Prepared by \(Name of the experimenter\)|E-?mail.*|Lead Innovator's E-mail Address)\s*$", re.I)
WORD = re.compile(r"^[^\W\d_][^\W\d_.'’-]*\.?$")


def pages(folder):
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.is_file() and path.suffix.lower() in (".md", ".txt") or path.name == ".md":
            yield path, path.read_text(encoding="utf-8", errors="replace")


def names_below(lines):
    """What experimenters wrote below the question for their name, cut into names of two to four words."""
    reading = False
    for line in lines:
        if line.startswith(">"):
            reading = bool(NAMED.match(line))
        elif line.startswith(("## ", "<", "[[")):
            reading = False
        elif reading:
            for part in re.split(r"[,;/&()|]|\band\b|\bet\b|\by\b|\be\b|[-–—]", html.unescape(line)):
                words = part.strip(" .*_").split()
                if 2 <= len(words) <= 4 and all(WORD.match(w) for w in words) and all(w[0].isupper() for w in words):
                    yield " ".join(words)


def people(folder):
    addresses, names = set(), collections.defaultdict(set)
    for path, text in pages(folder):
        addresses |= {address.lower() for address in ADDRESS.findall(text)}
        for value in re.findall(r"\[\[focal_point:([^\]]*)\]\]", text):
            for address in ADDRESS.findall(value):
                parts = [p for p in re.split(r"[._-]", address.split("@")[0].lower()) if p.isalpha() and len(p) > 2]
                if len(parts) == 2:
                    names[" ".join(parts)].add(path.name)
        title = next((line[2:].strip().lower() for line in text.split("\n") if line.startswith("# ")), "")
        for name in names_below(text.split("\n")):
            if not title.startswith(name.lower()):  # else the answer tells of the work
                names[name.lower()].add(path.name)
    return addresses, names


def outputs(folder):
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                for name in book.namelist():
                    yield f"{path.name}/{name}", html.unescape(book.read(name).decode("utf-8", "replace"))
        elif path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            yield path.name, html.unescape(text) if path.suffix in (".md", ".svg") else text


def folded_words(text):
    return re.sub(r"[^\w]+", " ", text.lower())


def surviving(folder, folder_of_outputs):
    kept = ("year", "latlng", "total_cost", "sample_size", "sdgs")
    wanted, found = collections.Counter(), collections.Counter()
    for _, text in pages(folder):
        for line in text.split("\n"):
            for key, value in re.findall(r"^\[\[([a-z_]+):(.*?)\]\]\s*$", line):
                value = " ".join(html.unescape(value).split())
                if key in kept and value:
                    wanted[key, value] += 1
    with open(f"{folder_of_outputs}/reports/data/tags.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["key"] in kept:
                value = row["value"][1:] if re.match(r"'\s*[=+\-@]", row["value"]) else row["value"]
                found[row["key"], value] += 1
    return wanted, found


archive, made = sys.argv[1:3]
addresses, names = people(archive)
hits = collections.Counter()
for place, text in outputs(made):
    for kind, pattern in (("e-mail address", EMAIL), ("telephone number", TELEPHONE), ("telephone number", CALL)):
        for match in pattern.finditer(text):
            hits[kind, place, match.group() if show else ""] += 1
    lower = text.lower()
    for address in addresses if "@" in text else ():
        if address in lower:
            hits["known address", place, address if show else ""] += 1
    spoken = f" {folded_words(text)} "
    for name, where in names.items():
        if f" {name} " in spoken:
            hits["name", place, f"{name} of {sorted(where)[:3]}" if show else ""] += 1
for (kind, place, what), count in sorted(hits.items()):
    print(f"{place}: {count} {kind} {what}".rstrip())
wanted, found = surviving(archive, made)
lost = wanted - found
for (key, value), count in list(lost.items())[:20]:
    print(f"data/tags.csv: {key} {value}: {count} lost")
print(f"{len(addresses)} addresses and {len(names)} names looked for, {sum(hits.values())} found; "
      f"{sum(wanted.values())} years, places, budgets and sizes expected, {sum(lost.values())} lost")
sys.exit(1 if hits or lost else 0)
