import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// libFuzzer's own entry, so that this program keeps its name for `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Feeds one property with inputs that libFuzzer makes: `LABMETRICS_FUZZ_PROPERTY=page Fuzz [options] [corpus]`.
@main
enum Fuzz {
  nonisolated(unsafe) private static var property = Property.page

  static func main() {
    let name = ProcessInfo.processInfo.environment["LABMETRICS_FUZZ_PROPERTY"] ?? ""
    guard let chosen = Property(rawValue: name) else {
      let names = Property.allCases.map(\.rawValue).joined(separator: ", ")
      print("LABMETRICS_FUZZ_PROPERTY \"\(name)\": expected one of \(names)")
      exit(64)
    }
    property = chosen
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      runDriver(&count, &arguments) { start, count in
        let bytes = Array(UnsafeBufferPointer(start: start, count: count))
        if let claim = Fuzz.property.claimBroken(by: bytes) { fatalError("broken: \(claim)") }
        return 0
      })
  }
}
