/// A number that the model of links reads of a plan that may be a closing's own.
enum LinkFeature: String, Sendable, CaseIterable {
  /// Similarity of the titles.
  case title
  /// Whether the titles are the same.
  case sameTitle = "same_title"
  /// Whether one title is the beginning of the other.
  case titleBeginning = "title_beginning"
  /// Share of the plan's title in the closing's answers.
  case planTitle = "plan_title"
  /// Share of the closing's title in the plan's answers.
  case closingTitle = "closing_title"
  /// Similarity of the answers, up to that of copied texts.
  case words
  /// Similarity of the answers beyond that.
  case copiedWords = "copied_words"
  /// Similarity of methods and data sources.
  case tags
  /// Similarity of names, acronyms and numbers.
  case names
  /// Whether a focal point is the same.
  case contact
  /// Whether the plan is the only one of the closing's focal point.
  case onlyPlanOfContact = "only_plan_of_contact"
  /// Whether the plan is of the year after.
  case yearAfter = "year_after"
  /// Whether the plan is of another year still.
  case yearOther = "year_other"
  /// Whether one of the years is unknown.
  case yearUnknown = "year_unknown"
  /// Whether the titles name different years.
  case contradictingYears = "contradicting_years"
  /// Whether plan and closing are written in different languages.
  case languagesDiffer = "languages_differ"
  /// Similarity of names where the languages differ.
  case foreignNames = "foreign_names"
  /// How far the title is ahead of the best other plan's.
  case titleLead = "title_lead"
  /// How far the plan's title in the answers is ahead.
  case planTitleLead = "plan_title_lead"
  /// How far the closing's title in the answers is ahead.
  case closingTitleLead = "closing_title_lead"
  /// How far the answers are ahead.
  case wordsLead = "words_lead"
  /// How far methods and data sources are ahead.
  case tagsLead = "tags_lead"
  /// How far names are ahead.
  case namesLead = "names_lead"
}

/// The features of a closing's candidates, beside one another.
struct LinkFeatures {
  private let scores: [LinkScore]
  private let leads: [LinkFeature: [Double]]

  /// Compares the candidates of one closing.
  ///
  /// Cost: O(*n*) in the candidates.
  init(_ scores: [LinkScore]) {
    self.scores = scores
    let parts: [(LinkFeature, (LinkScore) -> Double)] = [
      (.titleLead, \.title), (.planTitleLead, \.planTitle), (.closingTitleLead, \.closingTitle), (.wordsLead, \.words),
      (.tagsLead, \.tags), (.namesLead, \.names),
    ]
    var leads: [LinkFeature: [Double]] = [:]
    for (feature, part) in parts { leads[feature] = Self.leads(scores.map(part)) }
    self.leads = leads
  }

  /// How far each number is ahead of the largest other one; of no other, of zero.
  private static func leads(_ numbers: [Double]) -> [Double] {
    guard let best = numbers.indices.max(by: { numbers[$0] < numbers[$1] }) else { return [] }
    let second = numbers.indices.filter { $0 != best }.map { numbers[$0] }.max() ?? 0
    return numbers.indices.map { numbers[$0] - ($0 == best ? second : numbers[best]) }
  }

  /// A feature of one candidate.
  func value(_ feature: LinkFeature, of index: Int) -> Double {
    let score = scores[index]
    func one(_ holds: Bool) -> Double { holds ? 1 : 0 }
    return switch feature {
    case .title: score.title
    case .sameTitle: one(score.sameTitle == .whole)
    case .titleBeginning: one(score.sameTitle == .beginning)
    case .planTitle: score.planTitle
    case .closingTitle: score.closingTitle
    case .words: min(score.words, LinkScore.mostWords)
    case .copiedWords: max(0, score.words - LinkScore.mostWords)
    case .tags: score.tags
    case .names: score.names
    case .contact: one(score.sharesContact)
    case .onlyPlanOfContact: one(score.sharesContact && scores.count { $0.sharesContact } == 1)
    case .yearAfter: one(score.yearsApart == 1)
    case .yearOther: one(score.yearsApart.map { !(-1...1).contains($0) } ?? false)
    case .yearUnknown: one(score.yearsApart == nil)
    case .contradictingYears: one(score.contradictsYear)
    case .languagesDiffer: one(score.languagesDiffer)
    case .foreignNames: score.languagesDiffer ? score.names : 0
    case .titleLead, .planTitleLead, .closingTitleLead, .wordsLead, .tagsLead, .namesLead:
      leads[feature]?[index] ?? 0
    }
  }
}
