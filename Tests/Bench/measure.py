"""Runs commands in turn and measures each: seconds, seconds of the processor, memory at most."""
import os
import statistics
import subprocess
import sys
import tempfile
import time


class Row:
    """A command that is measured, and its rounds.

    A round has `seconds`, those of the processor as `user` and `system`, `peak_mb`, and of labmetrics `stages`: by name
    `[seconds, seconds of the processor]`.
    """

    def __init__(self, name, command):
        self.name, self.command, self.rounds = name, command, []

    def run(self):
        """Runs the command once; false when it fails."""
        with tempfile.TemporaryFile() as errors:
            started = time.perf_counter()
            process = subprocess.Popen(
                self.command, stdout=subprocess.DEVNULL, stderr=errors, env={**os.environ, 'LABMETRICS_TIMES': '1'})
            status, usage = os.wait4(process.pid, 0)[1:]
            passed = time.perf_counter() - started
            process.returncode = os.waitstatus_to_exitcode(status)
            errors.seek(0)
            said = errors.read().decode('utf-8', 'replace').splitlines()
        self.rounds.append(a_round(passed, usage, said))
        if process.returncode:
            print(f'{self.name}: left out, it ended with {process.returncode}: {" ".join(said[-1:])}', file=sys.stderr)
        return process.returncode == 0

    def values(self, measure):
        return [value(one, measure) for one in self.rounds]

    def median(self, measure):
        return statistics.median(self.values(measure))


def a_round(passed, usage, said):
    """What a run took, with as many digits as mean something."""
    made = {
        'seconds': round(passed, 4), 'user': round(usage.ru_utime, 4), 'system': round(usage.ru_stime, 4),
        'peak_mb': round(usage.ru_maxrss / (1024 if sys.platform == 'linux' else 1024 ** 2), 1)}
    stages = {stage: [int(passed) / 1e6, int(processor) / 1e6]
              for mark, stage, passed, processor in (line.split() for line in said if line.startswith('time: '))}
    return {**made, 'stages': stages} if stages else made


def value(one, measure):
    """A measure of a round; `processor` is what user and system take together."""
    return one['user'] + one['system'] if measure == 'processor' else one[measure]


def measured(rows, runs):
    """The rows that work, after so many rounds; one more at first warms the disk's cache and is not counted."""
    rows = [row for row in rows if row.run()]
    for row in rows:
        row.rounds = []
    for _ in range(runs):
        for row in rows:
            row.run()
    return rows
