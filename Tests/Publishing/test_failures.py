"""What becomes of a run when GitHub does not answer, at each of its calls in turn."""
import unittest

from test_issues import WorldCase


class Failures(WorldCase):
    def fail_at_each_call(self, calls, period, **inputs):
        """Lets each call fail once: the run fails, and nothing that is published changes."""
        before = self.world.issues()
        for number in range(1, calls + 1):
            with self.subTest(call=number):
                self.world.log()
                self.world.fail_at(number)
                run = self.publish(period, expected=1, **inputs)
                self.assertEqual(self.world.issues(), before)
                self.assertNotIn('first issue', run.printed) if before else None
                self.assertEqual(run.outputs['tag'], '')
                self.assertEqual(run.printed.count('::error::'), 1, run.printed)
        self.world.log()
        self.world.fail_at(None)
        run = self.publish(period, **inputs)
        self.assertEqual(len(self.world.log()), calls)
        return run

    def test_a_first_issue(self):
        run = self.fail_at_each_call(3, '2024-Q1')
        self.assertEqual(run.outputs['compared_with'], 'none')
        self.assertEqual(list(self.world.issues(drafts=True)), ['report-2024-Q1', 'report-2024-Q1 (draft)'])

    def test_a_second_issue_is_never_taken_for_a_first_one(self):
        self.publish('2024-Q1')
        run = self.fail_at_each_call(4, '2024-Q2')
        self.assertEqual(run.outputs['compared_with'], 'report-2024-Q1')

    def test_a_rerun(self):
        for period in ('2024-Q1', '2024-Q2'):
            self.publish(period)
        self.world.add_page('found-late')
        run = self.fail_at_each_call(6, '2024-Q2')
        self.assertEqual(run.outputs['tag'], 'report-2024-Q2.2')

    def test_the_schedule_that_cannot_be_kept_on_is_told_after_the_report_is_published(self):
        self.world.fail_at(4)
        run = self.publish('2024-Q1', expected=1, keep_schedule='true')
        self.assertEqual(run.outputs['tag'], 'report-2024-Q1')
        self.assertIn('::error::the schedule of quarterly-report.yml could not be kept on', run.printed)

    def test_what_a_failed_listing_says(self):
        self.world.fail_at(1)
        run = self.publish('2024-Q1', expected=1)
        self.assertEqual(run.printed, 'error connecting to api.github.com\n::error::the releases of owner/archive could '
                         'not be listed; nothing is made or published: run again, and check the token\'s rights\n')

    def test_an_archive_that_is_not_there_publishes_nothing(self):
        run = self.publish('2024-Q1', expected=1, archive='nowhere')
        self.assertEqual((run.failed, self.world.issues()), ('Make the report', {}))


if __name__ == '__main__':
    unittest.main()
