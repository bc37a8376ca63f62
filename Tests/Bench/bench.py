#!/usr/bin/env python3
"""Measures the command against what a user would take instead, and against itself on larger archives.

    bench.py --command FILE --archive PAGES [--runs N] [--peers FOLDER] [--growth 1,3,10] [--data FOLDER]
             [--results FOLDER] [--keep NAME] [--fresh NAME=SECONDS,PROCESSOR]... [--table FILE]

Prints Markdown: whole runs and those of the peers, the stages of a run, and the growth with the number of pages. All
rows of a table are run in turn, round by round, so that what else the machine does meets all of them alike. Peak memory
below some 30 MB is this program's own. Ends with 1 when the command got worse than the best kept run (results.py).
"""
import argparse
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import machine
import make_pages
import results
from measure import Row, measured

TAGS = r'\[\[(methods|datasources|sdgs|thematic_areas|country|type|year):[^\]\n]*\]\]'
FORMATS = ['xlsx', 'csv', 'markdown', 'json']
AS_OF = ['--as-of', '2025-12-31', '--quiet']
SEEDS = machine.REPOSITORY / 'seeds'


def table(head, rows):
    """A table of Markdown: the first column is text, the others are numbers."""
    lines = ['| ' + ' | '.join(head) + ' |', '|---|' + '---:|' * (len(head) - 1)]
    return '\n'.join(lines + ['| ' + ' | '.join(row) + ' |' for row in rows])


def second(value):
    return f'{value:.2f}' if value >= 1 else f'{value:.3f}'


def seconds(values):
    return [second(value) for value in (min(values), statistics.median(values), max(values))]


def report(options, out, *more, archive=None):
    """The command that makes reports."""
    pages = archive or options.archive
    return [options.command, 'report', str(pages), '--out', f'{out}/reports', *AS_OF, *more]


def own_rows(options, out):
    cache = ['--cache', f'{out}/cache']
    counts = ['--only', 'counts', '--format']
    return [
        Row('labmetrics report', report(options, out)),
        Row('labmetrics report --cache, nothing changed', report(options, out, *cache)),
        Row('labmetrics report --only counts --format csv,markdown,xlsx',
            report(options, out, *counts, 'csv,markdown,xlsx')),
        Row('labmetrics report --only counts --format csv', report(options, out, *counts, 'csv')),
        Row('labmetrics report seeds', report(options, out, archive=SEEDS)),
    ]


def peer_rows(options, out):
    """What a user would take instead; peers that are not there are told."""
    pages = shlex.quote(str(options.archive))
    cat = ' -o '.join(f"-name '*.{ending}' -exec cat {{}} +" for ending in ('md', 'txt'))
    shell = {
        'cat': ('cat of all pages', f'find {pages} {cat} >/dev/null'),
        'rg': ('ripgrep, tags counted a page', f"rg --count-matches '{TAGS}' {pages} >/dev/null"),
        'sort': ('ripgrep, tags counted by value (sort, uniq -c)',
                 f"rg -oI '{TAGS}' {pages} | LC_ALL=C sort | uniq -c >/dev/null"),
    }
    rows = [Row(name, ['sh', '-c', line]) for tool, (name, line) in shell.items() if is_there(tool)]
    scripts = sorted(options.peers.glob('peer_*.py')) if options.peers else []
    if not scripts:
        print('no scripts of peers: --peers names no folder with files peer_*.py', file=sys.stderr)
    return rows + [
        Row(script.stem, [sys.executable, str(script), str(options.archive), f'{out}/{script.stem}'])
        for script in scripts]


def is_there(tool):
    if shutil.which(tool) and (tool != 'sort' or shutil.which('rg')):
        return True
    print(f'{tool}: not there, its row is left out', file=sys.stderr)
    return False


def whole_runs(options, out):
    rows = measured(own_rows(options, out) + peer_rows(options, out), options.runs)
    cells = [[row.name, *seconds(row.values('seconds')), second(row.median('processor')), second(row.median('user')),
              f'{max(row.values("peak_mb")):.0f}'] for row in rows]
    head = ['run', 'minimum s', 'median s', 'maximum s', 'processor s', 'of it user s', 'peak MB']
    commands = '\n'.join(f'- {row.name}: `{typed(row, options, out)}`' for row in rows)
    return rows, f'{table(head, cells)}\n\n{commands}'


def typed(row, options, out):
    """A command as it is typed, without the paths of this machine."""
    names = {str(SEEDS): 'seeds', out: 'OUT', str(options.archive): 'PAGES', str(options.data): 'DATA',
             str(options.peers): 'PEERS', options.command: 'labmetrics', sys.executable: 'python3'}
    if row.command[0] == 'sh':
        return row.command[2].replace(shlex.quote(str(options.archive)), 'PAGES')
    return shlex.join(named(word, names) for word in row.command)


def named(word, names):
    """A word of a command with a name for the folder or file that it begins with."""
    for path, name in names.items():
        if word == path or word.startswith(f'{path}/'):
            return name + word[len(path):]
    return word


def stages(options, out):
    """The stages of runs for one format each: what comes before is the same, so the smallest times stand for it."""
    counts = Row('counts', report(options, out, '--only', 'counts', '--format', 'json'))
    formats = [Row(name, report(options, out, '--format', name)) for name in FORMATS]
    rows = measured(formats + [counts], options.runs)

    def line(name, stage, of):
        times = [one['stages'][stage] for row in of for one in row.rounds if stage in one.get('stages', {})]
        if not times:
            return []
        return [[name, *seconds([passed for passed, _ in times]),
                 second(statistics.median(processor for _, processor in times))]]

    full = [row for row in rows if row is not counts]
    names = [('walk: find the pages', 'walk', full),
             ('read and parse: bytes to tags and counts (`--only counts`)', 'read', [counts]),
             ('read, parse and take all facts', 'read', full),
             ('link: repeated pages, cycles, partners', 'link', full),
             ('count: figures, indicators, trends', 'count', full),
             ('compose: tables, charts, sentences', 'compose', full)]
    names += [(f'render {row.name}', 'render', [row]) for row in full]
    return rows, table(['stage', 'minimum s', 'median s', 'maximum s', 'processor s'],
                       [cells for name in names for cells in line(*name)])


def growth(options, out):
    """The same runs on so many times the pages."""
    rows = {}
    for times in options.growth:
        archive = larger(options, times)
        for kind, more in (('report', []), ('report --only counts', ['--only', 'counts'])):
            rows[kind, times] = Row(f'{kind}, {times} times', report(options, out, *more, archive=archive))
    done = measured(rows.values(), options.growth_runs)
    lines = []
    for kind in ('report', 'report --only counts'):
        first = rows[kind, options.growth[0]]
        for times in options.growth:
            row = rows[kind, times]
            if row in done and first in done:
                lines.append([kind, str(times), *seconds(row.values('seconds')), ratio(row, first, 'seconds'),
                              second(row.median('processor')), ratio(row, first, 'processor'),
                              f'{max(row.values("peak_mb")):.0f}', ratio(row, first, 'peak_mb')])
    head = ['run', 'times the pages', 'minimum s', 'median s', 'maximum s', 'ratio', 'processor s', 'ratio', 'peak MB',
            'ratio']
    return done, table(head, lines)


def ratio(row, first, measure):
    """How many times a measure's median is the first row's."""
    return f'{row.median(measure) / first.median(measure):.1f}'


def larger(options, times):
    """An archive of so many times the pages, made when it is missing."""
    if times == 1:
        return options.archive
    folder = options.data / f'{options.archive.resolve().name}-{times}-times'
    if not folder.exists():
        # A process of its own: what it takes would count as memory of the commands started after it.
        part = folder.with_suffix('.part')
        shutil.rmtree(part, ignore_errors=True)
        maker = [sys.executable, make_pages.__file__, str(options.archive), str(part), '--times', str(times)]
        subprocess.run(maker, check=True, stdout=subprocess.DEVNULL)
        part.rename(folder)
    found, expected = (len(make_pages.page_files(pages)) for pages in (folder, options.archive))
    if found != times * expected:
        sys.exit(f'{folder}: found {found} pages, expected {times} times {expected}; remove the folder')
    return folder


def measure_all(options, run, say):
    """Measures every table, tells it, and adds its rounds to the run."""
    with tempfile.TemporaryDirectory() as out:
        parts = {'runs': ('Whole runs', whole_runs), 'stages': ('Stages', stages), 'growth': ('Growth', growth)}
        for part, (title, measure) in parts.items():
            rows, text = measure(options, out)
            run[part] = {row.name: {'command': typed(row, options, out), 'rounds': row.rounds} for row in rows}
            say(f'\n### {title}\n\n{text}')


def compare(options, run):
    """Tells what got worse than the best kept runs; true when nothing did."""
    kept = results.load(options.results)
    if not results.comparable(run, kept):
        print(f'nothing compared: {options.results} has no run on an archive of this size', file=sys.stderr)
    faults = results.worse(run, kept)
    for fault in faults:
        print(results.sentence(fault), file=sys.stderr)
    return not faults


def numbers(text):
    return [int(number) for number in text.split(',')]


def fresh(text):
    """A fresh build's name, its seconds and those of the processor: report=240,400."""
    name, _, times = text.partition('=')
    passed, processor = (float(number) for number in times.split(','))
    return name, [passed, processor]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--command', required=True, help='the built labmetrics')
    parser.add_argument('--archive', required=True, type=Path, help='folder of pages')
    parser.add_argument('--runs', type=int, default=7, help='rounds; default 7')
    parser.add_argument('--peers', type=Path, help='folder of scripts peer_*.py, run as peer_x.py PAGES OUT')
    parser.add_argument('--growth', type=numbers, default=[1, 3, 10], help='times the pages; default 1,3,10')
    parser.add_argument('--growth-runs', type=int, default=3, help='rounds of the growth table; default 3')
    parser.add_argument('--data', type=Path, default=Path('.build/bench'), help='where larger archives are kept')
    parser.add_argument('--results', type=Path, default=Path('Tests/Bench/results'), help='folder of kept runs')
    parser.add_argument('--keep', metavar='NAME', help='keep this run there under a name')
    parser.add_argument('--fresh', type=fresh, action='append', default=[], metavar='NAME=SECONDS,PROCESSOR',
                        help='what a fresh build took, such as report=240,400')
    parser.add_argument('--table', type=Path, help='a file that gets the tables too')
    return parser.parse_args()


def main():
    options = arguments()
    options.command = str(Path(options.command).resolve())
    try:
        file = results.file_of(options.results, options.keep) if options.keep else None
    except ValueError as error:
        sys.exit(str(error))
    told = []

    def say(text):
        print(text, flush=True)
        told.append(text)

    run = machine.facts(options)
    say(machine.heading(run, options.runs))
    measure_all(options, run, say)
    if options.table:
        options.table.write_text('\n'.join(told) + '\n', encoding='utf-8')
    is_good = compare(options, run)
    if file:
        results.keep(run, file)
    return 0 if is_good else 1


if __name__ == '__main__':
    sys.exit(main())
