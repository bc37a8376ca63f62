/// The evidence that a closing reports on a plan, part by part.
///
/// Each part has a plain meaning and a fixed weight. The weights were set on links of which the titles leave no doubt
/// and checked on links judged by reading; they fit no single page.
///
///     score = 2 title + ½ same title + 7 words (0.35 at most) + plan's title + ½ closing's title + tags + names + ½ focal point
///             − years apart − contradicting years
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

  /// A link needs this much: the words and the plan's title found, or the same title in a fitting year.
  static let needed = 1.9
  /// The best plan has to be this much ahead of the next.
  static let margin = 0.3

  /// Texts more alike than this were copied, often from the closing into the next plan; that is no further evidence.
  static let mostWords = 0.35

  /// The sum of the evidence, in hundredths; what decides is what is printed.
  var total: Double {
    let titles = 2 * title + (sameTitle != nil ? 0.5 : 0) + planTitle + 0.5 * closingTitle
    let texts = 7 * min(words, Self.mostWords) + tags + names + (sharesContact ? 0.5 : 0)
    let sum = titles + texts - Self.penalty(yearsApart: yearsApart) - (contradictsYear ? 0.5 : 0)
    return (sum * 100).rounded() / 100
  }

  /// What speaks for the link most.
  var method: LinkMethod {
    switch sameTitle {
    case .whole: .title
    case .beginning: .titlePrefix
    case nil: title >= 0.5 ? .textAndTitle : .text
    }
  }

  /// A plan of the same year fits best; one of the year before ran late; one of the year after often copies the
  /// closing.
  private static func penalty(yearsApart: Int?) -> Double {
    switch yearsApart {
    case 0: 0
    case -1, nil: 0.4
    case 1: 0.8
    default: 1.1
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

/// What a link between a closing and its plan rests on.
public enum LinkMethod: String, Sendable, Hashable, CaseIterable {
  /// Plan and closing are one page.
  case samePage = "same-page"
  /// The same title, words like "Closing of:" taken off.
  case title
  /// One title is the beginning of the other.
  case titlePrefix = "title-prefix"
  /// Titles alike, and the texts with them.
  case textAndTitle = "text+title"
  /// The texts.
  case text
}
