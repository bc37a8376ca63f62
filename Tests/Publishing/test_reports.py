"""Several reports of one run, failed gates, reports without a document, and archives of other repositories."""
import io
import subprocess
import unittest
import zipfile

from test_issues import WorldCase

SEVERAL = '''reports:
  - name: network
  - name: asia
    countries: [VNM]
  - name: countries
    per_country: true
'''


def unpacked(issue):
    with zipfile.ZipFile(io.BytesIO(issue['files']['reports.zip'])) as file:
        return {name: file.read(name) for name in file.namelist() if not name.endswith('/')}


class SeveralReports(WorldCase):
    def setUp(self):
        super().setUp()
        self.world.add_page('peru', country='Peru')
        self.world.write('labmetrics.yaml', SEVERAL)

    def test_all_are_in_the_release_and_each_is_compared_with_its_own_last_issue(self):
        self.publish('2024-Q1')
        self.world.add_page('ghana', country='Ghana')
        run = self.publish('2024-Q2')
        issue = self.world.issues()['report-2024-Q2']
        for name in ('network-report.md', 'asia-report.xlsx', 'countries-PER-metrics.json', 'reports.zip'):
            self.assertIn(name, issue['files'])
        files = unpacked(issue)
        folders = sorted(name.rpartition('/')[0] for name in files if name.endswith('datapackage.json'))
        self.assertEqual(folders, ['asia', 'countries/GHA', 'countries/PER', 'countries/VNM', 'network'])
        self.assertIn('countries/GHA: found no last issue', run.printed)
        self.assertNotIn('network: found no last issue', run.printed)

    def test_a_rerun_tells_what_changed_report_by_report(self):
        self.publish('2024-Q1')
        self.world.add_page('found-late', country='Ghana')
        self.assertEqual(self.publish('2024-Q1').outputs['tag'], 'report-2024-Q1.2')
        changes = self.world.issues()['report-2024-Q1.2']['files']['changes.txt'].decode()
        self.assertIn('countries/GHA:\na report that the earlier issue does not have\n', changes)
        self.assertIn('\nnetwork:\n', changes)

    def test_a_rerun_without_any_change_publishes_nothing(self):
        self.publish('2024-Q1')
        self.assertEqual(self.publish('2024-Q1').outputs['tag'], 'report-2024-Q1')
        self.assertEqual(list(self.world.issues()), ['report-2024-Q1'])

    def test_outputs_are_those_of_the_whole_run(self):
        run = self.publish('2024-Q1')
        self.assertEqual((run.outputs['folder'], run.outputs['documents']), ('out/reports', '4'))

    def test_a_report_without_any_document_is_left_out_and_the_job_fails_after_it(self):
        self.world.write('labmetrics.yaml', SEVERAL.replace('VNM', 'GHA'))
        run = self.publish('2024-Q1', expected=2)
        files = unpacked(self.world.issues()['report-2024-Q1'])
        self.assertIn('network/metrics.json', files)
        self.assertEqual([name for name in files if name.startswith('asia/')], [])
        self.assertEqual(run.failed, 'Fail for a failed gate')


class Gates(WorldCase):
    def test_a_failed_gate_publishes_marks_the_release_and_fails_the_job(self):
        self.world.write('labmetrics.yaml', 'gates:\n  least_documents: 10\n')
        run = self.publish('2024-Q1', expected=2)
        issue = self.world.issues()['report-2024-Q1']
        self.assertEqual(issue['title'], 'Report 2024-Q1 (a quality gate failed)')
        self.assertEqual((issue['prerelease'], issue['latest']), (True, False))
        self.assertIn('\n**A quality gate failed:** ', issue['notes'])
        self.assertEqual((run.failed, run.outputs['tag']), ('Fail for a failed gate', 'report-2024-Q1'))
        self.assertTrue(run.printed.endswith(
            'A quality gate failed; the report is published as report-2024-Q1, and marked: see the annotations.\n'))

    def test_a_marked_issue_is_compared_with_like_any_other(self):
        self.world.write('labmetrics.yaml', 'gates:\n  least_documents: 10\n')
        self.publish('2024-Q1', expected=2)
        self.world.write('labmetrics.yaml', 'gates:\n  least_documents: 1\n')
        self.assertEqual(self.publish('2024-Q2').outputs['compared_with'], 'report-2024-Q1')

    def test_a_report_without_any_document_in_scope_is_never_published(self):
        self.world.write('labmetrics.yaml', 'countries: [GHA]\n')
        run = self.publish('2024-Q1', expected=2)
        self.assertEqual(self.world.issues(), {})
        self.assertIn('::notice::no report with a document in scope: nothing is published\n', run.printed)
        self.assertIn('::error title=Quality gate::', run.printed)


class OtherRepositories(WorldCase):
    def test_the_archive_of_another_repository_is_read_and_its_commit_named(self):
        for number in range(2):
            self.world.add_page(f'page{number}', folder='archive/deep/pages')
        git = ['git', '-C', self.world.path('archive'), '-c', 'user.name=a', '-c', 'user.email=a@example.org']
        for arguments in (['init', '-q'], ['add', '.'], ['commit', '-q', '-m', 'Pages']):
            subprocess.run(git + arguments, check=True)
        commit = subprocess.run(git + ['rev-parse', 'HEAD'], check=True, capture_output=True, text=True).stdout
        run = self.publish('2024-Q1', archive='archive/deep/pages')
        self.assertEqual(run.outputs['documents'], '2')
        self.assertIn(f'The archive stood at commit {commit.strip()}.\n',
                      self.world.issues()['report-2024-Q1']['notes'])


if __name__ == '__main__':
    unittest.main()
