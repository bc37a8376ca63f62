internal import Archive

/// What readers may see of texts once persons are known by name.
public struct PersonMask: Sendable {
  private let names: PersonNames

  init(_ names: PersonNames) { self.names = names }

  /// Whether no name is known, so that nothing is hidden.
  public var isEmpty: Bool { names.isEmpty }

  /// A text with a mark in place of each name.
  public func masked(_ text: String) -> String { names.masked(text) }

  /// A title; of one that is nothing but a name, what stands in its place.
  public func title(_ title: String) -> String {
    names.isName(title) ? PersonDocument.title : names.masked(title)
  }

  /// A document's path, or the name that stands for it where path or title tell a person.
  ///
  /// - Parameters:
  ///   - title: the title on the page.
  ///   - iso3: the page's first country; nil without one.
  public func document(_ path: String, title: String, iso3: String?) -> String {
    let isPersonal = names.isName(title) || names.masked(path) != path || PersonDocument.holdsContact(path)
    let isShown = PersonDocument.isName(path) || !isPersonal
    return isShown ? path : PersonDocument.name(of: path, iso3: iso3)
  }

  /// The path of a document that another one names, or the name that stands for it.
  public func document(_ path: String) -> String {
    names.masked(path) == path ? path : PersonDocument.name(of: path, iso3: nil)
  }

  /// Whether a document's name stands for one that a person's name or an address hides.
  public static func hides(_ document: String) -> Bool { PersonDocument.isName(document) }
}
