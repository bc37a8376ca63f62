"""Results of runs as files, and the comparison of a run with the best kept ones.

A kept run is a file of JSON; README.md in its folder says what stands in it. Times of two machines, or of one on two
days, say little, so times are compared as ratios to those of one program of the same run: a peer, or reading all pages.
"""
import json
import re
import statistics
from collections import namedtuple

from measure import value

# What a row's times are divided by: the first of these that the run has.
BASES = ['peer_pandas', 'cat of all pages']
# The rows that are compared are those of the command itself.
OWN = 'labmetrics '
# How many times the best kept number a number may be.
MOST = 1.15

# In a file, what lies so deep is on one line: run, table, row, rounds, round.
ROUND_DEPTH = 4

Figure = namedtuple('Figure', 'row measure')
Worse = namedtuple('Worse', 'figure found best file')


def base(run):
    """What the run's times are divided by; none when neither peer nor `cat` ran."""
    return next((name for name in BASES if name in run['runs']), None)


def median(run, row, measure):
    return statistics.median(value(one, measure) for one in run['runs'][row]['rounds'])


def figures(run, base):
    """The numbers of a run that are compared, by row and measure; the less, the better."""
    numbers = {}
    # What takes no time that can be measured, as on a handful of pages, divides nothing.
    times = [measure for measure in ('seconds', 'processor') if median(run, base, measure)]
    for row in (name for name in run['runs'] if name.startswith(OWN)):
        for measure in times:
            numbers[Figure(row, f'{measure}, against {base}')] = median(run, row, measure) / median(run, base, measure)
        numbers[Figure(row, 'peak MB')] = median(run, row, 'peak_mb')
    if 'stripped_bytes' in run['binary']:
        numbers[Figure('the command', 'bytes, stripped')] = run['binary']['stripped_bytes']
    return numbers


def size(run):
    return run['archive']['pages'], run['archive']['bytes']


def comparable(run, kept):
    """The kept runs, by file, on an archive of the same size that have what this run's times are divided by."""
    return {file: other for file, other in kept.items()
            if size(other) == size(run) and base(run) in other['runs']}


def best(kept, base):
    """The best number of each figure, with its file; the first file of those that have it."""
    found = {}
    for file in sorted(kept):
        for figure, number in figures(kept[file], base).items():
            if figure not in found or number < found[figure][0]:
                found[figure] = (number, file)
    return found


def worse(run, kept):
    """The figures of a run that are more than 15 % worse than the best kept ones, in the order of its rows."""
    least = best(comparable(run, kept), base(run))
    return [Worse(figure, number, *least[figure]) for figure, number in figures(run, base(run)).items()
            if figure in least and number > MOST * least[figure][0]] if least else []


def sentence(fault):
    """A figure that got worse, in words."""
    return (f'{fault.figure.row}: {fault.figure.measure}: found {number(fault.found)}, expected '
            f'{number(MOST * fault.best)} at most; the best kept one is {number(fault.best)} in {fault.file}')


def number(value):
    return f'{value:,.0f}' if value >= 1000 else f'{value:.3f}'


def text(value, depth=0):
    """A run as its file has it, a round a line; the same run gives the same bytes."""
    if depth == ROUND_DEPTH or not isinstance(value, (dict, list)) or not value:
        return json.dumps(value, sort_keys=True, ensure_ascii=False)
    if isinstance(value, list):
        return block('[', [text(part, depth + 1) for part in value], ']', depth)
    return block('{', [f'"{key}": {text(value[key], depth + 1)}' for key in sorted(value)], '}', depth)


def block(opening, parts, closing, depth):
    """Parts between brackets, each on a line of its own."""
    lines = ',\n'.join(' ' * (depth + 1) + part for part in parts)
    return f'{opening}\n{lines}\n{" " * depth}{closing}'


def load(folder):
    """The kept runs by the path of their files."""
    return {str(file): json.loads(file.read_text(encoding='utf-8')) for file in sorted(folder.glob('*.json'))}


def file_of(folder, name):
    """Where a run of that name is kept; an error when the name is none for a file, or is taken."""
    if not re.fullmatch(r'\w[\w.-]*', name, re.ASCII):
        raise ValueError(f'{name}: found other characters, expected a name of letters, digits, ".", "-" and "_"')
    file = folder / f'{name.removesuffix(".json")}.json'
    if file.exists():
        raise ValueError(f'{file}: found a kept run; choose another name')
    return file


def keep(run, file):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text(run) + '\n', encoding='utf-8')
