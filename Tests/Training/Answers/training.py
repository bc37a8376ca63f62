"""What the training scripts share: tables, folds, and files of weights."""
import csv
import io
import random
import subprocess
import sys

import numpy

# Figures do not depend on the number of cores that add them up.
ROUNDING = 3


def table(command, *arguments):
    """The rows that a command prints as CSV."""
    printed = subprocess.run([command, *arguments], check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")
    csv.field_size_limit(sys.maxsize)
    return list(csv.DictReader(io.StringIO(printed, newline="")))


def folds(names, count, seed):
    """A fold for each name: the same for the same names and seed, whatever their order."""
    names = sorted(set(names))
    random.Random(seed).shuffle(names)
    return {name: index % count for index, name in enumerate(names)}


def measure(right, given, wanted):
    """The figures of a head's line."""
    return f"labels={wanted}; precision={right / max(given, 1):.3f}; recall={right / max(wanted, 1):.3f}"


def save(path, head, columns, rows):
    """Writes a file of weights: head, columns and rows."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.writelines(f"# {line}\n" for line in head)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def rounded(number):
    """A weight as the file holds it."""
    text = f"{round(float(number), ROUNDING):.{ROUNDING}f}"
    return "0.000" if text == "-0.000" else text
