import Foundation
import Testing

@Suite("Never half a report", .serialized)
struct InterruptionTests {
  /// A run that gets a kill signal after a while; the thread is kept, so that the moment is met on a busy machine.
  private static func killedRun(after delay: Duration, in fault: FaultFolder) throws -> Command.Running {
    let running = try Command.Running(FaultFolder.arguments("new"), in: fault.path)
    usleep(UInt32(delay / .microseconds(1)))
    kill(running.process.processIdentifier, SIGKILL)
    return running
  }

  @Test("A run killed at any moment leaves the old reports or the new, and the next run clears up")
  func kills() async throws {
    let fault = try await FaultFolder()
    let whole = try SignalFaultTests.lengthOfRun(in: fault)
    var random = Seeded(seed: 7)
    var killed = 0
    for _ in 0..<(Long.isOn ? 200 : 20) {
      // Moments spread over the length of a run, a little beyond its end.
      let running = try Self.killedRun(after: whole * Double.random(in: 0..<1.1, using: &random), in: fault)
      if try await running.end().signal == SIGKILL { killed += 1 }
      #expect(try await fault.isWhole())
    }
    #expect(killed > 0)
    #expect(try await Command.run(FaultFolder.arguments("last"), in: fault.path).status == 0)
    #expect(try await fault.isWhole())
    #expect(fault.isTidy)
  }

  @Test("Of many runs at once each writes whole reports or says that another one does")
  func manyRuns() async throws {
    let fault = try await FaultFolder()
    for _ in 0..<(Long.isOn ? 20 : 4) {
      let running = try (0..<6).map { try Command.Running(FaultFolder.arguments("run \($0)"), in: fault.path) }
      var results: [Command.Result] = []
      for run in running { results.append(try await run.end()) }
      #expect(results.contains { $0.status == 0 })
      let refused =
        "error: reports: another run is writing these reports: nothing was replaced; wait for it or pass another --out\n"
      for result in results where result.status != 0 {
        #expect(result == Command.Result(status: 1, output: "", errors: refused, signal: nil))
      }
      #expect(try await fault.isWhole())
      #expect(fault.isTidy)
    }
  }
}
