internal import Metrics

extension PublishedIssue {
  /// The issue without names of persons: an earlier one may show what is known to be a person's by now.
  ///
  /// Documents bear the names under which today's report shows them.
  func masked(by mask: PersonMask) -> PublishedIssue {
    guard !mask.isEmpty else { return self }
    var masked = self
    masked.documents = [:]
    for document in documents.values {
      let shown = document.masked(by: mask)
      masked.documents[shown.path] = shown
    }
    return masked
  }
}

extension PublishedIssue.Document {
  fileprivate func masked(by mask: PersonMask) -> PublishedIssue.Document {
    PublishedIssue.Document(
      path: mask.document(path, title: title, iso3: iso3.first), title: mask.title(title), source: mask.masked(source),
      kind: kind, iso3: iso3, fingerprint: fingerprint, duplicateOf: mask.document(duplicateOf), years: years,
      values: values.map(mask.masked))
  }
}
