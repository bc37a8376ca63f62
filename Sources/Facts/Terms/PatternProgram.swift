/// One step of a compiled pattern.
enum Instruction: Sendable {
  /// Takes one byte of a set.
  case take(ByteSet)
  /// Takes as many bytes of a set as there are, fewer when what follows asks for it.
  case run(ByteSet, least: Int, most: Int)
  /// Tries the next step first, then the step so many further on.
  case tryNextThen(Int)
  /// Goes on so many steps further.
  case jump(Int)
  /// Goes on only where a word starts or ends.
  case wordEdge
  /// Goes on only at the start of the text.
  case textStart
  /// Goes on only at the end of the text.
  case textEnd
  /// Goes on behind the so many steps that follow, unless they match here.
  case notAhead(Int)
  /// The pattern has matched.
  case match
}

/// Turns a pattern's tree into steps.
struct PatternCompiler {
  private(set) var program: [Instruction] = []

  mutating func compile(_ node: PatternNode) {
    switch node {
    case .set(let set): program.append(.take(set))
    case .sequence(let nodes): for part in nodes { compile(part) }
    case .choice(let nodes): compileChoice(nodes[...])
    case .repeated(.set(let set), let least, let most):
      program.append(.run(set, least: least, most: most ?? .max))
    case .repeated(let node, let least, let most): compileRepeat(node, least, most)
    case .wordEdge: program.append(.wordEdge)
    case .textStart: program.append(.textStart)
    case .textEnd: program.append(.textEnd)
    case .notAhead(let node):
      let steps = compiled(node) + [.match]
      program.append(.notAhead(steps.count))
      program += steps
    }
  }

  private func compiled(_ node: PatternNode) -> [Instruction] {
    var compiler = PatternCompiler()
    compiler.compile(node)
    return compiler.program
  }

  private mutating func compileChoice(_ nodes: ArraySlice<PatternNode>) {
    guard let first = nodes.first else { return }
    guard nodes.count > 1 else { return compile(first) }
    let steps = compiled(first)
    let others = compiled(.choice(Array(nodes.dropFirst())))
    program.append(.tryNextThen(steps.count + 2))
    program += steps
    program.append(.jump(others.count + 1))
    program += others
  }

  private mutating func compileRepeat(_ node: PatternNode, _ least: Int, _ most: Int?) {
    let steps = compiled(node)
    for _ in 0..<least { program += steps }
    guard let most else {
      program.append(.tryNextThen(steps.count + 2))
      program += steps
      program.append(.jump(-(steps.count + 1)))
      return
    }
    for left in stride(from: most - least, to: 0, by: -1) {
      program.append(.tryNextThen(left * (steps.count + 1)))
      program += steps
    }
  }
}

/// Runs compiled patterns over texts; it keeps its working memory from one attempt to the next.
struct PatternMatcher {
  /// A step still to be tried, and where.
  private struct Branch: Hashable {
    let step: Int
    let offset: Int
  }

  private var branches: [Branch] = []
  private var tried = Set<Branch>()
  /// Steps after which branches are remembered, so that no pattern can take exponential time.
  private static let effortless = 2_000

  /// The end of the match that starts at an offset, or nil.
  mutating func end(
    of program: Span<Instruction>, in bytes: Span<UInt8>, from start: Int, step: Int = 0
  ) -> Int? {
    branches.removeAll(keepingCapacity: true)
    if !tried.isEmpty { tried.removeAll() }
    var effort = 0
    var branch: Branch? = Branch(step: step, offset: start)
    while let current = branch {
      if let end = follow(current, program, bytes) { return end }
      branch = nextBranch(&effort)
    }
    return nil
  }

  private mutating func nextBranch(_ effort: inout Int) -> Branch? {
    while let branch = branches.popLast() {
      effort += 1
      if effort < Self.effortless || tried.insert(branch).inserted { return branch }
    }
    return nil
  }

  /// Follows the steps until they match or fail.
  private mutating func follow(_ branch: Branch, _ program: Span<Instruction>, _ bytes: Span<UInt8>) -> Int? {
    var (step, offset) = (branch.step, branch.offset)
    while true {
      switch program[step] {
      case .match: return offset
      case .take(let set):
        guard offset < bytes.count, set.contains(bytes[offset]) else { return nil }
        offset += 1
      case .run(let set, let least, let most):
        guard let end = take(set, least, most, from: offset, next: step + 1, bytes) else { return nil }
        offset = end
      case .tryNextThen(let distance): branches.append(Branch(step: step + distance, offset: offset))
      case .jump(let distance): step += distance - 1
      case .wordEdge: guard Self.isWordEdge(offset, bytes) else { return nil }
      case .textStart: guard offset == 0 else { return nil }
      case .textEnd: guard offset == bytes.count else { return nil }
      case .notAhead(let length):
        var ahead = PatternMatcher()
        guard ahead.end(of: program, in: bytes, from: offset, step: step + 1) == nil else { return nil }
        step += length
      }
      step += 1
    }
  }

  /// Takes a run of bytes and keeps its shorter forms as branches.
  private mutating func take(
    _ set: ByteSet, _ least: Int, _ most: Int, from start: Int, next: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    var end = start
    while end < bytes.count, end - start < most, set.contains(bytes[end]) { end += 1 }
    guard end - start >= least else { return nil }
    for shorter in (start + least)..<max(end, start + least) { branches.append(Branch(step: next, offset: shorter)) }
    return end
  }

  private static func isWordEdge(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    let before = offset > 0 && bytes[offset - 1].isWordByte
    let after = offset < bytes.count && bytes[offset].isWordByte
    return before != after
  }
}
