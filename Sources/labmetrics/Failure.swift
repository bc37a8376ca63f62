internal import ArgumentParser

/// Turns what stops a run into one sentence and exit status 1.
enum Failure {
  /// Runs a command's work; its errors are printed with "error:" before them, wrong usage is left to the parser.
  static func reported(_ work: () async throws -> Void) async throws {
    do {
      let result: Result<Void, any Error>
      do { result = .success(try await work()) } catch { result = .failure(error) }
      try StandardStreams.finish()
      try result.get()
    } catch let error where error is ExitCode || error is ValidationError || error is CleanExit {
      throw error
    } catch {
      Messages.note("error: \(error)")
      throw ExitCode(1)
    }
  }
}
