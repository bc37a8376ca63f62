internal import Vocabulary

extension SeriesBreaks {
  /// Whether a change falls into the years.
  ///
  /// A changed list of labels always breaks a series. A changed form does not touch figures that rest on its first
  /// edition alone.
  func breaks(fields: [String], _ documents: DocumentSet, forms: FormSet, in years: ClosedRange<Int>) -> Bool {
    all.contains { change in
      years.contains(change.year) && fields.contains(change.field) && documents.kinds.contains(change.kind)
        && (Dimension(rawValue: change.field) != nil || forms.reachesSecondEdition)
    }
  }
}

extension FormSet {
  /// Whether any of the documents has the second edition of its form.
  var reachesSecondEdition: Bool { !isDisjoint(with: [.secondClosing, .secondExperiment]) }
}
