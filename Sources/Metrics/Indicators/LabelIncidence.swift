internal import Archive
internal import Vocabulary

/// In how many documents of a group each label of a dimension stands.
struct LabelIncidence: Sendable {
  let dimension: Dimension
  let table: LabelTable
  /// Documents that name any label.
  let documents: Int
  /// Documents per label, by position in the table.
  let counts: [Int]
  /// Forms of the documents that name any label.
  let forms: FormSet
  /// Why no document names a label; nil when one does.
  let absence: ObservationFlag?

  init(documents all: [CountedDocument], dimension: Dimension, set: DocumentSet, table: LabelTable) {
    self.dimension = dimension
    self.table = table
    var (answered, counts, forms) = (0, [Int](repeating: 0, count: table.entries.count), FormSet())
    var absence = ObservationFlag.notAsked
    for document in all {
      let labels = document.labels(dimension).positions
      if labels.isEmpty {
        if document.state(of: dimension) == .empty { absence = .empty }
      } else {
        answered += 1
        forms.formUnion(document.forms(in: set))
        for label in labels { counts[label] += 1 }
      }
    }
    documents = answered
    self.counts = counts
    self.forms = forms
    self.absence = answered > 0 ? nil : absence
  }

  /// Number of times any document names a label.
  var mentions: Int { counts.reduce(0, +) }

  /// Documents per label, of the labels that a rule keeps.
  func counts(where keeps: (LabelTable.Entry) -> Bool) -> [Int] {
    counts.indices.filter { counts[$0] > 0 && keeps(table.entries[$0]) }.map { counts[$0] }
  }

  /// Mentions per category, by position in the table's categories.
  var categoryMentions: [Int] {
    counts.indices.reduce(into: [Int](repeating: 0, count: table.categories.count)) { sums, label in
      let category = table.entries[label].category
      if sums.indices.contains(category) { sums[category] += counts[label] }
    }
  }

  /// Positions of the labels that any document names.
  var labels: [Int] { counts.indices.filter { counts[$0] > 0 } }
}
