/// What a reader must know of the figures of a table.
public enum FigureNoteLabel: String, LabelKey {
  /// `figure_note` in the file.
  public static let group = "figure_note"

  case breaks, few
}
