#!/usr/bin/env python3
"""Makes an archive of any size from real pages.

    make_pages.py PAGES OUT [--times N | --pages N]

The first copy of a page is the page itself. In every further one a third of the longer words, other ones in each copy,
are exchanged for words of the same length, the same ones on all pages of the copy: titles, names and texts differ from
copy to copy, a plan and its closing still share theirs, and sizes and frequencies of words stay about what they are.
Tags, prompts, headings, lists (ticked options are such) and inline images stay. The same arguments give the same bytes.
"""
import argparse
import hashlib
import random
import re
import shutil
import sys
from pathlib import Path

WORD = re.compile(r'[^\W\d_]{5,}')
KEPT = re.compile(r'\s*(\[\[|>|##|!\[|[-*] )|.*data:image/')
LONGEST_NAME = 255


def page_files(folder):
    """The pages of an archive, in the order of their names."""
    return sorted(path for path in folder.rglob('*') if path.suffix.lower() in ('.md', '.txt') and path.is_file())


def changes(line):
    """Whether a line is text that differs from copy to copy."""
    return len(line) < 100_000 and not KEPT.match(line)


def words_by_shape(files):
    """The words of all pages, by length and capital letter."""
    shapes = {}
    for file in files:
        for line in filter(changes, text(file).splitlines()):
            for word in WORD.findall(line):
                shapes.setdefault((len(word), word[0].isupper()), set()).add(word)
    return {shape: sorted(words) for shape, words in shapes.items()}


def text(file):
    return file.read_bytes().decode('utf-8', 'surrogateescape')


def exchanged_words(shapes, copy):
    """What stands for which word in a copy: a third of the words of each shape change places."""
    chance = random.Random(copy)
    exchanged = {}
    for words in shapes.values():
        moved = [word for word in words if chance.random() < 1 / 3]
        exchanged.update(zip(moved, moved[1:] + moved[:1]))
    return exchanged


def copied(page, exchanged, copy):
    """The text of a page in a copy; never that of the page itself."""
    lines = page.splitlines(keepends=True)
    made = ''.join(
        WORD.sub(lambda word: exchanged.get(word[0], word[0]), line) if changes(line) else line for line in lines)
    return made if made != page else f'{page}\n\nCopy {copy}.\n'


def name(path, copy):
    """The name of a page in a copy, as short as file systems want it."""
    if copy == 0:
        return path
    stem, suffix = path.stem.encode('utf-8', 'surrogateescape'), f'_{copy}{path.suffix}'
    longest = LONGEST_NAME - len(suffix.encode())
    if len(stem) > longest:
        stem = stem[:longest - 9] + b'_' + hashlib.sha256(stem).hexdigest()[:8].encode()
    return path.with_name(stem.decode('utf-8', 'ignore') + suffix)


def make(pages, out, count):
    """Writes so many pages; the number of those written, fewer when there are none to copy."""
    files = page_files(pages)
    shapes = words_by_shape(files) if count > len(files) else {}
    out.mkdir(parents=True, exist_ok=True)
    written = 0
    for copy in range(-(-count // max(1, len(files)))):
        exchanged = exchanged_words(shapes, copy)
        for file in files[:count - written]:
            target = out / name(file.relative_to(pages), copy)
            target.parent.mkdir(parents=True, exist_ok=True)
            if copy == 0:
                shutil.copyfile(file, target)
            else:
                target.write_bytes(copied(text(file), exchanged, copy).encode('utf-8', 'surrogateescape'))
            written += 1
    return written


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('pages', type=Path, help='folder of real pages')
    parser.add_argument('out', type=Path, help='folder to write, which must be empty or missing')
    size = parser.add_mutually_exclusive_group()
    size.add_argument('--times', type=int, default=10, help='how often each page is taken; default 10')
    size.add_argument('--pages', dest='count', type=int, help='how many pages are written')
    arguments = parser.parse_args()
    if arguments.out.exists() and any(arguments.out.iterdir()):
        sys.exit(f'{arguments.out}: found files, expected an empty folder or none; remove them')
    count = arguments.count if arguments.count is not None else arguments.times * len(page_files(arguments.pages))
    print(f'{arguments.out}: {make(arguments.pages, arguments.out, count)} pages')


if __name__ == '__main__':
    main()
