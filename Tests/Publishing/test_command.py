"""Which command the action runs: one that is named, the prebuilt one when it can be trusted, else one built here."""
import hashlib
import os
import pathlib
import subprocess
import unittest

from test_issues import WorldCase
from world import COMMAND, ROOT

PACKAGE = os.path.join(ROOT, '.github', 'release', 'package.sh')
HOME = 'owner/labmetrics'


class Prebuilt(WorldCase):
    def setUp(self):
        super().setUp()
        subprocess.run([PACKAGE, 'make', COMMAND, self.world.path('dist')], check=True, capture_output=True)
        self.name = subprocess.run([PACKAGE, 'name'], check=True, capture_output=True, text=True).stdout.strip()
        self.package = pathlib.Path(self.world.path('dist'), f'{self.name}.tar.gz').read_bytes()
        self.version = self.name.split('-')[1]
        self.world.write(f'github/attested/{HOME}/{self.name}.tar.gz', '')
        self.attest(self.package)

    def attest(self, content):
        pathlib.Path(self.world.state, 'attested', HOME, f'{self.name}.tar.gz').write_bytes(content)

    def publish_command(self, package=None, sums=None):
        package = self.package if package is None else package
        sums = sums or f'{hashlib.sha256(package).hexdigest()}  {self.name}.tar.gz\n'
        self.world.release(HOME, f'v{self.version}', {f'{self.name}.tar.gz': package, 'SHA256SUMS': sums.encode()})

    def test_the_prebuilt_command_of_this_version_makes_the_report(self):
        self.publish_command()
        run = self.publish('2024-Q1', command='')
        self.assertEqual(run.outputs['tag'], 'report-2024-Q1')
        self.assertEqual([call.split(' --')[0] for call in self.world.log()[1:5]],
                         ['api', f'release download v{self.version}', f'release download v{self.version}',
                          f'attestation verify {self.name}.tar.gz'])

    def test_a_package_that_its_checksum_does_not_fit_is_not_run(self):
        self.publish_command(sums=f'{"0" * 64}  {self.name}.tar.gz\n')
        run = self.publish('2024-Q1', expected=1, command='')
        self.assertTrue(run.printed.endswith(
            f'::error::{self.name}.tar.gz is not what SHA256SUMS of v{self.version} lists; nothing is run\n'))

    def test_a_package_that_no_workflow_built_is_not_run(self):
        self.publish_command()
        self.attest(b'another')
        run = self.publish('2024-Q1', expected=1, command='')
        self.assertTrue(run.printed.endswith(f'::error::{self.name}.tar.gz has no attestation that a workflow of '
                                             f'{HOME} built it; nothing is run\n'))

    def test_a_release_that_cannot_be_asked_is_not_taken_for_none(self):
        self.publish_command()
        self.world.fail_at(2)
        run = self.publish('2024-Q1', expected=1, command='')
        self.assertIn(f'::error::the releases of {HOME} could not be listed', run.printed)

    def test_without_a_prebuilt_one_the_command_is_built_with_the_swift_that_is_here(self):
        self.world.write_program('swift', f'''
            case "$1" in
              --version) echo "Swift version 6.3.1 (swift-6.3.1-RELEASE)" ;;
              *) echo "swift $*" >>"{self.world.path('built')}"; exit 1 ;;
            esac''')
        for name in ('git', 'apt-get'):
            self.world.write_program(name, 'exit 1')
        run = self.publish('2024-Q1', expected=1, command='')
        self.assertIn(f'::notice::{HOME} has no prebuilt {self.name}: it is built here', run.printed)
        self.assertEqual(run.failed, 'Build the command')

    def test_an_old_swift_leaves_the_build_to_the_image(self):
        self.world.write_program('swift', 'echo "Swift version 6.1 (swift-6.1-RELEASE)"')
        self.world.write_program('docker', f'echo "$*" >"{self.world.path("docker.txt")}"; exit 1')
        run = self.publish('2024-Q1', expected=1, command='')
        self.assertEqual(run.failed, 'Build the command')
        called = pathlib.Path(self.world.path('docker.txt')).read_text(encoding='utf-8')
        self.assertRegex(called, r'^run --rm -v \S+:/labmetrics swift:6\.3-\S+ /labmetrics/\.github/release/build\.sh\n$')

    def test_a_command_that_cannot_run_is_told(self):
        run = self.publish('2024-Q1', expected=1, command='/no/labmetrics')
        self.assertIn('::error::/no/labmetrics cannot be run: name a labmetrics built for this system', run.printed)


class Version(unittest.TestCase):
    SCRIPT = os.path.join(ROOT, '.github', 'release', 'version.sh')

    def test_the_source_has_one_and_the_tag_must_be_its(self):
        version = subprocess.run([self.SCRIPT], check=True, capture_output=True, text=True).stdout.strip()
        self.assertRegex(version, r'^\d+\.\d+\.\d+$')
        self.assertEqual(subprocess.run([self.SCRIPT, f'v{version}'], capture_output=True, check=False).returncode, 0)
        wrong = subprocess.run([self.SCRIPT, 'v9.9.9'], capture_output=True, text=True, check=False)
        self.assertEqual(wrong.returncode, 1)
        self.assertIn(f'the tag is v9.9.9, but ', wrong.stderr)


if __name__ == '__main__':
    unittest.main()
