internal import Vocabulary

/// The evidence that a closing reports on a plan, part by part; ``LinkModel`` weighs it.
struct LinkScore: Sendable {
  /// Similarity of the titles, 0 to 1: shared words by all words, rare ones counting more.
  var title = 0.0
  /// How the titles are the same; nil when they are not.
  var sameTitle: SameTitle?
  /// Similarity of the answers, 0 to 1: cosine over the words present, rare ones counting more.
  var words = 0.0
  /// Share of the plan's title that stands in the closing's answers, 0 to 1; a short title reaches less.
  var planTitle = 0.0
  /// Share of the closing's title that stands in the plan's answers, 0 to 1.
  var closingTitle = 0.0
  /// Similarity of methods and data sources, 0 to 1.
  var tags = 0.0
  /// Similarity of names, acronyms and numbers in the answers, 0 to 1.
  var names = 0.0
  /// Whether a focal point is the same; they change, so this supports and never decides.
  var sharesContact = false
  /// The plan's year less the closing's year of work; nil when one is unknown.
  var yearsApart: Int? = 0
  /// Whether the titles name different years.
  var contradictsYear = false
  /// Whether plan and closing are written in different languages, so that few words can be the same.
  var languagesDiffer = false

  /// Texts more alike than this were copied, often from the closing into the next plan; that is no further evidence.
  static let mostWords = 0.35

  /// What speaks for the link most.
  var method: LinkMethod {
    switch sameTitle {
    case .whole: .title
    case .beginning: .titlePrefix
    case nil: title >= 0.5 ? .textAndTitle : .text
    }
  }
}

/// How two titles are the same.
enum SameTitle: Sendable {
  /// In all words that tell plans of the country apart.
  case whole
  /// As far as the shorter one goes, which may be cut.
  case beginning
}
