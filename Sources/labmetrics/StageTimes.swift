internal import Foundation

/// How long the stages of a run take: told on standard error when `LABMETRICS_TIMES` is 1, as benchmarks set it.
enum StageTimes {
  private static let isOn = ProcessInfo.processInfo.environment["LABMETRICS_TIMES"] == "1"

  /// Does a stage's work.
  static func measured<Result, Problem: Error>(
    _ stage: String, _ work: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    Progress.enter(words[stage] ?? stage)
    guard isOn else { return try work() }
    let start = (time(CLOCK_MONOTONIC), time(CLOCK_PROCESS_CPUTIME_ID))
    defer { tell(stage, since: start) }
    return try work()
  }

  /// What a stage is called on a terminal.
  private static let words = [
    "walk": "looking for pages", "persons": "taking names out", "link": "relating pages", "count": "counting",
    "compose": "composing the report", "render": "writing files",
  ]

  /// Does a stage's work on several cores.
  ///
  /// - Parameter total: how many pages it is about.
  static func measuredOnCores<Result>(
    _ stage: String, of total: Int, _ work: () async -> Result
  ) async -> Result {
    Progress.enter("reading pages", of: total)
    guard isOn else { return await work() }
    let start = (time(CLOCK_MONOTONIC), time(CLOCK_PROCESS_CPUTIME_ID))
    defer { tell(stage, since: start) }
    return await work()
  }

  /// `time: read 812000 1580000`, the time that passed and the processor's, in microseconds.
  private static func tell(_ stage: String, since start: (passed: Int, processor: Int)) {
    let passed = time(CLOCK_MONOTONIC) - start.passed
    let processor = time(CLOCK_PROCESS_CPUTIME_ID) - start.processor
    Messages.note("time: \(stage) \(passed) \(processor)")
  }

  private static func time(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1000
  }
}
