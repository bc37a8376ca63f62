internal import Foundation

/// The keys under which values meet that may mean the same, for proposals only.
///
/// Coarser than ``Fold``: equal keys are a reason to ask a person, never to count two values as one.
/// - Source: the key collision methods of OpenRefine, fingerprint and n-gram fingerprint, with plurals added.
public enum ValueKeys {
  /// The words of a value without accents and plural endings, each once, in scalar order.
  ///
  ///     ValueKeys.fingerprint("Employment & Youths")   // "employment youth"
  public static func fingerprint(_ value: String) -> String {
    Set(words(of: value).filter { $0 != "and" }.map(singular))
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
  }

  /// The pairs of neighbouring letters and digits without accents, each once, in scalar order.
  ///
  ///     ValueKeys.ngramFingerprint("solar panels") == ValueKeys.ngramFingerprint("SolarPanels")   // true
  public static func ngramFingerprint(_ value: String) -> String {
    let letters = Array(words(of: value).joined().unicodeScalars)
    guard letters.count > 1 else { return String(String.UnicodeScalarView(letters)) }
    let pairs = (1..<letters.count).map { String(String.UnicodeScalarView(letters[($0 - 1)...$0])) }
    return Set(pairs).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined()
  }

  /// The folded value without accents.
  static func plain(_ value: String) -> String {
    let key = Fold.key(value)
    guard key.utf8.contains(where: { $0 >= 0x80 }) else { return key }
    var plain = String.UnicodeScalarView()
    plain.append(
      contentsOf: key.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
        $0.properties.generalCategory != .nonspacingMark
      })
    return String(plain)
  }

  private static func words(of value: String) -> [String] {
    plain(value).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Endings of regular English and Spanish plurals; three letters and less keep theirs (gas, bus, sms).
  private static func singular(_ word: String) -> String {
    if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") { return String(word.dropLast()) }
    return word
  }
}
