#!/usr/bin/env python3
"""Print the modules of Sources with files, lines and documentation, and the folders that use each other.

    python3 Tests/Structure/modules.py [SOURCES]

A folder uses another when one of its files names a type declared at the top level of a file there; only folders of one
module are compared, since between modules the compiler sees to it. The last column counts
lines of /// a line of code, in files with a public or package declaration.
"""

import collections
import pathlib
import re
import sys

KINDS = "struct|class|enum|protocol|actor|typealias"
# What is private to a file is no use of another folder, though its name may be the same.
TYPE = re.compile(rf"^(?:@\w+\s+)*(?:(?!private |fileprivate )\w+\s+)*(?:{KINDS}) (\w+)", re.M)
WORD = re.compile(r"\b[A-Z]\w*")
OPEN = re.compile(r"^\s*(?:public|package) ", re.M)


def kinds(text):
    """Lines of documentation and lines of code."""
    lines = [line.strip() for line in text.splitlines()]
    documentation = sum(line.startswith("///") for line in lines)
    return documentation, sum(bool(line) and not line.startswith("//") for line in lines)


def modules(sources):
    """Swift files with their texts, by module."""
    found = collections.defaultdict(dict)
    for path in sorted(sources.rglob("*.swift")):
        parts = path.relative_to(sources).parts
        found[parts[0]][path.relative_to(sources)] = path.read_text(encoding="utf-8")
    return found


def pairs(files):
    """Folders of one module that use each other, in order."""
    home = {}
    for path, text in files.items():
        for name in TYPE.findall(text):
            home.setdefault(name, path.parent)
    uses = collections.defaultdict(set)
    for path, text in files.items():
        code = re.sub(r"//.*", "", text)
        for name in set(WORD.findall(code)) & home.keys():
            if home[name] != path.parent:
                uses[path.parent].add(home[name])
    return sorted((one, other) for one in uses for other in uses[one] if one < other and one in uses.get(other, ()))


def main():
    here = pathlib.Path(__file__).resolve().parents[2]
    sources = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here / "Sources"
    found = modules(sources)
    sizes = {name: sum(len(text.splitlines()) for text in files.values()) for name, files in found.items()}
    print("| module | files | lines | doc lines a code line |\n|---|--:|--:|--:|")
    for name in sorted(found, key=lambda name: -sizes[name]):
        shown = [kinds(text) for text in found[name].values() if OPEN.search(text)]
        documentation, code = sum(pair[0] for pair in shown), sum(pair[1] for pair in shown)
        ratio = f"{documentation / code:.2f}" if code else ""
        print(f"| {name} | {len(found[name])} | {sizes[name]} | {ratio} |")
    everything = [kinds(text) for files in found.values() for text in files.values()]
    ratio = sum(pair[0] for pair in everything) / max(1, sum(pair[1] for pair in everything))
    print(f"| all | {sum(map(len, found.values()))} | {sum(sizes.values())} | {ratio:.2f} |")
    largest = max(sizes, key=sizes.get)
    print(f"\nLargest module: {largest}, {sizes[largest]} lines, {sizes[largest] / sum(sizes.values()):.0%} of all.")
    mutual = [pair for files in found.values() for pair in pairs(files)]
    print(f"Folders that use each other: {len(mutual)} pairs.")
    for one, other in mutual:
        print(f"- {one} and {other}")


if __name__ == "__main__":
    main()
