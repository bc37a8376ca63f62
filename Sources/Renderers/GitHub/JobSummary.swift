public import Reports

/// The first page of a report and what changed, as the summary of a job on GitHub.
///
/// GitHub drops a summary of more than 1 MiB whole, so a longer one is cut between two lines and says so. Page text is
/// escaped as in report.md; pictures are left out, since a summary cannot show files of the job.
public struct JobSummary: Sendable {
  /// GitHub's limit for the summary of a step.
  public static let limit = 1 << 20

  private static let sectionIDs: Set<String> = ["short", "targets", "changes", "findings"]
  private var cut: String { "\nThe summary is cut here: the rest stands in \(report.identity.fileName).md.\n" }

  private let report: Report

  /// Creates the summary of a report.
  public init(_ report: Report) { self.report = report }

  /// The summary as Markdown, at most so many bytes.
  ///
  /// - Parameter room: bytes that are left of ``limit`` when the step has written before.
  public func text(room: Int = limit) -> String {
    let markdown = MarkdownReport(report)
    let sections = Self.found(in: report.sections).map { section in
      section.level == .firstPage ? markdown.page(section) : markdown.section(section, level: 2)
    }
    let head = markdown.head(of: report.identity, isScopeTold: report.sections.contains { $0.level == .firstPage })
    return shortened(head + sections.joined() + "\n", to: room)
  }

  /// The sections a summary shows, wherever they stand.
  private static func found(in sections: [Report.Section]) -> [Report.Section] {
    sections.flatMap { section in
      sectionIDs.contains(section.id) ? [withoutPictures(section)] : found(in: section.parts)
    }
  }

  private static func withoutPictures(_ section: Report.Section) -> Report.Section {
    let blocks = section.blocks.filter { block in
      if case .picture = block { false } else { true }
    }
    return Report.Section(
      id: section.id, title: section.title, blocks: blocks, parts: section.parts.map(withoutPictures)
    ).at(section.level)
  }

  private func shortened(_ text: String, to room: Int) -> String {
    guard text.utf8.count > room else { return text }
    var kept = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard kept.utf8.count + line.utf8.count + 1 + cut.utf8.count <= room else { break }
      kept += line + "\n"
    }
    return room >= cut.utf8.count ? kept + cut : ""
  }
}
