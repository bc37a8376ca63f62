"""Whole years of reports, with a stand-in for GitHub: which issue is published, and what it is compared with."""
import unittest

from world import COMMIT, World

LIST = 'api --paginate repos/owner/archive/releases?per_page=100 --jq ' \
    '.[] | select(.draft | not) | [.tag_name, .assets[].name] | @tsv'


class WorldCase(unittest.TestCase):
    """Tests in a world of their own."""

    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.close)
        for number in range(3):
            self.world.add_page(f'page{number}')

    def publish(self, period, expected=0, **inputs):
        run = self.world.run(period, **inputs)
        self.assertEqual(run.status, expected, run.printed)
        return run


class Years(WorldCase):
    def test_four_quarters_each_compared_with_the_one_before(self):
        for quarter in range(1, 5):
            self.world.add_page(f'new{quarter}')
            run = self.publish(f'2024-Q{quarter}')
            self.assertEqual(run.outputs['tag'], f'report-2024-Q{quarter}')
        self.assertEqual(self.world.compared(), {
            'report-2024-Q1': 'none', 'report-2024-Q2': 'report-2024-Q1', 'report-2024-Q3': 'report-2024-Q2',
            'report-2024-Q4': 'report-2024-Q3'})

    def test_the_calls_of_a_first_issue_and_of_a_second(self):
        self.publish('2024-Q1')
        first = self.world.log()
        self.assertEqual(first[:2], [LIST, LIST])
        self.assertRegex(first[2], r'^release create report-2024-Q1 .*\breports\.zip\b')
        self.assertEqual(len(first), 3)
        self.publish('2024-Q2')
        second = self.world.log()
        self.assertEqual(second[1], 'release download report-2024-Q1 --repo owner/archive --pattern reports.zip '
                         '--dir last-issue.part')
        self.assertEqual([call.split(' ')[0:2] for call in second],
                         [['api', '--paginate'], ['release', 'download'], ['api', '--paginate'], ['release', 'create']])

    def test_a_first_issue_says_so_and_names_archive_and_files(self):
        # A chart needs two years.
        self.world.add_page('earlier', year=2022)
        self.publish('2024-Q1')
        issue = self.world.issues()['report-2024-Q1']
        self.assertEqual(issue['title'], 'Report 2024-Q1')
        self.assertEqual(issue['notes'].splitlines()[:2],
                         ['Report on 2024-Q1, from an archive of 4 documents.',
                          'A first issue: it is compared with none.'])
        self.assertEqual((issue['target'], issue['prerelease'], issue['latest']), (COMMIT, False, True))
        for name in ('reports.zip', 'report.md', 'report.xlsx', 'metrics.json', 'datapackage.json',
                     'compared-with.txt'):
            self.assertIn(name, issue['files'])
        self.assertTrue([name for name in issue['files'] if name.endswith('.svg')])

    def test_the_next_year_follows_the_last_quarter_of_the_one_before(self):
        for period in ('2024-Q4', '2025-Q1'):
            self.publish(period)
        self.assertEqual(self.world.compared()['report-2025-Q1'], 'report-2024-Q4')

    def test_a_quarter_without_any_change_is_an_issue_all_the_same(self):
        self.publish('2024-Q1')
        run = self.publish('2024-Q2')
        self.assertEqual(run.outputs['tag'], 'report-2024-Q2')


class Reruns(WorldCase):
    def test_a_rerun_after_a_change_is_a_revision_with_the_same_last_issue(self):
        for period in ('2024-Q1', '2024-Q2'):
            self.publish(period)
        before = self.world.issues()['report-2024-Q2']
        self.world.add_page('found-late', methods=('Kites',))
        run = self.publish('2024-Q2')
        self.assertEqual(run.outputs['tag'], 'report-2024-Q2.2')
        issues = self.world.issues()
        self.assertEqual(issues['report-2024-Q2'], before)
        revision = issues['report-2024-Q2.2']
        self.assertEqual(revision['title'], 'Report 2024-Q2, revision 2')
        self.assertEqual(self.world.compared()['report-2024-Q2.2'], 'report-2024-Q1')
        self.assertIn('Revision 2. report-2024-Q2 stays as it was published; what changed since then:\n',
                      revision['notes'])
        self.assertIn('found-late.md', revision['files']['changes.txt'].decode())
        self.assertIn('found-late.md', revision['notes'])

    def test_a_third_and_an_eleventh_revision_follow_the_one_before_them(self):
        self.publish('2024-Q1')
        first = self.world.issues()['report-2024-Q1']['files']
        for number in range(2, 11):
            self.world.release('owner/archive', f'report-2024-Q1.{number}', first)
        self.world.add_page('late')
        self.assertEqual(self.publish('2024-Q1').outputs['tag'], 'report-2024-Q1.11')
        self.assertIn('report-2024-Q1.10 stays as', self.world.issues()['report-2024-Q1.11']['notes'])
        self.assertEqual(self.publish('2024-Q2').outputs['compared_with'], 'report-2024-Q1.11')

    def test_a_rerun_without_any_change_publishes_nothing(self):
        for period in ('2024-Q1', '2024-Q2'):
            self.publish(period)
        before = self.world.issues()
        run = self.publish('2024-Q2')
        self.assertEqual(run.outputs['tag'], 'report-2024-Q2')
        self.assertIn('::notice::report-2024-Q2 holds the same files: nothing is published', run.printed)
        self.assertEqual(self.world.issues(), before)

    def test_a_rerun_that_is_to_stop_makes_nothing(self):
        self.publish('2024-Q1')
        self.world.add_page('found-late')
        self.world.log()
        run = self.publish('2024-Q1', rerun='stop')
        self.assertEqual(self.world.log(), [LIST])
        self.assertEqual(run.printed,
                         '::notice::report-2024-Q1 is published already, and rerun is "stop": nothing is made\n')
        self.assertEqual(list(self.world.issues()), ['report-2024-Q1'])

    def test_a_rerun_keeps_its_last_issue_when_that_one_was_revised_since(self):
        for period in ('2024-Q1', '2024-Q2'):
            self.publish(period)
        self.world.add_page('found-late')
        self.publish('2024-Q1')
        self.assertEqual(self.publish('2024-Q2').outputs['tag'], 'report-2024-Q2.2')
        self.assertEqual(self.world.compared()['report-2024-Q2.2'], 'report-2024-Q1')
        self.assertEqual(self.publish('2024-Q3').outputs['compared_with'], 'report-2024-Q2.2')

    def test_a_rerun_of_a_first_issue_stays_one_when_an_earlier_quarter_came_since(self):
        for period in ('2024-Q2', '2024-Q1'):
            self.publish(period)
        self.world.add_page('found-late')
        self.publish('2024-Q2')
        self.assertEqual(self.world.compared(),
                         {'report-2024-Q1': 'none', 'report-2024-Q2': 'none', 'report-2024-Q2.2': 'none'})


class LateQuarters(WorldCase):
    def test_a_late_quarter_is_compared_with_its_own_past_and_is_nobodys_by_date(self):
        for period in ('2024-Q1', '2024-Q3', '2024-Q2', '2024-Q4'):
            self.world.add_page(f'new-{period}')
            self.publish(period)
        self.assertEqual(self.world.compared(), {
            'report-2024-Q1': 'none', 'report-2024-Q2': 'report-2024-Q1', 'report-2024-Q3': 'report-2024-Q1',
            'report-2024-Q4': 'report-2024-Q3'})
        self.assertEqual([issue['latest'] for issue in self.world.issues().values()], [True, False, True, True])

    def test_the_last_issue_is_found_behind_hundreds_of_other_releases(self):
        self.publish('2023-Q4')
        for number in range(120):
            self.world.release('owner/archive', f'v{number}', {})
        self.assertEqual(self.publish('2024-Q1').outputs['compared_with'], 'report-2023-Q4')

    def test_a_draft_and_other_tags_are_no_issues(self):
        self.world.release('owner/archive', 'report-2023-Q4', {'reports.zip': b''}, draft=True)
        self.world.release('owner/archive', 'report-2023-Q3-draft', {'reports.zip': b''})
        self.assertEqual(self.publish('2024-Q1').outputs['compared_with'], 'none')


class ChosenIssues(WorldCase):
    def test_a_release_that_is_named_is_the_one_compared_with(self):
        for period in ('2024-Q1', '2024-Q2'):
            self.publish(period)
        self.publish('2024-Q3', since='report-2024-Q1')
        self.assertEqual(self.world.compared()['report-2024-Q3'], 'report-2024-Q1')

    def test_a_release_that_is_not_there_ends_the_run_and_names_those_that_are(self):
        self.publish('2024-Q1')
        run = self.publish('2024-Q3', expected=1, since='report-2024-Q2')
        self.assertEqual(run.printed,
                         '::error::owner/archive has no release report-2024-Q2 to compare with: name one of its '
                         'releases with the input since, or "none" (found: report-2024-Q1)\n')

    def test_none_is_a_first_issue_and_asks_for_no_last_one(self):
        self.publish('2024-Q1')
        self.publish('2024-Q2', since='none')
        self.assertEqual(self.world.compared()['report-2024-Q2'], 'none')

    def test_a_folder_that_is_named_is_compared_with(self):
        self.world.make('report', 'pages', '--out', 'made', '--period', '2023-Q4', '--quiet')
        self.assertEqual(self.publish('2024-Q1', since='made').outputs['compared_with'], 'made')

    def test_a_release_with_metrics_json_alone_is_compared_with(self):
        self.world.make('report', 'pages', '--out', 'made', '--period', '2023-Q4', '--quiet')
        with open(self.world.path('made/metrics.json'), 'rb') as file:
            self.world.release('owner/archive', 'report-2023-Q4', {'metrics.json': file.read()})
        self.assertEqual(self.publish('2024-Q1').outputs['compared_with'], 'report-2023-Q4')

    def test_a_release_without_any_figures_ends_the_run(self):
        self.world.release('owner/archive', 'report-2023-Q4', {'notes.txt': b''})
        run = self.publish('2024-Q1', expected=1)
        self.assertEqual(run.printed, '::error::the release report-2023-Q4 has neither reports.zip nor metrics.json: '
                         'name another one with the input since\n')

    def test_a_period_that_is_none_cannot_be_published(self):
        run = self.publish('none', expected=1)
        self.assertIn('::error::no period: an issue is published as that of a quarter', run.printed)
        self.assertEqual(self.world.issues(), {})

    def test_a_word_that_is_no_quarter_is_refused_before_anything_is_asked(self):
        run = self.publish('2024-5', expected=1)
        self.assertEqual(run.printed,
                         '::error::period "2024-5": expected a year and a quarter, such as 2023-Q4, "last" or "none"\n')
        self.assertEqual(self.world.log(), [])


if __name__ == '__main__':
    unittest.main()
