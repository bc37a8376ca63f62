internal import ArgumentParser

/// Turns what stops a run into one sentence and exit status 1.
enum Failure {
  /// Runs a command's work; its errors are printed with "error:" before them, wrong usage is left to the parser.
  ///
  /// - Parameters:
  ///   - isQuiet: whether no progress is told.
  ///   - printsResult: whether what the command makes goes to standard output.
  static func reported(
    isQuiet: Bool = false, printsResult: Bool = true, _ work: () async throws -> Void
  ) async throws {
    if !isQuiet { Progress.begin() }
    defer { Progress.end() }
    do {
      try Exhaustion.checkFiles()
      let result: Result<Void, any Error>
      do { result = .success(try await work()) } catch { result = .failure(error) }
      try StandardStreams.finish(isNeeded: printsResult)
      try result.get()
    } catch let error where error is ExitCode || error is ValidationError || error is CleanExit {
      throw error
    } catch {
      Messages.note("error: \(error)")
      throw ExitCode(1)
    }
  }
}
