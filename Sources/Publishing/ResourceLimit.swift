#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the system lets one run have.
public enum ResourceLimit {
  /// Files that may be open at a time.
  public static var files: Int { current(RLIMIT_NOFILE) }

  /// Bytes of memory that may be mapped; `Int.max` without a limit.
  public static var memory: Int { current(RLIMIT_AS) }

  #if canImport(Glibc)
    private static func current(_ resource: __rlimit_resource) -> Int {
      var limit = rlimit()
      guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return .max }
      return Int(clamping: limit.rlim_cur)
    }
  #else
    private static func current(_ resource: Int32) -> Int {
      var limit = rlimit()
      guard getrlimit(resource, &limit) == 0 else { return .max }
      return Int(clamping: limit.rlim_cur)
    }
  #endif
}
