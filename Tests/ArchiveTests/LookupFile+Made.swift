@testable import Lookups

extension LookupFile {
  /// A file made for one test.
  static func made(_ name: String, _ text: String) -> LookupFile { LookupFile(name: name, bytes: Array(text.utf8)) }
}
