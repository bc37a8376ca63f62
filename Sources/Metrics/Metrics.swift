/// From pages to figures.
///
/// A page is reduced to its ``PageFacts`` while it is in memory; the facts of all pages are the ``ArchiveFacts``, which
/// merge in any order to the same value; a ``Scope`` chooses the pages of a report; ``RawCounts`` and ``Counts`` count
/// documents per value, type and year. This module knows no table, file or format.
///
/// Start reading at ``PageFacts``.
public enum Metrics {}
