internal import Text

/// What became of a document between two issues.
public struct DocumentChange: Sendable, Equatable {
  /// How a document differs from the earlier issue.
  public enum State: Sendable, Equatable {
    /// Not in the earlier issue.
    case new
    /// The same path with other bytes.
    case changed
    /// In the earlier issue, no longer in the archive.
    case withdrawn
    /// In the earlier issue and still in the archive, but not among the pages that this issue chooses.
    case outside
    /// The same bytes under another path.
    case renamed(from: String)

    /// `new`, `changed`, `withdrawn`, `outside` or `renamed`.
    public var name: String {
      switch self {
      case .new: "new"
      case .changed: "changed"
      case .withdrawn: "withdrawn"
      case .outside: "outside"
      case .renamed: "renamed"
      }
    }
  }

  /// Path relative to the archive; of a withdrawn document the one it had.
  public let document: String
  /// Its title; may be empty.
  public let title: String
  /// Web address of its source; empty when unknown.
  let source: String
  /// Years it counts in.
  let years: [String]
  /// What became of it.
  public let state: State

  private init(_ document: PublishedIssue.Document, _ state: State) {
    self.document = document.path
    title = document.title
    source = document.source
    years = document.years
    self.state = state
  }

  /// Every document that is not the same, ordered by state (new, changed, withdrawn, outside, renamed) and path.
  ///
  /// - Parameter archive: the documents of today's archive, those that this issue does not choose included; where they
  ///   are not known, a document that is not chosen counts as withdrawn.
  static func changes(
    from old: PublishedIssue, to new: PublishedIssue, archive: Set<String> = []
  ) -> [DocumentChange] {
    let added = new.documents.values.filter { old.documents[$0.path] == nil }
    let gone = old.documents.values.filter { new.documents[$0.path] == nil }
    let origins = renamed(from: gone, to: added)
    let left = Set(origins.values)
    let changed = new.documents.values.filter { document in
      guard let earlier = old.documents[document.path], !earlier.fingerprint.isEmpty else { return false }
      return earlier.fingerprint != document.fingerprint
    }
    return sorted(added.filter { origins[$0.path] == nil }) { _ in .new } + sorted(changed) { _ in .changed }
      + sorted(gone.filter { !left.contains($0.path) && !archive.contains($0.path) }) { _ in .withdrawn }
      + sorted(gone.filter { !left.contains($0.path) && archive.contains($0.path) }) { _ in .outside }
      + sorted(added.filter { origins[$0.path] != nil }) { .renamed(from: origins[$0.path] ?? "") }
  }

  /// Old path by new path, where the bytes are equal; of several the first by path goes with the first.
  private static func renamed(
    from gone: [PublishedIssue.Document], to added: [PublishedIssue.Document]
  ) -> [String: String] {
    var left = Dictionary(grouping: gone.filter { !$0.fingerprint.isEmpty }, by: \.fingerprint)
      .mapValues { $0.map(\.path).sorted { $1.scalarOrder < $0.scalarOrder } }
    var origins: [String: String] = [:]
    for document in added.sorted(by: { $0.path.scalarOrder < $1.path.scalarOrder }) {
      if let origin = left[document.fingerprint]?.popLast() { origins[document.path] = origin }
    }
    return origins
  }

  private static func sorted(
    _ documents: some Sequence<PublishedIssue.Document>, state: (PublishedIssue.Document) -> State
  ) -> [DocumentChange] {
    documents.sorted { $0.path.scalarOrder < $1.path.scalarOrder }.map { DocumentChange($0, state($0)) }
  }
}

extension PublishedIssue {
  /// The issue with documents under the paths they have now, so that renamed ones meet themselves.
  func renaming(_ changes: [DocumentChange]) -> PublishedIssue {
    var renamed = self
    for change in changes {
      guard case .renamed(let origin) = change.state, var document = renamed.documents[origin] else { continue }
      renamed.documents[origin] = nil
      document.path = change.document
      renamed.documents[change.document] = document
    }
    return renamed
  }
}
