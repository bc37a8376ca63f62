#!/usr/bin/env python3
"""Makes the reports of an archive on Apache Spark.

    report_on_spark.py --command FILE PAGES OUT [--master local[4]] [--parts 8] [-- OPTIONS OF REDUCE]
    spark-submit report_on_spark.py --archives labmetrics-1.2.3-linux-x86_64.tar.gz \\
      --command labmetrics-1.2.3-linux-x86_64/labmetrics hdfs:///pages reports -- --period 2024-Q1

Spark lists and reads PAGES, on any file system that it reads; every partition's pages go as JSON lines through one run
of "labmetrics map --stdin", on all executors at once; what the runs write lies in FACTS, on a file system that all
machines reach, until one "labmetrics reduce" has made the reports of it in OUT, here. The command, and what it needs,
is sent to the workers. Ends with the status of reduce, or with 1 and one line when a partition fails.
"""
import argparse
import base64
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time

from pyspark import SparkFiles
from pyspark.sql import SparkSession

SUFFIXES = ('.md', '.txt')
FAILURE = re.compile(r'labmetrics: partition \d+: .*')


class Storage:
    """A folder on any file system that Hadoop knows."""

    def __init__(self, context, folder):
        self.jvm = context._jvm
        self.configuration = context._jsc.hadoopConfiguration()
        path = self.jvm.org.apache.hadoop.fs.Path(folder)
        self.system = path.getFileSystem(self.configuration)
        self.path = self.system.makeQualified(path)
        self.is_local = self.path.toUri().getScheme() == 'file'

    def __str__(self):
        return self.path.toString()

    def matching(self, pattern):
        """What a pattern below the folder matches: paths, and whether each is a folder. Only matches leave Java."""
        root = re.sub(r'([\\*?\[\]{}^])', r'\\\1', str(self))
        statuses = self.system.globStatus(self.jvm.org.apache.hadoop.fs.Path(f'{root}/{pattern}'))
        return statuses if statuses is not None else []

    def hidden_pages(self):
        """The pages whose own name, or a folder's above them, begins with "_" or "."."""
        found, depth = set(), 0
        while len(self.matching('*/' * depth + '*')):
            for status in self.matching('*/' * depth + '[_.]*'):
                found.update(self.pages_at(status))
            depth += 1
        return sorted(path for path in found if '/.git/' not in path)

    def pages_at(self, status):
        """A page, or the pages of a folder."""
        path = status.getPath()
        if status.isDirectory() and path.getName() != '.git':
            for inner in self.system.listStatus(path):
                yield from self.pages_at(inner)
        elif not status.isDirectory() and is_page(path.getName()):
            yield path.toString()

    def read(self, path):
        stream = self.system.open(self.jvm.org.apache.hadoop.fs.Path(path))
        try:
            return bytes(self.jvm.org.apache.commons.io.IOUtils.toByteArray(stream))
        finally:
            stream.close()

    def copy_to(self, folder):
        """The files as local ones."""
        if not self.is_local:
            self.system.copyToLocalFile(False, self.path, self.jvm.org.apache.hadoop.fs.Path(folder), True)
            folder = os.path.join(folder, self.path.getName())
        else:
            folder = self.path.toUri().getPath()
        return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.startswith('part-'))

    def remove(self):
        self.system.delete(self.path, True)


class Tool:
    """The command where it runs: on a worker, or here."""

    def __init__(self, options, context):
        self.archive = os.path.basename(options.archives) if options.archives else None
        self.command = options.command if self.archive else os.path.basename(options.command)
        if self.archive:
            context.addArchive(f'{options.archives}#{self.archive}')
        for file in options.files + ([] if self.archive else [options.command]):
            context.addFile(os.path.abspath(file))

    def call(self, arguments):
        """Words and environment of a run."""
        folder = SparkFiles.getRootDirectory()
        command = os.path.join(folder, self.archive or '', self.command)
        if not os.access(command, os.X_OK):
            os.chmod(command, 0o755)
        libraries = os.pathsep.join(filter(None, [folder, os.environ.get('LD_LIBRARY_PATH')]))
        return {'args': [command, *arguments], 'env': {**os.environ, 'LD_LIBRARY_PATH': libraries}}


def as_line(document, content):
    """A page as labmetrics takes it; bytes as Base64, since pages need not be UTF-8."""
    return json.dumps({'document': document, 'bytes': base64.b64encode(bytes(content)).decode()}) + '\n'


def feed(stream, lines, failures):
    """Writes a partition's pages to a run; what keeps them from being read is kept for the reader."""
    try:
        for line in lines:
            stream.write(line.encode())
    except BrokenPipeError:
        pass
    except Exception as error:
        failures.append(error)
    finally:
        try:
            stream.close()
        except BrokenPipeError:
            pass


def mapped(tool, number, lines):
    """The facts of a partition's pages, as its run writes them."""
    with tempfile.TemporaryFile() as errors:
        run = subprocess.Popen(**tool.call(['map', '--stdin', '--jobs', '1', '--no-config']), stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=errors)
        failures = []
        feeder = threading.Thread(target=feed, args=(run.stdin, lines, failures), daemon=True)
        feeder.start()
        for line in run.stdout:
            yield line.decode().rstrip('\n')
        feeder.join()
        if run.wait() or failures:
            errors.seek(0)
            said = errors.read().decode(errors='replace').strip().splitlines()
            reason = said[-1] if said else failures[0] if failures else f'labmetrics map ended with {run.returncode}'
            raise RuntimeError(f'labmetrics: partition {number}: {reason}')


def is_page(name):
    return name.lower().endswith(SUFFIXES)


def is_hidden(document):
    return any(part.startswith(('_', '.')) for part in document.split('/'))


def document_name(path, root):
    """A page's path relative to its archive, as labmetrics names it."""
    return re.sub(r'^[A-Za-z][A-Za-z0-9+.-]*:(//[^/]*)?', '', path).removeprefix(root).lstrip('/')


def pages(session, storage, parts):
    """All pages as lines for labmetrics. Spark's readers pass over names that begin with "_" or ".", in silence: those
    pages are read here."""
    root = storage.path.toUri().getPath()
    files = session.read.format('binaryFile').option('recursiveFileLookup', 'true').load(str(storage))
    lines = (files.select('path', 'content').rdd
             .map(lambda row: (document_name(row.path, root), row.content))
             .filter(lambda page: is_page(page[0]) and not is_hidden(page[0]))
             .map(lambda page: as_line(*page)))
    hidden = [as_line(document_name(path, root), storage.read(path)) for path in storage.hidden_pages()]
    return lines.union(session.sparkContext.parallelize(hidden, 1)).repartition(parts)


def write_facts(session, options, tool, facts):
    """Lets the workers write the facts of all pages, all partitions at once as far as there are executors."""
    context = session.sparkContext
    parts = options.parts or 2 * context.defaultParallelism
    lines = pages(session, Storage(context, options.pages), parts)
    start = time.monotonic()
    lines.mapPartitionsWithIndex(lambda number, part: mapped(tool, number, part)).saveAsTextFile(str(facts))
    print(f'map: {parts} partitions, {time.monotonic() - start:.1f} s', file=sys.stderr)


def reduce(options, tool, facts):
    """Makes the reports of the facts, and gives the status."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = ['reduce', *facts.copy_to(folder), '--no-config', '--out', options.out, *options.reduce]
        return subprocess.run(**tool.call(arguments)).returncode


def arguments(words):
    parser = argparse.ArgumentParser(
        description=__doc__.splitlines()[0], epilog='What stands after -- are options of labmetrics reduce.')
    parser.add_argument('--command', required=True, help='the built labmetrics, or its path within --archives')
    parser.add_argument('--archives', metavar='FILE', help='packed folder that has the command, sent to the workers')
    parser.add_argument('--files', metavar='FILE', action='append', default=[],
                        help='a library that the command needs, sent to the workers; may be given several times')
    parser.add_argument('--master', help='where Spark runs, such as local[4]; default: as Spark is set up')
    parser.add_argument('--parts', type=int, help='partitions, each one run of map; default: two for each slot')
    parser.add_argument('--facts', metavar='FOLDER',
                        help='folder for partial results, which all machines reach and which is not there yet; kept. '
                             'Default: one of its own in the folder for temporary files of the default file system')
    parser.add_argument('pages', metavar='PAGES', help='folder of pages, on any file system that Spark reads')
    parser.add_argument('out', metavar='OUT', help='folder of the reports, here')
    end = words.index('--') if '--' in words else len(words)
    options = parser.parse_args(words[:end])
    options.reduce = words[end + 1:]
    return options


def main():
    options = arguments(sys.argv[1:])
    builder = SparkSession.builder.appName('labmetrics')
    session = (builder.master(options.master) if options.master else builder).getOrCreate()
    # What fails is told in one line, not as a trace of Spark's own calls.
    session.sparkContext.setLogLevel('OFF')
    try:
        context = session.sparkContext
        temporary = context._jsc.hadoopConfiguration().get('hadoop.tmp.dir')
        facts = Storage(context, options.facts or f'{temporary}/labmetrics-{context.applicationId}')
        tool = Tool(options, context)
        try:
            write_facts(session, options, tool, facts)
            status = reduce(options, tool, facts)
        finally:
            if not options.facts:
                facts.remove()
    except Exception as error:
        told = FAILURE.search(str(error))
        lines = str(error).strip().splitlines() or [type(error).__name__]
        sys.exit(f'error: {told.group(0) if told else lines[0]}')
    finally:
        session.stop()
    sys.exit(status)


if __name__ == '__main__':
    main()
