/// The words of a title that say what the work is about.
///
/// Words that only say what kind of page it is ("Closing of:", "Closing form 2022 -", "Action learning plan") are taken
/// off wherever they stand; a year among them is kept apart, since it tells one plan from its successor.
struct TitleWords: Sendable, Hashable {
  /// Stems in the order of the title.
  let stems: [UInt32]
  /// Years named, in order.
  let years: [Int]
  /// Whether the export cut the title, which then is a beginning only.
  let isCut: Bool

  /// The words of a title.
  init(_ title: String) {
    let words = WordScanner.words(of: title)
    let isCut = title.hasSuffix("…") || title.hasSuffix("...")
    // The last word of a cut title may be a half one.
    let whole = isCut ? words.dropLast() : words[...]
    self.stems = whole.filter { $0.year == nil && !Self.formalities.contains($0.whole) }.map(\.stem)
    self.years = whole.compactMap(\.year)
    self.isCut = isCut
  }

  /// Whether both name years and no year is common: the pages of two cycles.
  func contradicts(_ other: TitleWords) -> Bool {
    !years.isEmpty && !other.years.isEmpty && Set(years).isDisjoint(with: other.years)
  }

  /// The stems that are compared with another title: no more than a cut one has.
  func stems(comparedWith other: TitleWords) -> ArraySlice<UInt32> {
    other.isCut && !isCut ? stems.prefix(other.stems.count) : stems[...]
  }

  /// Whether one title is the beginning of the other, longer one; three words at least.
  func begins(_ other: TitleWords) -> Bool {
    let length = min(stems.count, other.stems.count)
    return length >= 3 && stems.count != other.stems.count && stems.prefix(length) == other.stems.prefix(length)
  }

  /// Words of page titles that name the form, its stage or nothing, in the four languages of the archive.
  private static let formalities: Set<UInt32> = {
    let words = """
      closing closure closed form learning learnings learnt lessons lesson cycle action plan alp challenge frontier \
      first pending result results report conclusion end follow up forward phase of the de du la le les del el \
      cierre formulario aprendizaje aprendizajes ciclo accion desafio resultados fin final \
      cloture fermeture formulaire apprentissage apprentissages plan defi resultats fiche bilan \
      encerramento fechamento aprendizagem desafio resultados
      """
    return Set(WordScanner.words(of: words).map(\.whole))
  }()
}
