"""Stands in for GitHub's command: releases are folders below GH_STATE, and any call can fail.

GH_STATE/releases/OWNER/NAME/TAG/ holds release.json and files/. Each call is a line of GH_STATE/log. GH_STATE/fail
holds the number of the call that fails, as when GitHub cannot be reached. A release that is there is never changed: as
where releases are immutable, only "create" makes one, with all its files, and never a second of the same tag.
"""
import fnmatch
import json
import os
import shutil
import sys

STATE = os.environ['GH_STATE']
LIST = '.[] | select(.draft | not) | [.tag_name, .assets[].name] | @tsv'


def end(message, status=1):
    print(message, file=sys.stderr)
    sys.exit(status)


def read(path):
    """The bytes of a file; none when it is not there."""
    if not os.path.exists(path):
        return b''
    with open(path, 'rb') as file:
        return file.read()


def log_call(arguments):
    """Writes the call down, and lets it fail when its turn has come."""
    shown = [os.path.basename(a) if a.startswith('/') else a for a in arguments]
    with open(f'{STATE}/log', 'a+', encoding='utf-8') as log:
        log.seek(0)
        number = len(log.readlines()) + 1
        fails = read(f'{STATE}/fail') == str(number).encode()
        log.write(' '.join(shown) + (' -> fails' if fails else '') + '\n')
    if fails and arguments[:2] == ['release', 'create']:
        make_release(*creation(arguments[2:]), draft=True)
    if fails:
        end('error connecting to api.github.com')


def releases(repository):
    folder = f'{STATE}/releases/{repository}'
    for tag in sorted(os.listdir(folder) if os.path.isdir(folder) else []):
        with open(f'{folder}/{tag}/release.json', encoding='utf-8') as file:
            yield tag, json.load(file), f'{folder}/{tag}/files'


def api(arguments):
    if arguments[:2] == ['--silent', '--method'] and arguments[2] == 'PUT':
        return
    flag, path, jq, query = arguments
    repository, _, rest = path.removeprefix('repos/').rpartition('/')
    if (flag, rest, jq, query) != ('--paginate', 'releases?per_page=100', '--jq', LIST):
        end(f'unknown call: {arguments}')
    for tag, release, files in releases(repository):
        if not release['draft']:
            print('\t'.join([tag] + sorted(os.listdir(files))))


def options(arguments, flags=()):
    """Words and options of a call."""
    words, named, rest = [], {}, list(arguments)
    while rest:
        word = rest.pop(0)
        if word in flags or '=' in word and word.startswith('--'):
            named[word.partition('=')[0]] = word.partition('=')[2] or 'true'
        elif word.startswith('--'):
            named[word] = rest.pop(0)
        else:
            words.append(word)
    return words, named


def creation(arguments):
    return options(arguments, flags=('--prerelease', '--latest'))


def make_release(words, named, draft=False):
    tag, *files = words
    folder = f"{STATE}/releases/{named['--repo']}/{tag}{' (draft)' if draft else ''}"
    if os.path.exists(folder):
        end('HTTP 422: Validation Failed: tag_name already exists')
    os.makedirs(f'{folder}/files')
    for file in files[:1] if draft else files:
        shutil.copy(file, f'{folder}/files/')
    with open(named['--notes-file'], encoding='utf-8') as file:
        notes = file.read()
    release = {'title': named['--title'], 'notes': notes, 'target': named.get('--target', ''), 'draft': draft,
               'prerelease': '--prerelease' in named, 'latest': named['--latest'] == 'true'}
    with open(f'{folder}/release.json', 'w', encoding='utf-8') as file:
        json.dump(release, file)


def download(arguments):
    (tag,), named = options(arguments)
    for name, release, files in releases(named['--repo']):
        found = fnmatch.filter(os.listdir(files), named['--pattern'])
        if name == tag and not release['draft'] and found:
            os.makedirs(named['--dir'], exist_ok=True)
            for file in found:
                shutil.copy(f'{files}/{file}', named['--dir'])
            return
    end('release not found')


def attestation(arguments):
    (verb, file), named = options(arguments)
    attested = f"{STATE}/attested/{named['--repo']}/{os.path.basename(file)}"
    if verb != 'verify' or read(attested) != read(file):
        end('no attestations found')


def main():
    arguments = sys.argv[1:]
    if not os.environ.get('GH_TOKEN'):
        end('set the GH_TOKEN environment variable', 4)
    log_call(arguments)
    match arguments:
        case ['api', *rest]:
            api(rest)
        case ['release', 'create', *rest]:
            make_release(*creation(rest))
        case ['release', 'download', *rest]:
            download(rest)
        case ['attestation', *rest]:
            attestation(rest)
        case _:
            end(f'unknown call: {arguments}')


if __name__ == '__main__':
    main()
