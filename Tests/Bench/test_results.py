#!/usr/bin/env python3
"""Runs that are kept, and what is worse than the best of them. `python3 test_results.py`; BenchTests.swift runs it."""
import json
import tempfile
import unittest
from pathlib import Path

import results

REPORT = 'labmetrics report'


def a_round(seconds, user=None, system=0.0, peak_mb=100.0):
    return {'seconds': seconds, 'user': seconds if user is None else user, 'system': system, 'peak_mb': peak_mb}


def a_run(own, peer=2.0, cat=0.1, pages=5, stripped=1000, **measures):
    """A run whose report takes these seconds, one round each, beside a peer, unless that is missing, and `cat`."""
    rows = {REPORT: [a_round(seconds, **measures) for seconds in own], 'cat of all pages': [a_round(cat)]}
    if peer:
        rows['peer_pandas'] = [a_round(peer)]
    return {'archive': {'name': 'pages', 'pages': pages, 'bytes': pages * 100},
            'binary': {'bytes': 4000, 'stripped_bytes': stripped},
            'runs': {name: {'command': name, 'rounds': rounds} for name, rounds in rows.items()}}


def told(run, **kept):
    return [(fault.figure.row, fault.figure.measure, fault.file) for fault in results.worse(run, kept)]


class Comparison(unittest.TestCase):
    def test_nothing_is_worse_where_nothing_is_kept(self):
        self.assertEqual(told(a_run([4.0])), [])

    def test_fifteen_percent_are_borne_and_more_is_told(self):
        # The processor's seconds stay, so that one measure alone changes.
        kept = a_run([4.0], user=4.0)
        self.assertEqual(told(a_run([4.59], user=4.0), a=kept), [])
        self.assertEqual(told(a_run([4.61], user=4.0), a=kept), [(REPORT, 'seconds, against peer_pandas', 'a')])

    def test_a_slower_machine_is_no_worse_program(self):
        self.assertEqual(told(a_run([8.0], peer=4.0), a=a_run([4.0], peer=2.0)), [])

    def test_medians_are_compared_not_single_rounds(self):
        self.assertEqual(told(a_run([4.0, 4.1, 9.0]), a=a_run([4.0])), [])

    def test_user_and_system_seconds_count_together(self):
        kept = a_run([4.0], user=3.0, system=1.0)
        self.assertEqual(told(a_run([4.0], user=1.0, system=3.0), a=kept), [])
        self.assertEqual(told(a_run([4.0], user=3.0, system=2.0), a=kept),
                         [(REPORT, 'processor, against peer_pandas', 'a')])

    def test_memory_and_the_size_of_the_command_are_compared_as_they_are(self):
        self.assertEqual(told(a_run([4.0], peak_mb=120.0, stripped=1200), a=a_run([4.0])),
                         [(REPORT, 'peak MB', 'a'), ('the command', 'bytes, stripped', 'a')])

    def test_each_figure_is_held_against_the_best_of_all_kept(self):
        kept = {'fast': a_run([4.0], peak_mb=300.0), 'small': a_run([9.0], peak_mb=100.0)}
        self.assertEqual(told(a_run([8.0], user=4.0, peak_mb=200.0), **kept),
                         [(REPORT, 'seconds, against peer_pandas', 'fast'), (REPORT, 'peak MB', 'small')])

    def test_other_archives_are_not_compared(self):
        self.assertEqual(told(a_run([40.0], pages=50), a=a_run([4.0])), [])

    def test_without_a_peer_times_are_held_against_cat_in_both_runs(self):
        self.assertEqual(told(a_run([8.0], peer=None), a=a_run([4.0])),
                         [(REPORT, 'seconds, against cat of all pages', 'a'),
                          (REPORT, 'processor, against cat of all pages', 'a')])
        self.assertEqual(told(a_run([8.0]), a=a_run([4.0], peer=None)), [])

    def test_what_takes_no_measurable_time_divides_nothing(self):
        self.assertEqual(told(a_run([8.0], peer=None, cat=0.0), a=a_run([4.0])), [])

    def test_a_row_that_no_kept_run_has_is_no_fault(self):
        run = a_run([4.0])
        run['runs']['labmetrics report seeds'] = {'command': 'seeds', 'rounds': [a_round(9.0)]}
        self.assertEqual(told(run, a=a_run([4.0])), [])

    def test_a_fault_names_row_measure_found_best_and_file(self):
        fault = results.worse(a_run([6.0], user=4.0), {'kept/a.json': a_run([4.0])})[0]
        self.assertEqual(
            results.sentence(fault),
            'labmetrics report: seconds, against peer_pandas: found 3.000, expected 2.300 at most; '
            'the best kept one is 2.000 in kept/a.json')


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name) / 'kept'

    def test_a_kept_run_comes_back_whole(self):
        file = results.file_of(self.folder, 'first')
        results.keep(a_run([4.0, 5.0]), file)
        self.assertEqual(results.load(self.folder), {str(self.folder / 'first.json'): a_run([4.0, 5.0])})

    def test_the_same_run_gives_the_same_bytes_a_round_a_line(self):
        run = a_run([4.0])
        turned = json.loads(json.dumps(dict(reversed(run.items()))))
        self.assertEqual(results.text(run), results.text(turned))
        self.assertIn('\n    {"peak_mb": 100.0, "seconds": 4.0, "system": 0.0, "user": 4.0}\n', results.text(run))
        self.assertEqual(json.loads(results.text(run)), run)

    def test_a_folder_that_is_not_there_holds_no_runs(self):
        self.assertEqual(results.load(self.folder), {})

    def test_a_kept_run_is_not_replaced(self):
        results.keep(a_run([4.0]), results.file_of(self.folder, 'first'))
        with self.assertRaisesRegex(ValueError, 'first.json: found a kept run; choose another name'):
            results.file_of(self.folder, 'first')

    def test_names_stay_within_the_folder(self):
        for name in ('../first', '.first', 'a/b', '', 'a b'):
            with self.assertRaises(ValueError):
                results.file_of(self.folder, name)


if __name__ == '__main__':
    unittest.main()
