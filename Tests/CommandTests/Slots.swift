import Foundation

/// Lets so many commands run at once, however many tests do: memory and patience are not without bound.
actor Slots {
  /// As many as LABMETRICS_PROCESSES says, else four for each core.
  static let commands = Slots(
    ProcessInfo.processInfo.environment["LABMETRICS_PROCESSES"].flatMap(Int.init)
      ?? 4 * ProcessInfo.processInfo.activeProcessorCount)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = max(1, count) }

  /// Does some work when there is a slot for it.
  nonisolated func whileTaken<Result: Sendable>(_ work: () async throws -> Result) async throws -> Result {
    await take()
    do {
      let result = try await work()
      await give()
      return result
    } catch {
      await give()
      throw error
    }
  }

  private func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func give() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
