internal import Vocabulary

/// Whether "and" stands between two bodies or inside the name of one.
enum AndRule {
  /// Judges by what can stand alone on either side.
  static func splits(_ left: Piece, _ right: Piece, isMark: Bool) -> Bool {
    guard let first = right.words.first else { return true }
    if isSpeltTogether(left, right) || isMinistrySubject(left, right) || isPlaceOfGroup(left, right) { return false }
    if ["de", "d", "des", "du", "of", "del", "do", "da"].contains(first.folded), first.shape == .lower { return false }
    if right.words.allSatisfy({ $0.roles.has([.rest, .leading]) }) || first.roles.has(.rest) { return true }
    if right.hasBody, first.body != nil || first.roles.has(.leading) { return left.standsAlone || left.hasProper }
    let saysThe =
      first.roles.has(.leading)
      && ["the", "le", "la", "les", "el", "los", "las", "o", "a", "os", "as", "l"].contains(first.folded)
    if saysThe, right.standsAlone, left.standsAlone, !right.isTopic { return true }
    if left.isOpen, right.isTopic, !right.beginsWithHead { return isTwoBodies(right) }
    if left.isOpen, right.words.count == 1, first.isCapital, first.roles.has(.topic) { return false }
    if !left.standsAlone && left.hasProper == false { return left.isGroup && right.isGroup }
    if right.beginsWithHead,
      !right.isTopic || right.words.contains(where: { $0.roles.has(.outer) || $0.isCapital && $0.roles.has(.anyHead) })
    {
      return left.standsAlone || left.hasProper
    }
    if isSharedName(left, right) { return false }
    if right.isGroup { return left.standsAlone || left.hasProper }
    if left.standsAlone { return splitsAfterBody(left, right, isMark: isMark) }
    return splitsBare(left, right)
  }

  /// "Association of Hoteliers and Restaurants (AHR)": the acronym behind it takes letters of both sides.
  private static func isSpeltTogether(_ left: Piece, _ right: Piece) -> Bool {
    guard let bracket = right.brackets.last, bracket.count == 1, let acronym = bracket.first, acronym.shape == .caps,
      left.brackets.isEmpty, let opening = left.words.first(where: { !NameKey.isSmall($0.folded) }),
      acronym.folded.unicodeScalars.first == opening.folded.unicodeScalars.first
    else { return false }
    return !Initials.match(acronym, right.words) && Initials.match(acronym, left.words + right.words)
  }

  /// "Ministry of Commerce and Industries": what ministries deal with, though the word may mean bodies, too.
  private static func isMinistrySubject(_ left: Piece, _ right: Piece) -> Bool {
    guard left.isOpen, right.brackets.isEmpty, left.words.last?.isCapital == true,
      left.words.contains(where: { $0.roles.has([.outer, .unit]) && $0.sector != .academia && $0.isCapital })
    else { return false }
    let words = right.words.map(\.folded)
    return right.words.allSatisfy(\.isCapital)
      && ["industries", "local government", "local governments", "communities", "enterprises", "cooperatives"]
        .contains(words.joined(separator: " "))
  }

  /// "Communities in Yala and Mora provinces": places of one group.
  private static func isPlaceOfGroup(_ left: Piece, _ right: Piece) -> Bool {
    guard left.isGroup,
      left.words.first?.isCapital == false || left.words.first?.roles.has([.quality, .group]) == true,
      left.words.contains(where: { ["in", "from", "of", "en"].contains($0.folded) && $0.shape == .lower }),
      let last = right.words.last
    else { return false }
    return ["province", "provinces", "region", "regions", "district", "districts", "cities", "villages"].contains(
      last.folded) && right.words.dropLast().allSatisfy { $0.isCapital && !$0.roles.has(.anyHead) }
  }

  /// "Children and Youth Development Association": people in capitals before a head noun that stands last.
  private static func isSharedName(_ left: Piece, _ right: Piece) -> Bool {
    guard left.isGroup, !left.hasHead, !left.hasProper || left.words.count <= 2, let last = right.words.last,
      last.roles.has(.anyHead), !last.roles.has(.group), !right.hasProper, !right.beginsWithHead
    else { return false }
    return left.words.allSatisfy(\.isCapital) && last.isCapital
  }

  /// After "and National Agency": adjectives of the state and a head noun begin a new body even after "Ministry of".
  private static func isTwoBodies(_ right: Piece) -> Bool {
    right.isGroup && !right.words.contains { $0.roles.has(.topic) && !$0.roles.has(.plural) }
      || right.words.count >= 3 && right.words.contains { $0.roles.has(.outer) }
  }

  private static func splitsAfterBody(_ left: Piece, _ right: Piece, isMark: Bool) -> Bool {
    if right.isAcronym { return true }
    if right.hasHead || right.isLegal {
      // "Museum & Historical Society": an adjective and a head noun belong to the name before them.
      if !right.hasProper, left.words.last.map({ $0.roles.has(.topic) && !$0.roles.has(.anyHead) }) == true,
        !first(right).has([.quality])
      {
        return false
      }
      return
        !(isMark && right.words.count == 2 && !right.hasProper && left.words.last?.roles.has(.anyHead) == true
        && right.words[0].folded.hasSuffix("al"))
    }
    guard right.hasProper, !right.isTopic, !left.isOpen || left.words.last?.roles.has(.anyHead) == true else {
      return false
    }
    return left.words.last.map { $0.roles.has(.anyHead) || $0.body != nil || $0.shape == .caps } ?? false
  }

  /// "Allan and Gill Gray Foundation": one word before "and", proper names and a head noun after it.
  private static func isOneFounder(_ left: Piece, _ right: Piece) -> Bool {
    guard left.words.count == 1, !left.isAcronym, (2...3).contains(right.words.count), let last = right.words.last
    else {
      return false
    }
    return last.roles.has(.head) && !last.roles.has(.outer)
      && right.words.dropLast().allSatisfy { Piece.isProper($0) && $0.shape == .capital }
  }

  private static func first(_ piece: Piece) -> WordRole { piece.words.first?.roles ?? [] }

  /// Two plain names: "Joon and Humai"; "Bunge and Born Foundation" stays one.
  private static func splitsBare(_ left: Piece, _ right: Piece) -> Bool {
    guard left.hasProper else { return false }
    if right.hasHead { return !isOneFounder(left, right) && right.hasProper }
    return right.hasProper || right.isAcronym
  }
}
