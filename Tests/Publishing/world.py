"""A repository on GitHub to publish in: pages, releases, and runs of the action on them."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from action import Run

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACTION = os.path.join(ROOT, '.github', 'actions', 'report')
STAND_IN = os.path.join(ROOT, 'Tests', 'Publishing', 'gh.py')
COMMAND = os.environ.get('LABMETRICS_COMMAND', os.path.join(ROOT, '.build', 'debug', 'labmetrics'))
REPOSITORY = 'owner/archive'
COMMIT = '0123456789012345678901234567890123456789'

# The question that tells a plan.
PROMPT = ('Challenge statement: What is your challenge? (Please answer in specific terms: '
          '"Our challenge is that...”.)')


class World:
    """One repository; its folder goes with it."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix='labmetrics-publishing-')
        self.state = self.path('github')
        os.makedirs(self.state)
        self.write_program('gh', f'exec "{sys.executable}" -SE "{STAND_IN}" "$@"')
        self.runs = 0

    def close(self):
        shutil.rmtree(self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), 'w', encoding='utf-8') as file:
            file.write(text)

    def write_program(self, name, script):
        """A program that the steps find before any other of its name."""
        self.write(f'bin/{name}', f'#!/bin/sh\n{script}\n')
        os.chmod(self.path(f'bin/{name}'), 0o755)

    def add_page(self, name, year=2023, methods=('Prototyping',), country='Viet Nam', folder='pages'):
        """A page that counts, in the archive's grammar."""
        tags = ''.join(f'[[methods:{method}]]\n' for method in methods)
        self.write(f'{folder}/{name}.md', f'# {name}\n\n[[type:learningplan]]\n[[year:{year}]]\n[[country:{country}]]\n{tags}'
                   f'\n> {PROMPT}\n\nThe challenge of {name}.\n')

    def run(self, period, **inputs):
        """Runs the action as a job does, from a clean work folder."""
        self.runs += 1
        temporary = self.path(f'run-{self.runs}')
        os.makedirs(temporary)
        shutil.rmtree(self.path('out'), ignore_errors=True)
        environment = {
            'PATH': f"{self.path('bin')}:{os.environ['PATH']}", 'HOME': self.folder, 'GH_STATE': self.state,
            'GITHUB_ACTIONS': 'true', 'GITHUB_REPOSITORY': REPOSITORY, 'GITHUB_SHA': COMMIT,
            'GITHUB_WORKFLOW_REF': f'{REPOSITORY}/.github/workflows/quarterly-report.yml@refs/heads/main',
            'GITHUB_STEP_SUMMARY': os.path.join(temporary, 'summary.md'), 'RUNNER_TEMP': temporary,
        }
        github = {'token': 'token', 'repository': REPOSITORY, 'server_url': 'https://github.example', 'run_id': '7',
                  'action_repository': 'owner/labmetrics'}
        given = {'archive': 'pages', 'out': 'out/reports', 'period': period, 'publish': 'true', 'command': COMMAND}
        names = {name.replace('_', '-'): value for name, value in inputs.items()}
        return Run(ACTION, {**given, **names}, github, environment, self.folder)

    # What GitHub has and was asked.

    def issues(self, drafts=False):
        """The releases by tag."""
        folder = os.path.join(self.state, 'releases', REPOSITORY)
        found = {}
        for tag in sorted(os.listdir(folder) if os.path.isdir(folder) else []):
            place = pathlib.Path(folder, tag)
            release = json.loads((place / 'release.json').read_text(encoding='utf-8'))
            release['files'] = {file.name: file.read_bytes() for file in sorted((place / 'files').iterdir())}
            if drafts or not release['draft']:
                found[tag] = release
        return found

    def compared(self):
        """Which issue each one was compared with."""
        return {tag: issue['files']['compared-with.txt'].decode().strip() for tag, issue in self.issues().items()}

    def log(self):
        """The calls since the last time that it was asked for."""
        path = pathlib.Path(self.state, 'log')
        lines = path.read_text(encoding='utf-8').splitlines() if path.exists() else []
        path.unlink(missing_ok=True)
        return lines

    def fail_at(self, number):
        """Lets a call of the next runs fail; none with None."""
        path = pathlib.Path(self.state, 'fail')
        path.unlink(missing_ok=True)
        if number is not None:
            path.write_text(str(number), encoding='utf-8')

    def release(self, repository, tag, files, draft=False):
        """Puts a release there by hand."""
        folder = os.path.join(self.state, 'releases', repository, tag)
        os.makedirs(os.path.join(folder, 'files'))
        with open(os.path.join(folder, 'release.json'), 'w', encoding='utf-8') as file:
            json.dump({'draft': draft, 'title': tag, 'notes': ''}, file)
        for name, content in files.items():
            with open(os.path.join(folder, 'files', name), 'wb') as file:
                file.write(content)

    def make(self, *arguments):
        """Runs the command itself."""
        return subprocess.run([COMMAND, *arguments], cwd=self.folder, capture_output=True, text=True, check=True)
