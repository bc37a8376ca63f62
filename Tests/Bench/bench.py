#!/usr/bin/env python3
"""Measures the command against what a user would take instead, and against itself on larger archives.

    bench.py --command FILE --archive PAGES [--runs N] [--peers FOLDER] [--growth 1,3,10] [--data FOLDER]

Prints Markdown: whole runs and those of the peers, the stages of a run, and the growth with the number of pages. All
rows of a table are run in turn, round by round, so that what else the machine does meets all of them alike. Peak memory
below some 30 MB is this program's own.
"""
import argparse
import importlib.metadata
import os
import platform
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import make_pages

TAGS = r'\[\[(methods|datasources|sdgs|thematic_areas|country|type|year):[^\]\n]*\]\]'
FORMATS = ['xlsx', 'csv', 'markdown', 'json']
AS_OF = ['--as-of', '2025-12-31', '--quiet']


class Row:
    """A command that is measured, and what was measured: seconds, seconds of the processor, MB at most."""

    def __init__(self, name, command):
        self.name, self.command = name, command
        self.passed, self.processor, self.memory, self.stages = [], [], [], []

    def run(self):
        """Runs the command once; false when it fails."""
        with tempfile.TemporaryFile() as errors:
            started = time.perf_counter()
            process = subprocess.Popen(
                self.command, stdout=subprocess.DEVNULL, stderr=errors, env={**os.environ, 'LABMETRICS_TIMES': '1'})
            status, usage = os.wait4(process.pid, 0)[1:]
            self.passed.append(time.perf_counter() - started)
            process.returncode = os.waitstatus_to_exitcode(status)
            errors.seek(0)
            said = errors.read().decode('utf-8', 'replace').splitlines()
        self.processor.append(usage.ru_utime + usage.ru_stime)
        self.memory.append(usage.ru_maxrss / (1024 if sys.platform == 'linux' else 1024 ** 2))
        self.stages.append({stage: (int(passed) / 1e6, int(processor) / 1e6)
                            for mark, stage, passed, processor in (line.split() for line in said
                                                                   if line.startswith('time: '))})
        if process.returncode:
            print(f'{self.name}: left out, it ended with {process.returncode}: {" ".join(said[-1:])}', file=sys.stderr)
        return process.returncode == 0


def measured(rows, runs):
    """The rows that work, after so many rounds; one more at first warms the disk's cache and is not counted."""
    rows = [row for row in rows if row.run()]
    for row in rows:
        row.passed, row.processor, row.memory, row.stages = [], [], [], []
    for _ in range(runs):
        for row in rows:
            row.run()
    return rows


def table(head, rows):
    """A table of Markdown: the first column is text, the others are numbers."""
    lines = ['| ' + ' | '.join(head) + ' |', '|---|' + '---:|' * (len(head) - 1)]
    return '\n'.join(lines + ['| ' + ' | '.join(row) + ' |' for row in rows])


def seconds(values):
    return [f'{value:.2f}' for value in (min(values), statistics.median(values), max(values))]


def report(options, out, *more, archive=None):
    """The command that makes reports."""
    pages = archive or options.archive
    return [options.command, 'report', str(pages), '--out', f'{out}/reports', *AS_OF, *more]


def own_rows(options, out):
    cache = ['--cache', f'{out}/cache']
    three = ['--only', 'counts', '--format', 'csv,markdown,xlsx']
    return [
        Row('labmetrics report', report(options, out)),
        Row('labmetrics report --cache, nothing changed', report(options, out, *cache)),
        Row('labmetrics report --only counts --format csv,markdown,xlsx', report(options, out, *three)),
    ]


def peer_rows(options, out):
    """What a user would take instead; peers that are not there are told."""
    pages = shlex.quote(str(options.archive))
    shell = {
        'cat': ('cat of all pages', f"find {pages} -name '*.md' -exec cat {{}} + >/dev/null"),
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
    cells = [[row.name, *seconds(row.passed), f'{statistics.median(row.processor):.2f}', f'{max(row.memory):.0f}']
             for row in rows]
    commands = '\n'.join(f'- {row.name}: `{typed(row, options, out)}`' for row in rows)
    return table(['run', 'minimum s', 'median s', 'maximum s', 'processor s', 'peak MB'], cells) + '\n\n' + commands


def typed(row, options, out):
    """A command as it is typed, without the paths of this machine."""
    words = row.command[2:] if row.command[0] == 'sh' else [shlex.join(row.command)]
    line = words[0].replace(out, 'OUT').replace(str(options.archive), 'PAGES').replace(options.command, 'labmetrics')
    return line.replace(f'{options.peers}/', '').replace(sys.executable, 'python3')


def stages(options, out):
    """The stages of runs for one format each: what comes before is the same, so the smallest times stand for it."""
    counts = Row('counts', report(options, out, '--only', 'counts', '--format', 'json'))
    formats = [Row(name, report(options, out, '--format', name)) for name in FORMATS]
    rows = measured(formats + [counts], options.runs)

    def line(name, stage, of):
        times = [run[stage] for row in of for run in row.stages if stage in run]
        if not times:
            return []
        return [[name, *seconds([passed for passed, _ in times]),
                 f'{statistics.median(processor for _, processor in times):.2f}']]

    full = [row for row in rows if row is not counts]
    names = [('walk: find the pages', 'walk', full),
             ('read and parse: bytes to tags and counts (`--only counts`)', 'read', [counts]),
             ('read, parse and take all facts', 'read', full),
             ('link: repeated pages, cycles, partners', 'link', full),
             ('count: figures, indicators, trends', 'count', full),
             ('compose: tables, charts, sentences', 'compose', full)]
    names += [(f'render {row.name}', 'render', [row]) for row in full]
    return table(['stage', 'minimum s', 'median s', 'maximum s', 'processor s'],
                 [cells for name in names for cells in line(*name)])


def growth(options, out):
    """The same runs on so many times the pages."""
    rows = {}
    for times in options.growth:
        archive = larger(options, times)
        for kind, more in (('report', []), ('report --only counts', ['--only', 'counts'])):
            rows[kind, times] = Row(f'{kind}, {times} times', report(options, out, *more, archive=archive))
    done = set(measured(rows.values(), options.growth_runs))
    lines = []
    for kind in ('report', 'report --only counts'):
        first = rows[kind, options.growth[0]]
        for times in options.growth:
            row = rows[kind, times]
            if row in done and first in done:
                lines.append([kind, str(times), *seconds(row.passed), ratio(row, first, 'passed'),
                              f'{statistics.median(row.processor):.2f}', ratio(row, first, 'processor'),
                              f'{max(row.memory):.0f}', ratio(row, first, 'memory')])
    return table(['run', 'times the pages', 'minimum s', 'median s', 'maximum s', 'ratio', 'processor s', 'ratio',
                  'peak MB', 'ratio'], lines)


def ratio(row, first, measure):
    """How many times a measure's median is the first row's."""
    return f'{statistics.median(getattr(row, measure)) / statistics.median(getattr(first, measure)):.1f}'


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


def versions(options):
    """What was measured, on what."""
    tools = [[options.command, '--version'], ['rg', '--version'], [sys.executable, '--version']]
    said = []
    for tool in tools:
        if shutil.which(tool[0]):
            words = subprocess.run(tool, capture_output=True, text=True).stdout.splitlines()[:1]
            said.append(f'{Path(tool[0]).name}: {"".join(words)}')
    for module in ('pandas', 'duckdb', 'polars', 'xlsxwriter'):
        try:
            said.append(f'{module} {importlib.metadata.version(module)}')
        except importlib.metadata.PackageNotFoundError:
            said.append(f'{module}: not there')
    pages = make_pages.page_files(options.archive)
    size = sum(page.stat().st_size for page in pages) / 1e6
    load = os.getloadavg()[0]
    return (f'{len(pages)} pages, {size:.1f} MB; {os.cpu_count()} cores, {platform.system()} {platform.machine()}, '
            f'load {load:.1f} at the start; {options.runs} rounds; {"; ".join(said)}.')


def numbers(text):
    return [int(number) for number in text.split(',')]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--command', required=True, help='the built labmetrics')
    parser.add_argument('--archive', required=True, type=Path, help='folder of pages')
    parser.add_argument('--runs', type=int, default=7, help='rounds; default 7')
    parser.add_argument('--peers', type=Path, help='folder of scripts peer_*.py, run as peer_x.py PAGES OUT')
    parser.add_argument('--growth', type=numbers, default=[1, 3, 10], help='times the pages; default 1,3,10')
    parser.add_argument('--growth-runs', type=int, default=3, help='rounds of the growth table; default 3')
    parser.add_argument('--data', type=Path, default=Path('.build/bench'), help='where larger archives are kept')
    options = parser.parse_args()
    options.command = str(Path(options.command).resolve())
    print(versions(options))
    with tempfile.TemporaryDirectory() as out:
        for title, part in (('Whole runs', whole_runs), ('Stages', stages), ('Growth', growth)):
            print(f'\n### {title}\n\n{part(options, out)}', flush=True)


if __name__ == '__main__':
    main()
