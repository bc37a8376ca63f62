internal import Archive

extension PublishedIssue {
  /// The issue without names of persons: an earlier one may show what is known to be a person's by now.
  ///
  /// Documents bear the names under which today's report shows them.
  func masked(by names: PersonNames) -> PublishedIssue {
    guard !names.isEmpty else { return self }
    var masked = self
    masked.documents = [:]
    for document in documents.values {
      let shown = document.masked(by: names)
      masked.documents[shown.path] = shown
    }
    return masked
  }
}

extension PublishedIssue.Document {
  fileprivate func masked(by names: PersonNames) -> PublishedIssue.Document {
    let isPerson = names.isName(title)
    let isPersonal = isPerson || names.masked(path) != path || PersonDocument.holdsContact(path)
    let isShown = PersonDocument.isName(path) || !isPersonal
    return PublishedIssue.Document(
      path: isShown ? path : PersonDocument.name(of: path, iso3: iso3.first),
      title: isPerson ? PersonDocument.title : names.masked(title),
      source: names.masked(source), kind: kind, iso3: iso3, fingerprint: fingerprint,
      duplicateOf: names.masked(duplicateOf) == duplicateOf
        ? duplicateOf : PersonDocument.name(of: duplicateOf, iso3: nil),
      years: years, values: values.map(names.masked))
  }
}
