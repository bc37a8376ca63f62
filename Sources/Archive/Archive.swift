/// From a folder of Markdown pages to pages as values.
///
/// This module finds pages (``PageFinder``), reads them (``PageReader``), parses each once into a ``Page`` that
/// remembers its lines (``PageParser``), and says what is odd about them (``Finding``). It knows the page grammar and
/// the forms; it knows no vocabulary, no figure and no output format. It imports Lookups for the form catalogue.
///
/// Start reading at ``Page``.
public enum Archive {}
