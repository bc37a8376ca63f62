/// From pages to facts.
///
/// A page is reduced to its ``PageFacts`` while it is in memory; the facts of all pages are the ``ArchiveFacts``, which
/// merge in any order to the same value; a ``Scope`` chooses the pages of a report.
///
/// Start reading at ``PageFacts``.
public enum Facts {}
