#!/usr/bin/env python3
"""Learns the weights by which closings are linked to plans: a conditional logit with the choice of no plan.

usage: train_links.py LABELS PAGES COMMAND WEIGHTS --date YYYY-MM-DD [--doubted FILE] [--verbose]

LABELS   a folder with cycles.json: closings with their plan, or null, by reading
PAGES    the folder of pages that the labels name
COMMAND  the built command; it prints what the model reads: features links PAGES
WEIGHTS  the file to write: Sources/Lookups/Data/link_weights.csv
FILE     readings of links that earlier weights made in doubt: closings with their plan, or with a plan that is not theirs

Closings whose title equals that of one plan and that no one read teach too, with what their titles say taken out, and
so do the readings in FILE; these do not measure, since they were not drawn at random. Each labelled closing is judged by
weights learned without its fold. Needs numpy.
"""
import argparse
import collections
import json

import numpy

from training import folds, measure, rounded, save, table

FOLDS, SEED, PENALTY, NEEDED = 7, 1, 0.03, 0.6
TITLES = ["title", "same_title", "title_beginning", "title_lead"]
# It tells which closings teach by their titles. It is no evidence beside the similarity of titles: a weight learned for it
# is below zero, since it is taken out of every closing that it was found on, and would favour a plan of another year.
UNWEIGHED = ["same_title"]


class Choice:
    """A closing with its candidates: what the model reads of each, and which of them are right."""

    def __init__(self, closing, plans, features, right):
        self.closing, self.plans, self.features = closing, plans, features
        self.right = numpy.array([plan in right for plan in plans] + [not any(plan in right for plan in plans)])
        self.is_wanted = bool(right)

    def probabilities(self, weights):
        """Of each plan, and of none at the end."""
        sums = numpy.append(self.features @ weights[:-1], weights[-1])
        powers = numpy.exp(sums - sums.max())
        return powers / powers.sum()


def learned(choices, penalty):
    """The weights of the features and of no plan, by Newton's method on the penalised likelihood."""
    size = choices[0].features.shape[1] + 1
    weights = numpy.zeros(size)
    rows = [numpy.vstack([numpy.hstack([c.features, numpy.zeros((len(c.plans), 1))]), numpy.eye(size)[-1]])
            for c in choices]
    for _ in range(60):
        gradient, hessian = penalty * weights, penalty * numpy.eye(size)
        for choice, row in zip(choices, rows):
            all_of = choice.probabilities(weights)
            of_right = numpy.where(choice.right, all_of, 0)
            of_right = of_right / of_right.sum()
            gradient -= row.T @ (of_right - all_of)
            mean = row.T @ all_of
            hessian += (row.T * all_of) @ row - numpy.outer(mean, mean)
        step = numpy.linalg.solve(hessian, gradient)
        weights = weights - step / max(1.0, numpy.abs(step).max() / 2)
        if numpy.abs(step).max() < 1e-9:
            break
    return weights


def choices(rows, labels, doubted, names):
    """The labelled closings, those that were read in doubt, and those that their titles decide."""
    candidates = collections.defaultdict(list)
    for row in rows:
        candidates[row["closing"]].append(row)
    read = []
    for label in sorted(labels, key=lambda label: label["closing"]):
        own = candidates.get(label["closing"])
        right = {label["plan"], *(label.get("also_acceptable") or [])} - {None}
        if own:
            read.append(Choice(label["closing"], [r["plan"] for r in own], numbers(own, names), right))
    known = {label["closing"] for label in labels}
    more = [reread(label, candidates[label["closing"]], names)
            for label in sorted(doubted, key=lambda label: label["closing"])
            if label["closing"] not in known and candidates.get(label["closing"])]
    known |= {choice.closing for choice in more}
    titled = []
    for closing, own in sorted(candidates.items()):
        same = [r["plan"] for r in own if float(r["same_title"]) == 1]
        if closing not in known and len(same) == 1:
            features = numbers(own, names)
            features[:, [i for i, name in enumerate(names) if name in TITLES]] = 0
            titled.append(Choice(closing, [r["plan"] for r in own], features, set(same)))
    return read, more, titled


def reread(label, own, names):
    """A closing whose plan was read, or of which it was read that a plan is not its own: any other may be, or none."""
    plans = [row["plan"] for row in own]
    right = {label["plan"]} if "plan" in label else set(plans) - {label["not"]}
    choice = Choice(label["closing"], plans, numbers(own, names), right)
    if "not" in label:
        choice.right[-1] = True
    return choice


def numbers(rows, names):
    return numpy.array([[float(row[name]) for name in names] for row in rows])


def judged(read, others, penalty, verbose=False):
    """Links made, right and wanted, each closing judged by weights learned without it."""
    fold = folds([c.closing for c in read], FOLDS, SEED)
    made = right = 0
    for number in range(FOLDS):
        weights = learned([c for c in read if fold[c.closing] != number] + others, penalty)
        for choice in (c for c in read if fold[c.closing] == number):
            of = choice.probabilities(weights)
            best = int(of[:-1].argmax())
            is_made = of[best] >= NEEDED
            made += is_made
            right += bool(is_made and choice.right[best])
            if verbose and bool(is_made and choice.right[best]) != choice.is_wanted:
                print(f"{choice.closing}: {choice.plans[best]} {of[best]:.2f}, none {of[-1]:.2f}, right "
                      f"{[p for p, r in zip(choice.plans, choice.right) if r]}")
    return right, made, sum(c.is_wanted for c in read)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ["labels", "pages", "command", "weights"]:
        parser.add_argument(name)
    parser.add_argument("--date", required=True)
    parser.add_argument("--doubted")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    with open(f"{arguments.labels}/cycles.json", encoding="utf-8") as file:
        labels = json.load(file)
    doubted = []
    if arguments.doubted:
        with open(arguments.doubted, encoding="utf-8") as file:
            doubted = [label for label in json.load(file) if label["confidence"] != "doubtful"]
    rows = table(arguments.command, "features", "links", arguments.pages)
    every = [name for name in rows[0] if name not in ("closing", "plan")]
    names = [name for name in every if name not in UNWEIGHED]
    read, more, titled = choices(rows, labels, doubted, names)
    right, made, wanted = judged(read, more + titled, PENALTY, arguments.verbose)
    weights = learned(read + more + titled, PENALTY)
    found = dict(zip(names + ["no_plan"], weights))
    head = (f"date={arguments.date}; answers={len(read)}; readers=1; folds={FOLDS}; seed={SEED}; "
            f"doubted={len(more)}; titled={len(titled)}; penalty={PENALTY}; " + measure(right, made, wanted))
    save(arguments.weights, [head], ["feature", "weight"],
         [[name, rounded(found.get(name, 0))] for name in every + ["no_plan"]])
    print(head)


main()
