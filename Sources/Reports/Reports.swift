/// From figures to files.
///
/// One ``Report`` value holds every table, chart and sentence; a renderer for each format writes it, so that a figure
/// stands once and cannot differ between formats. ``Publication`` puts the files of all formats into a new folder and
/// exchanges it with the old one in a single step. This is the only module that imports libxlsxwriter. It does not
/// know how a figure is computed.
///
/// Start reading at ``Report``.
public enum Reports {}
