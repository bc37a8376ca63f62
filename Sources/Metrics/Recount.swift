public import Facts

/// Counts an archive once more without some of its documents, as if they had never come in.
///
///     let recount = Recount(of: facts)       // not yet related to one another
///     recount.metrics(like: metrics, without: ["new.md"]).figures
public struct Recount: Sendable {
  private let archive: ArchiveFacts

  /// Takes the facts of an archive, not yet related to one another.
  public init(of archive: ArchiveFacts) { self.archive = archive }

  /// The documents of the archive, also those that a report does not choose.
  public var documents: Set<String> { Set(archive.pages.map(\.document)) }

  /// What readers may see once the persons are known that the archive names.
  public var mask: PersonMask { PersonMask(archive.personNames) }

  /// The metrics of what is left, by the scope, date and rules of others.
  ///
  /// The archive is related anew, so that a document left out that repeats another takes nothing from it.
  public func metrics(like metrics: ArchiveMetrics, without documents: Set<String>) -> ArchiveMetrics {
    metrics.recounted(
      archive.keeping { !documents.contains($0.document) }.related(asOf: metrics.asOf, depth: metrics.depth))
  }
}
