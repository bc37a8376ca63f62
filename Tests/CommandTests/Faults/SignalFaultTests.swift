import Foundation
import Testing

@Suite("Signals while reports are made", .serialized)
struct SignalFaultTests {
  /// A run of new reports, signalled after a while; the thread is kept, so that the moment is met on a busy machine.
  static func signalled(
    _ signals: [Int32], after delay: Duration, in fault: FaultFolder, arguments: [String]? = nil
  ) async throws -> Command.Result {
    let running = try Command.Running(arguments ?? FaultFolder.arguments("new"), in: fault.path)
    usleep(UInt32(delay / .microseconds(1)))
    for number in signals { kill(running.process.processIdentifier, number) }
    return try await running.end()
  }

  /// How long a run takes.
  static func lengthOfRun(in fault: FaultFolder) throws -> Duration {
    try ContinuousClock().measure {
      try Command.Running(FaultFolder.arguments("old"), in: fault.path).process.waitUntilExit()
    }
  }

  @Test(
    "SIGINT and SIGTERM at any moment end a run with 130 and 143, one line, whole reports and nothing left behind",
    arguments: [SIGINT, SIGTERM])
  func interrupted(number: Int32) async throws {
    let fault = try await FaultFolder()
    let whole = try Self.lengthOfRun(in: fault)
    var random = Seeded(seed: 1 + UInt64(number))
    var ended = 0
    for _ in 0..<(Long.isOn ? 100 : 12) {
      // Before the program heeds signals, the system ends it: nothing has been touched then.
      let result = try await Self.signalled(
        [number], after: whole * Double.random(in: 0.1..<1.05, using: &random), in: fault)
      let name = number == SIGINT ? "SIGINT" : "SIGTERM"
      if result.status != 0, result.signal == nil {
        ended += 1
        #expect(result.status == 128 + number)
        #expect(result.errors.hasPrefix("error: the run was ended by \(name): "))
        #expect(result.errors.count { $0 == "\n" } == 1)
      }
      #expect(result.output == "")
      #expect(try await fault.isWhole())
      #expect(fault.isTidy)
    }
    #expect(ended > 0)
  }

  @Test("An interrupted first run leaves no folder, nor those above it")
  func firstRun() async throws {
    let fault = try await FaultFolder()
    let whole = try Self.lengthOfRun(in: fault)
    let arguments = ["report", "seeds", "--out", "new/deep/first", "--as-of", "2024-01-15", "--quiet"]
    let result = try await Self.signalled([SIGTERM], after: whole / 2, in: fault, arguments: arguments)
    let isMade = result.status == 0
    #expect(isMade || result.status == 143 || result.signal == SIGTERM)
    #expect(fault.folder.names == (isMade ? ["new", "reports", "seeds"] : ["reports", "seeds"]))
  }

  @Test("A second signal ends the run at once, and the next one clears up")
  func twice() async throws {
    let fault = try await FaultFolder()
    let whole = try Self.lengthOfRun(in: fault)
    for round in 1..<6 {
      let result = try await Self.signalled([SIGINT, SIGTERM, SIGINT], after: whole * Double(round) / 6, in: fault)
      #expect(result.signal != nil || [0, 130, 143].contains(result.status))
      #expect(try await fault.isWhole())
    }
    #expect(try await Command.run(FaultFolder.arguments("last"), in: fault.path).status == 0)
    #expect(fault.isTidy)
  }

  @Test("A signal that the caller ignores, as for runs in the background, stays ignored")
  func ignored() async throws {
    let fault = try await FaultFolder()
    let line = "trap '' INT; \"$0\" \"$@\" & child=$!; sleep 0.05; kill -INT $child; wait $child"
    let result = try await Command.shell(line, FaultFolder.arguments("new"), in: fault.path)
    #expect(result == Command.Result(status: 0, output: "", errors: "", signal: nil))
    #expect(fault.title == "new")
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
