#!/usr/bin/env python3
"""Learns the weights by which barrier themes are read from clauses: a logit for each theme, with an L2 penalty.

usage: train_barriers.py LABELS PAGES COMMAND WEIGHTS --date YYYY-MM-DD [--verbose]

LABELS   a folder with barriers.json: answers with the themes of their clauses, by two readings
PAGES    the folder of pages that the labels name
COMMAND  the built command; it prints what the model reads: features barriers PAGES
WEIGHTS  the file to write: Sources/Lookups/Data/barrier_weights.csv

Clauses made up after the codebook (made_up_clauses.tsv) teach too and are never judged. Each labelled answer is judged
by weights learned without its fold. A clause that no one cited says nothing about a theme which its answer names
elsewhere: one barrier said twice is cited once. Needs numpy.
"""
import argparse
import collections
import json
import os
import re
import tempfile
import unicodedata

import numpy

from training import ROUNDING, folds, measure, rounded, save, table

FOLDS, SEED, PENALTY, LEXICON = 5, 1, 4.0, 3.0
# Features of fewer clauses, and weights below this, are left out.
FEWEST, SMALLEST = 2, 0.05
PROMPTS = {"barriers": "Did you experience any barriers or bottlenecks when impacting the system, working on your "
                       "frontier challenge respectively?"}


def letters(text):
    folded = unicodedata.normalize("NFKD", text).lower()
    return re.sub(r"[^\w]+", "", "".join(c for c in folded if not unicodedata.combining(c)))


def cites(span, clause):
    """Whether a cited span and a clause share words enough: one holds the other, or half of the span."""
    if not span or not clause:
        return False
    if span in clause or (clause in span and len(clause) > 10):
        return True
    size = max(12, len(span) // 2)
    return any(span[i:i + size] in clause for i in range(0, max(1, len(span) - size + 1), 3))


class Clause:
    """A clause with its features, the themes it names, and those of which it says nothing."""

    def __init__(self, answer, features, themes, unsure, is_denial=False):
        self.answer, self.features, self.themes, self.unsure = answer, features, themes, unsure
        self.is_denial = is_denial


def labelled(rows, labels):
    """The clauses of the labelled answers."""
    clauses = []
    known = {(label["file"], label["kind"]): label for label in labels}
    kinds = {"barriers": "closing", "experiment-obstacles": "experiment"}
    for row in rows:
        label = known.get((row["document"], kinds[row["field"]]))
        if not label:
            continue
        words = letters(row["clause"])
        cited = [c for c in label["clauses"] if c["line"] == int(row["line"]) and cites(letters(c["text"]), words)]
        themes = {theme for clause in cited for theme in clause["themes"]}
        unsure = (set(label["themes"]) | set(label["doubt"])) - themes
        clauses.append(Clause(row["document"], row["features"].split(), themes, unsure, row["denial"] == "true"))
    return clauses


def made_up(command):
    """The made-up clauses, read by the command from pages made for it."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "made_up_clauses.tsv")
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file][1:]
    with tempfile.TemporaryDirectory() as folder:
        for number, (_, clause) in enumerate(lines):
            with open(f"{folder}/{number:04}.md", "w", encoding="utf-8") as page:
                page.write(f"# A closing\n\n[[year:2022]]\n[[type:learningplan]]\n[[country:Viet Nam]]\n## Form\n"
                           f"> What are the top 5 key insights you generated?\n\nAsk.\n\n"
                           f"> {PROMPTS['barriers']}\n\n{clause}\n")
        rows = table(command, "features", "barriers", folder)
    merged = collections.defaultdict(set)
    for row in rows:
        merged[row["document"]] |= set(row["features"].split())
    themes = {f"{number:04}.md": set(line[0].split("|")) - {""} for number, line in enumerate(lines)}
    return [Clause("", sorted(features), themes[page], set()) for page, features in sorted(merged.items())]


class Model:
    """Weights of features for each theme."""

    def __init__(self, clauses, themes):
        counts = collections.Counter(name for clause in clauses for name in set(clause.features))
        self.names = sorted(name for name, count in counts.items() if count >= FEWEST or name.startswith("lexicon:"))
        self.index = {name: number for number, name in enumerate(self.names)}
        self.scale = numpy.array([LEXICON if name.startswith("lexicon:") else 1.0 for name in self.names] + [3.0])
        rows = self.rows(clauses)
        wanted = numpy.array([[theme in c.themes for theme in themes] for c in clauses], dtype=float)
        counted = numpy.array([[theme not in c.unsure for theme in themes] for c in clauses], dtype=float)
        self.weights = self.scale[:, None] * self.learned(rows, wanted, counted)

    def rows(self, clauses):
        rows = numpy.zeros((len(clauses), len(self.names) + 1))
        for number, clause in enumerate(clauses):
            for name in clause.features:
                if name in self.index:
                    rows[number, self.index[name]] = 1
        rows[:, -1] = 1
        return rows * self.scale

    @staticmethod
    def learned(rows, wanted, counted):
        """By accelerated descent with a step that the rows bound, until nothing moves."""
        step = 1 / (0.25 * numpy.linalg.eigvalsh(rows @ rows.T)[-1] + PENALTY)
        momentum = (1 - (PENALTY * step) ** 0.5) / (1 + (PENALTY * step) ** 0.5)
        weights = ahead = numpy.zeros((rows.shape[1], wanted.shape[1]))
        for _ in range(1500):
            share = 1 / (1 + numpy.exp(-(rows @ ahead)))
            moved = ahead - step * (rows.T @ (counted * (share - wanted)) + PENALTY * ahead)
            change = moved - weights
            ahead, weights = moved + momentum * change, moved
            if numpy.abs(change).max() < 1e-6:
                break
        return weights

    def sums(self, clauses):
        return self.rows(clauses) / self.scale @ self.weights


def themes_of(clauses, sums, themes, cut):
    """For each answer the themes that some clause names."""
    named = collections.defaultdict(set)
    for clause, row in zip(clauses, sums):
        if not clause.is_denial:
            named[clause.answer] |= {theme for theme, value in zip(themes, row) if value >= cut}
    return named


def score(labels, named):
    counts = {}
    for label in labels:
        want, have = set(label["themes"]), named.get(label["file"], set()) - set(label["doubt"])
        have |= named.get(label["file"], set()) & want
        for theme in want | have:
            right, given, wanted = counts.get(theme, (0, 0, 0))
            counts[theme] = (right + (theme in want and theme in have), given + (theme in have),
                             wanted + (theme in want))
    return counts, [sum(count[i] for count in counts.values()) for i in range(3)]


def f1(total):
    right, given, wanted = total
    return 2 * right / max(given + wanted, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ["labels", "pages", "command", "weights"]:
        parser.add_argument(name)
    parser.add_argument("--date", required=True)
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    with open(f"{arguments.labels}/barriers.json", encoding="utf-8") as file:
        labels = json.load(file)
    clauses = labelled(table(arguments.command, "features", "barriers", arguments.pages), labels)
    invented = made_up(arguments.command)
    themes = sorted({theme for clause in clauses + invented for theme in clause.themes})
    fold = folds([label["file"] for label in labels], FOLDS, SEED)
    judged = numpy.zeros((len(clauses), len(themes)))
    for number in range(FOLDS):
        held = [i for i, clause in enumerate(clauses) if fold[clause.answer] == number]
        model = Model([c for c in clauses if fold[c.answer] != number] + invented, themes)
        judged[held] = model.sums([clauses[i] for i in held])
    cuts = [cut / 20 for cut in range(-50, 1)]
    cut = max(cuts, key=lambda cut: f1(score(labels, themes_of(clauses, judged, themes, cut))[1]))
    counts, total = score(labels, themes_of(clauses, judged, themes, cut))
    print(f"cut {cut} F1 {f1(total):.3f}")
    model = Model(clauses + invented, themes)
    whole = score(labels, themes_of(clauses, model.sums(clauses), themes, cut))[1]
    print(f"whole sample F1 {f1(whole):.3f}")
    head = [f"date={arguments.date}; answers={len(labels)}; readers=2; folds={FOLDS}; seed={SEED}; "
            f"made_up={len(invented)}; penalty={PENALTY}; cut={cut}; " + measure(*total)]
    head += [f"part={theme}; " + measure(*counts.get(theme, (0, 0, 0))) for theme in themes]
    rows = [["*", theme, rounded(model.weights[-1, column] - cut)] for column, theme in enumerate(themes)]
    for name, weights in zip(model.names, model.weights):
        rows += [[name, theme, rounded(weight)] for theme, weight in zip(themes, weights)
                 if abs(weight) >= SMALLEST]
    save(arguments.weights, head, ["feature", "theme", "weight"], rows)
    print("\n".join(head))


main()
