"""What the workflow hands to the action, and that all pins, inputs and scripts are there."""
import os
import re
import unittest

import yaml

from action import Names, filled
from world import ACTION, ROOT

GITHUB = os.path.join(ROOT, '.github')


def read(name):
    with open(os.path.join(GITHUB, name), encoding='utf-8') as file:
        return yaml.safe_load(file)


def texts():
    for folder, _, names in os.walk(GITHUB):
        for name in names:
            with open(os.path.join(folder, name), encoding='utf-8') as file:
                yield os.path.relpath(os.path.join(folder, name), GITHUB), file.read()


class Handover(unittest.TestCase):
    """The quarterly workflow's values, by inputs and repository variables."""

    def values(self, inputs=(), variables=()):
        job = read('workflows/quarterly-report.yml')['jobs']['report']
        contexts = {'github': Names(repository='owner/labmetrics', token='token'), 'inputs': Names(inputs),
                    'vars': Names(variables), 'secrets': Names(), 'env': Names()}
        contexts['env'].update({name: filled(value, contexts) for name, value in job['env'].items()})
        steps = {step.get('id', step.get('name', 'checkout')): step for step in job['steps']}
        given = {name: filled(value, contexts) for name, value in steps['report']['with'].items()}
        checkout = {name: filled(value, contexts) for name, value in steps['Fetch the archive']['with'].items()}
        fetches = filled('${{ ' + steps['Fetch the archive']['if'] + ' }}', contexts)
        return given, checkout, fetches == 'true'

    def test_the_schedule_without_variables_reports_on_the_seeds_and_stops_where_there_is_an_issue(self):
        given, _, fetches = self.values()
        self.assertEqual(given, {
            'archive': 'seeds', 'out': 'out/reports', 'period': 'last', 'since': 'last', 'config': '', 'rerun': 'stop',
            'publish': 'true', 'keep-schedule': 'true'})
        self.assertFalse(fetches)

    def test_the_schedule_takes_the_variables(self):
        given, checkout, fetches = self.values(variables={
            'LABMETRICS_ARCHIVE_REPOSITORY': 'owner/archive', 'LABMETRICS_ARCHIVE_PATH': 'pages',
            'LABMETRICS_REF': 'stable', 'LABMETRICS_SINCE': 'none', 'LABMETRICS_PERIOD': '2023-Q4',
            'LABMETRICS_CONFIG': 'archive/labmetrics.yaml'})
        self.assertTrue(fetches)
        self.assertEqual((checkout['repository'], checkout['ref'], checkout['path']),
                         ('owner/archive', 'stable', 'archive'))
        self.assertEqual([given[name] for name in ('archive', 'period', 'since', 'config', 'rerun')],
                         ['archive/pages', '2023-Q4', 'none', 'archive/labmetrics.yaml', 'stop'])

    def test_inputs_come_before_variables(self):
        given, checkout, fetches = self.values(
            inputs={'archive-repository': 'owner/other', 'archive-path': 'texts', 'ref': '', 'period': '2024-Q1',
                    'since': 'report-2023-Q3', 'config': '', 'rerun': 'revise'},
            variables={'LABMETRICS_ARCHIVE_REPOSITORY': 'owner/archive', 'LABMETRICS_PERIOD': '2023-Q4'})
        self.assertTrue(fetches)
        self.assertEqual(checkout['repository'], 'owner/other')
        self.assertEqual([given[name] for name in ('archive', 'period', 'since', 'rerun')],
                         ['archive/texts', '2024-Q1', 'report-2023-Q3', 'revise'])

    def test_another_state_of_this_repository_is_fetched_beside_it(self):
        given, checkout, fetches = self.values(inputs={'ref': 'v1'})
        self.assertEqual((fetches, given['archive'], checkout['repository']),
                         (True, 'archive/seeds', 'owner/labmetrics'))

    def test_both_workflows_name_inputs_that_the_action_has(self):
        inputs = set(read('actions/report/action.yml')['inputs'])
        for workflow in ('workflows/quarterly-report.yml', 'examples/quarterly-report.yml'):
            steps = read(workflow)['jobs']['report']['steps']
            used = [step for step in steps if step.get('uses', '').partition('@')[0].endswith('actions/report')]
            self.assertEqual(len(used), 1)
            self.assertLessEqual(set(used[0]['with']), inputs)


class Files(unittest.TestCase):
    def test_the_example_is_fifteen_lines_at_most(self):
        with open(os.path.join(GITHUB, 'examples', 'quarterly-report.yml'), encoding='utf-8') as file:
            self.assertLessEqual(len(file.readlines()), 15)

    def test_actions_of_others_are_pinned_by_commit_with_their_version(self):
        found = 0
        for name, text in texts():
            for line in re.findall(r'^\s*(?:- )?uses: (.*)$', text, re.MULTILINE):
                if line.startswith(('$/', 'OWNER/labmetrics/')):
                    continue
                found += 1
                self.assertRegex(line, r'^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$', name)
        self.assertGreater(found, 5)

    def test_an_action_is_pinned_to_one_commit_everywhere(self):
        pins = {}
        for _, text in texts():
            for action, pin in re.findall(r'uses: ([\w./-]+)@([0-9a-f]{40} # \S+)', text):
                pins.setdefault(action, set()).add(pin)
        self.assertEqual({action: len(found) for action, found in pins.items()}, {action: 1 for action in pins})

    def test_every_script_that_is_named_is_there_and_can_be_run(self):
        for name, text in texts():
            for script in re.findall(r'(?:\.github|GITHUB_ACTION_PATH)/([\w/-]+\.(?:sh|py))', text):
                path = os.path.join(GITHUB, script)
                path = path if os.path.exists(path) else os.path.join(ACTION, script)
                self.assertTrue(os.path.exists(path), f'{name}: {script}')
                self.assertTrue(path.endswith(('github.sh', '.py')) or os.access(path, os.X_OK), f'{name}: {script}')


if __name__ == '__main__':
    unittest.main()
