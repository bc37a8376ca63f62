#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A copy of a text for the fields of the library's structures, freed with the value.
///
/// The fields are `char *` in libxlsxwriter 1.1.4 and `const char *` later, hence two ways to assign. The library
/// copies the text during the call that takes the structure.
final class CText {
  private let copy: UnsafeMutablePointer<CChar>?

  init(_ text: String) { copy = strdup(text) }

  deinit { free(copy) }

  func assign(to field: inout UnsafeMutablePointer<CChar>?) { field = copy }

  func assign(to field: inout UnsafePointer<CChar>?) { field = copy.map { UnsafePointer($0) } }
}
