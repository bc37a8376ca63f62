#!/usr/bin/env python3
"""Learns the weights by which the sectors of partners are told, and writes them to Sources/Lookups/Data.

usage: train_partners.py LABELS [--pages PAGES] [--features FILE] [--date YYYY-MM-DD] [--out DIR] [--grid]

LABELS   a folder with partners*.json: lists of {"file", "partners": [{"span", "name", "acronym", "sector", "named",
         "parent", "doubt"}]}, every page read whole.
PAGES    the folder of the pages; default LABELS/../archive/pages.
FILE     what "labmetrics features partners PAGES" prints; made when not given, by the command that LABMETRICS_COMMAND
         names.

Folds are made of whole pages, so that no page helps to read itself; the figures of the rules for names are those of the
labelled pages, on which they were written. The same labels give the same bytes. With --grid the costs are compared and
nothing is written.
"""

import argparse
import csv
import io
import json
import os
import pathlib
import subprocess

from logit import Logit, fold
from names import folded, matched

SEED, FOLDS, COST = 16, 5, 0.5
SECTORS = ["government", "private_sector", "academia", "civil_society", "united_nations", "other"]
ROOT = pathlib.Path(__file__).resolve().parents[2]


def labels(folder):
    """The labelled pages by file name; a label that the program has no word for ends the run."""
    pages = {}
    for path in sorted(pathlib.Path(folder).glob("partners*.json")):
        for page in json.loads(path.read_text(encoding="utf-8")):
            for number, partner in enumerate(page["partners"], 1):
                if partner["sector"] not in SECTORS + ["unknown"]:
                    raise SystemExit(
                        f'{path}: {page["file"]}, partner {number}: found sector "{partner["sector"]}", '
                        f'expected one of {", ".join(SECTORS)}, unknown')
            pages[page["file"]] = page["partners"]
    if not pages:
        raise SystemExit(f"{folder}: found no partners*.json, expected labels; name their folder")
    return pages


def proposals(text, pages):
    """The names that the rules read on the labelled pages, each with its features and the partner it means."""
    found = {document: [] for document in pages}
    for row in csv.DictReader(io.StringIO(text)):
        document = row["document"].split("/")[-1]
        if document in found:
            row["features"] = sorted(set(row["features"].split("\t")))
            found[document].append(row)
    for document, rows in found.items():
        partners = pages[document]
        pairs = matched([row["name"] for row in rows], partners)
        for i, row in enumerate(rows):
            row["partner"] = partners[pairs[i]] if i in pairs else None
    return found


def score(found, pages):
    """Precision, recall, F1 and recall of named partners of the rules."""
    right = wrong = missed = named = named_missed = 0
    for document, partners in pages.items():
        rows = found[document]
        pairs = matched([row["name"] for row in rows], partners)
        parents = {folded(p["parent"]) for p in partners if p.get("parent")}
        right += len(pairs)
        named += sum(bool(partners[j]["named"]) for j in pairs.values())
        wrong += sum(i not in pairs and folded(row["name"]) not in parents for i, row in enumerate(rows))
        for j, partner in enumerate(partners):
            if j not in pairs.values() and "inclusion" not in (partner.get("doubt") or []):
                missed += 1
                named_missed += bool(partner["named"])
    precision, recall = right / (right + wrong), right / (right + missed)
    return precision, recall, 2 * precision * recall / (precision + recall), named / (named + named_missed)


def crossed(examples, classes, cost, least):
    """For each example the sums of weights learned without its page."""
    sums = {}
    for part in range(FOLDS):
        model = Logit(classes, cost, least)
        model.train([(e["features"], e["class"]) for e in examples if e["fold"] != part and e["class"] is not None])
        model.rounded()
        sums.update((e["key"], model.sums(e["features"])) for e in examples if e["fold"] == part)
    return sums


def sector_examples(found):
    """Partners found whose sector is not in doubt; one that nobody knew is measured, but not learned from."""
    examples = []
    for document, rows in sorted(found.items()):
        for i, row in enumerate(rows):
            partner = row["partner"]
            if not partner or "sector" in (partner.get("doubt") or []):
                continue
            sector = partner["sector"]
            examples.append(
                {"key": (document, i), "features": row["features"], "fold": fold(document, SEED, FOLDS), "row": row,
                 "sector": sector, "class": None if sector == "unknown" else sector})
    return examples


def told(sums, margin):
    best, following = sorted(range(len(sums)), key=lambda k: (-sums[k], k))[:2]
    return SECTORS[best] if sums[best] - sums[following] >= margin else "unknown"


def accuracy(examples, tell):
    """The share of right sectors among partners whose sector is known; what the register knows is not asked."""
    asked = [e for e in examples if e["sector"] != "unknown"]
    return sum((e["row"]["sector"] if e["row"]["source"] == "register" else tell(e)) == e["sector"] for e in asked) / len(asked)


def train_sectors(found, cost):
    examples = sector_examples(found)
    sums = crossed(examples, SECTORS, cost, 2)
    # Unknown is the right answer where nobody knew; a larger margin must earn its place.
    def rate(margin):
        return sum(
            (e["row"]["sector"] if e["row"]["source"] == "register" else told(sums[e["key"]], margin)) == e["sector"]
            for e in examples)
    margin = max((step / 20 for step in range(21)), key=lambda m: (rate(m), -m))
    figures = {
        "rules": accuracy(examples, lambda e: e["row"]["sector"]),
        "accuracy": accuracy(examples, lambda e: told(sums[e["key"]], margin)), "margin": margin, "labels": len(examples)}
    model = Logit(SECTORS, cost, 2)
    model.train([(e["features"], e["class"]) for e in examples if e["class"]])
    return model.rounded(), figures


def text_of(head, model):
    out = io.StringIO()
    out.write("# " + "; ".join(f"{key}={value}" for key, value in head) + "\n")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["feature", "class", "weight"])
    writer.writerows((feature, name, f"{value:.3f}") for feature, name, value in model.rows())
    return out.getvalue()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("labels")
    parser.add_argument("--pages")
    parser.add_argument("--features")
    parser.add_argument("--date", default="2026-11-30")
    parser.add_argument("--out", default=str(ROOT / "Sources/Lookups/Data"))
    parser.add_argument("--grid", action="store_true")
    given = parser.parse_args()
    pages = labels(given.labels)
    if given.features:
        text = pathlib.Path(given.features).read_text(encoding="utf-8")
    else:
        command = os.environ.get("LABMETRICS_COMMAND", str(ROOT / ".build/debug/labmetrics"))
        archive = given.pages or str(pathlib.Path(given.labels).resolve().parent / "archive/pages")
        text = subprocess.run([command, "features", "partners", archive], check=True, capture_output=True, text=True).stdout
    found = proposals(text, pages)
    if given.grid:
        for cost in (0.2, 0.3, 0.5, 1.0, 2.0):
            print("cost", cost, train_sectors(found, cost)[1])
        return
    model, figures = train_sectors(found, COST)
    precision, recall, f1, named = score(found, pages)
    head = [
        ("date", given.date), ("answers", len(pages)), ("readers", 2), ("folds", FOLDS), ("seed", SEED), ("cost", COST),
        ("labels", figures["labels"]), ("accuracy", f'{figures["accuracy"]:.3f}'),
        ("accuracy_of_rules", f'{figures["rules"]:.3f}'), ("margin", f'{figures["margin"]:.2f}'),
        ("names_precision", f"{precision:.3f}"), ("names_recall", f"{recall:.3f}"), ("names_f1", f"{f1:.3f}"),
        ("named_recall", f"{named:.3f}")]
    pathlib.Path(given.out, "partner_sectors.csv").write_text(text_of(head, model), encoding="utf-8")
    print(len(model.weights), "weights;", "; ".join(f"{key}={value}" for key, value in head))


main()
