/// From figures to files.
///
/// One ``Report`` value holds every table, chart and sentence; a renderer for each format writes it, so that a figure
/// stands once and cannot differ between formats. This module knows no file or format, and not how a figure is computed.
///
/// Start reading at ``Report``.
public enum Reports {}
