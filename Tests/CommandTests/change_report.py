"""Changes one passage of a finished report, so that a test sees the checker fail: change_report.py FILE[!PART] OLD NEW

PART is a file inside a workbook. Only the first passage is changed; one that is not there ends with status 1.
"""
import pathlib
import sys
import zipfile


def changed(data, old, new):
    if old.encode() not in data:
        sys.exit(f"no such passage: {old}")
    return data.replace(old.encode(), new.encode(), 1)


def main(name, old, new):
    path, _, part = name.partition("!")
    if not part:
        file = pathlib.Path(path)
        file.write_bytes(changed(file.read_bytes(), old, new))
        return
    with zipfile.ZipFile(path) as book:
        parts = {each: book.read(each) for each in book.namelist()}
    parts[part] = changed(parts[part], old, new)
    with zipfile.ZipFile(path, "w") as book:
        for each, data in parts.items():
            book.writestr(each, data)


main(*sys.argv[1:])
