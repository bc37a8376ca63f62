"""Prints what a release binary is made of, as SPDX 2.3: sbom.py VERSION PACKAGE.RESOLVED LIBRARIES.SH DATE

The packages of Package.resolved at the commits that were built, libxlsxwriter at the commit that libraries.sh names,
SQLite, zlib and Swift's own libraries. DATE is that of the commit, so that the same source gives the same bytes.
"""
import json
import re
import sys


def package(name, version, place, licence, commit=None):
    """A package as SPDX has it."""
    identity = 'SPDXRef-' + re.sub(r'[^A-Za-z0-9.-]', '-', name)
    download = f'git+{place}@{commit}' if commit else place
    return {'SPDXID': identity, 'name': name, 'versionInfo': version, 'downloadLocation': download,
            'filesAnalyzed': False, 'licenseConcluded': licence, 'licenseDeclared': licence,
            'copyrightText': 'NOASSERTION'}


def resolved(path):
    """The packages that the Swift package manager resolved."""
    licences = {'swift-argument-parser': 'Apache-2.0', 'yams': 'MIT'}
    with open(path, encoding='utf-8') as file:
        pins = json.load(file)['pins']
    for pin in sorted(pins, key=lambda pin: pin['identity']):
        state = pin['state']
        yield package(pin['identity'], state.get('version', state['revision']), pin['location'],
                      licences.get(pin['identity'], 'NOASSERTION'), state['revision'])


def writer(path):
    """libxlsxwriter, as it is built from source."""
    with open(path, encoding='utf-8') as file:
        named = dict(re.findall(r'^(repository|tag|commit)=(\S+)$', file.read(), re.MULTILINE))
    return package('libxlsxwriter', named['tag'].removeprefix('RELEASE_'), named['repository'], 'BSD-2-Clause',
                   named['commit'])


def main():
    version, pins, libraries, date = sys.argv[1:]
    own = package('labmetrics', version, 'NOASSERTION', 'MIT')
    parts = [*resolved(pins), writer(libraries), package('sqlite', 'NOASSERTION', 'NOASSERTION', 'blessing'),
             package('zlib', 'NOASSERTION', 'NOASSERTION', 'Zlib'),
             package('swift', 'NOASSERTION', 'NOASSERTION', 'Apache-2.0')]
    document = {
        'spdxVersion': 'SPDX-2.3', 'dataLicense': 'CC0-1.0', 'SPDXID': 'SPDXRef-DOCUMENT',
        'name': f'labmetrics-{version}', 'documentNamespace': f'https://spdx.org/spdxdocs/labmetrics-{version}',
        'creationInfo': {'created': date, 'creators': [f'Tool: labmetrics-release-{version}']},
        'packages': [own, *parts],
        'relationships': [{'spdxElementId': 'SPDXRef-DOCUMENT', 'relationshipType': 'DESCRIBES',
                           'relatedSpdxElement': own['SPDXID']}] + [
            {'spdxElementId': own['SPDXID'], 'relationshipType': 'DEPENDS_ON', 'relatedSpdxElement': part['SPDXID']}
            for part in parts],
    }
    json.dump(document, sys.stdout, indent=2, ensure_ascii=False)
    print()


if __name__ == '__main__':
    main()
