"""The quarter's report on GitLab, with a stand-in for curl: packages are folders, and any call can fail."""
import os
import pathlib
import subprocess
import unittest

from test_issues import WorldCase
from world import COMMAND, ROOT

SCRIPT = os.path.join(ROOT, '.github', 'gitlab', 'report.sh')
CURL = '''
echo call >>"$STATE/log"
[ "$(wc -l <"$STATE/log")" != "$(cat "$STATE/fail" 2>/dev/null)" ] || { echo "curl: (6) could not resolve host" >&2; exit 6; }
while [ $# -gt 0 ]; do
  case $1 in
    -o) out=$2; shift ;;
    --upload-file) upload=$2; shift ;;
    http*) quarter=${1%/reports.zip}; quarter=${quarter##*/} ;;
  esac
  shift
done
if [ -n "${upload:-}" ]; then cp "$upload" "$STATE/$quarter.zip"
elif [ -f "$STATE/$quarter.zip" ]; then cp "$STATE/$quarter.zip" "$out"; printf 200
else printf "%s" "${MISSING:-404}"; fi
'''


class GitLab(WorldCase):
    def setUp(self):
        super().setUp()
        self.world.write_program('curl', CURL)

    def report(self, period, expected=0, **extra):
        environment = {
            'PATH': f"{self.world.path('bin')}:{os.environ['PATH']}", 'STATE': self.world.state, 'CI_PROJECT_ID': '7',
            'CI_API_V4_URL': 'https://gitlab.example/api/v4', 'CI_JOB_TOKEN': 'token', **extra}
        run = subprocess.run([SCRIPT, COMMAND, 'pages', f'out-{period}', period], cwd=self.world.folder,
                             env=environment, capture_output=True, text=True, check=False)
        self.assertEqual(run.returncode, expected, run.stdout + run.stderr)
        return run

    def kept(self):
        return sorted(path.name for path in pathlib.Path(self.world.state).glob('*.zip'))

    def test_quarters_follow_one_another_across_years_and_gaps(self):
        self.assertIn('a first issue: it is compared with none\n', self.report('2023-Q3').stdout)
        self.assertIn('compared with the report on 2023-Q3\n', self.report('2024-Q2').stdout)
        self.assertIn('compared with the report on 2023-Q3\n', self.report('2023-Q4').stdout)
        self.assertIn('compared with the report on 2024-Q2\n', self.report('2024-Q3').stdout)
        self.assertEqual(self.kept(), ['2023-Q3.zip', '2023-Q4.zip', '2024-Q2.zip', '2024-Q3.zip'])

    def test_a_quarter_that_is_there_is_left_as_it_is(self):
        self.report('2024-Q1')
        self.world.add_page('found-late')
        self.assertEqual(self.report('2024-Q1').stdout, 'the report on 2024-Q1 is there already: nothing is made\n')

    def test_no_answer_is_never_a_first_issue(self):
        self.report('2024-Q1')
        for number in (1, 2, 3):
            self.world.log()
            self.world.fail_at(number)
            run = self.report('2024-Q2', expected=1)
            self.assertNotIn('first issue', run.stdout)
            self.assertEqual(self.kept(), ['2024-Q1.zip'])
        self.world.fail_at(None)
        run = self.report('2024-Q2', expected=1, MISSING='500')
        self.assertEqual(run.stderr, 'error: the reports of 2024-Q2 could not be asked for (HTTP 500); nothing is made: '
                         'run the job again\n')

    def test_a_failed_gate_keeps_the_report_and_fails_the_job(self):
        self.world.write('labmetrics.yaml', 'gates:\n  least_documents: 10\n')
        self.report('2024-Q1', expected=2)
        self.assertEqual(self.kept(), ['2024-Q1.zip'])


if __name__ == '__main__':
    unittest.main()
