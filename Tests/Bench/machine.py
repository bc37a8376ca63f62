"""What was measured, on what: machine, versions, commit, archive and binary, without names of hosts or paths."""
import importlib.metadata
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import make_pages

REPOSITORY = Path(__file__).resolve().parents[2]
MODULES = ['pandas', 'duckdb', 'polars', 'xlsxwriter']


def said(*command):
    """The first line that a command prints; empty where it is not there or fails."""
    if not shutil.which(command[0]):
        return ''
    done = subprocess.run(command, capture_output=True, text=True)
    return ''.join(done.stdout.splitlines()[:1]).strip() if done.returncode == 0 else ''


def machine():
    """Processor, cores, memory and system."""
    memory = os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES')
    return {'cpu': cpu(), 'cores': os.cpu_count(), 'memory_gb': round(memory / 1e9, 1),
            'system': f'{platform.system()} {platform.machine()}', 'kernel': platform.release()}


def cpu():
    """The model of the processor, as the system names it."""
    if sys.platform == 'darwin':
        return said('sysctl', '-n', 'machdep.cpu.brand_string')
    try:
        lines = Path('/proc/cpuinfo').read_text().splitlines()
    except OSError:
        lines = []
    names = [line.partition(':')[2].strip() for line in lines if line.startswith('model name')]
    return names[0] if names else platform.processor()


def versions(command):
    """What each program and module calls its version; "not there" for those that are missing."""
    tools = {
        'labmetrics': [command, '--version'], 'swift': ['swift', '--version'], 'ripgrep': ['rg', '--version'],
        'libxlsxwriter': ['pkg-config', '--modversion', 'xlsxwriter']}
    found = {name: said(*tool) or 'not there' for name, tool in tools.items()}
    found['python'] = platform.python_version()
    return found | {f'python {module}': module_version(module) for module in MODULES}


def module_version(name):
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return 'not there'


def commit():
    """The commit that is checked out, and whether the tree has nothing beside it."""
    name = said('git', '-C', str(REPOSITORY), 'rev-parse', '--short', 'HEAD')
    changed = said('git', '-C', str(REPOSITORY), 'status', '--porcelain')
    return {'id': name or 'unknown', 'clean': bool(name) and not changed}


def archive(folder):
    """The name of the folder alone, its pages and their bytes."""
    pages = make_pages.page_files(folder)
    return {'name': folder.resolve().name, 'pages': len(pages), 'bytes': sum(page.stat().st_size for page in pages)}


def binary(command):
    """Bytes of the command as it is, and of a copy without symbols where `strip` is there."""
    sizes = {'bytes': Path(command).stat().st_size}
    if shutil.which('strip'):
        with tempfile.TemporaryDirectory() as folder:
            copy = shutil.copy(command, folder)
            if subprocess.run(['strip', copy], capture_output=True).returncode == 0:
                sizes['stripped_bytes'] = Path(copy).stat().st_size
    return sizes


def facts(options):
    """All of it for one run; `fresh_builds` are what the options say."""
    return {
        'archive': archive(options.archive), 'binary': binary(options.command), 'commit': commit(),
        'day': time.strftime('%Y-%m-%d', time.gmtime()), 'fresh_builds': dict(options.fresh),
        'load': round(os.getloadavg()[0], 1), 'machine': machine(), 'versions': versions(options.command)}


def heading(run, rounds):
    """The facts in a sentence."""
    pages, on, at, sizes = run['archive'], run['machine'], run['commit'], run['binary']
    stripped = f', stripped {sizes["stripped_bytes"] / 1e6:.1f} MB' if 'stripped_bytes' in sizes else ''
    builds = [f'fresh {name}: {passed:g} s, processor {processor:g} s'
              for name, (passed, processor) in run['fresh_builds'].items()]
    return '; '.join([
        f'{pages["pages"]} pages, {pages["bytes"] / 1e6:.1f} MB',
        f'{on["cores"]} cores, {on["system"]}, load {run["load"]} at the start', f'rounds: {rounds}',
        f'commit {at["id"]}{"" if at["clean"] else " and changes"}',
        f'the command {sizes["bytes"] / 1e6:.1f} MB{stripped}', *builds,
        *(f'{name}: {version}' for name, version in run['versions'].items())]) + '.'
