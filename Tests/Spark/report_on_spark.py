#!/usr/bin/env python3
"""Makes the reports of an archive on Apache Spark.

    report_on_spark.py --command FILE PAGES OUT [--master local[2]] [--parts 4] [-- OPTIONS OF REDUCE]

Each partition's pages go as JSON lines through "labmetrics map --stdin" (RDD.pipe); "labmetrics reduce" makes the
reports of all lines here. PAGES and the command must lie under the same path on every machine. The pages are opened
one by one: Hadoop's own readers pass over names that begin with "_" or ".", in silence.
"""
import argparse
import base64
import json
import os
import shlex
import subprocess
import sys
import tempfile

from pyspark.sql import SparkSession

SUFFIXES = ('.md', '.txt')


def documents(root):
    """The paths of the pages below a folder, relative to it, as labmetrics finds them."""
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name != '.git']
        found += [os.path.relpath(os.path.join(folder, name), root) for name in names
                  if name.lower().endswith(SUFFIXES)]
    return sorted(found)


def as_line(root, document):
    """A page as labmetrics takes it; bytes as Base64, since pages need not be UTF-8."""
    with open(os.path.join(root, document), 'rb') as file:
        return json.dumps({'document': document, 'bytes': base64.b64encode(file.read()).decode()})


def facts(context, options):
    """The partial results of all pages, a line for each, partition by partition."""
    root = os.path.abspath(options.pages)
    command = shlex.join([os.path.abspath(options.command), 'map', '--stdin', '--jobs', '1', '--no-config'])
    pages = context.parallelize(documents(root), options.parts).map(lambda document: as_line(root, document))
    return pages.pipe(command, checkCode=True).toLocalIterator(prefetchPartitions=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--command', required=True, help='the built labmetrics')
    parser.add_argument('--master', default='local[2]', help='where Spark runs; default local[2]')
    parser.add_argument('--parts', type=int, default=4, help='partitions, each one run of map; default 4')
    parser.add_argument('pages', help='folder of pages')
    parser.add_argument('out', help='folder of the reports')
    parser.add_argument('reduce', nargs='*', help='options of labmetrics reduce, after --')
    options = parser.parse_args()
    spark = SparkSession.builder.master(options.master).appName('labmetrics').getOrCreate()
    try:
        with tempfile.NamedTemporaryFile('w', encoding='utf-8', suffix='.jsonl') as file:
            file.writelines(line + '\n' for line in facts(spark.sparkContext, options))
            file.flush()
            reduce = [options.command, 'reduce', file.name, '--no-config', '--out', options.out, *options.reduce]
            sys.exit(subprocess.run(reduce).returncode)
    finally:
        spark.stop()


if __name__ == '__main__':
    main()
