/// From facts to figures.
///
/// The facts of the pages in a report's scope are counted once, into ``Figures``; ``RawCounts`` and ``Counts`` count
/// documents per value, type and year. This module knows no table, file or format.
///
/// Start reading at ``Figures``.
public enum Metrics {}
