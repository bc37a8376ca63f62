public import Archive
internal import Partners
internal import Synchronization
internal import Text
public import Vocabulary

/// Reads page files on several cores and keeps their facts.
public struct FactReader: Sendable {
  /// The rules in force.
  public let rules: Rules
  private let depth: FactDepth
  private let extractor: PartnerExtractor?

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - rules: the rules in force.
  ///   - depth: how much is read of each page; what is not read costs no time.
  public init(rules: Rules, depth: FactDepth = .full) {
    self.rules = rules
    self.depth = depth
    extractor = depth == .full ? rules.partnerExtractor : nil
    if depth == .full { Task.detached { [rules] in rules.prepare() } }
  }

  /// The facts of all files.
  ///
  /// Work is handed out one file at a time, the largest first, so that no core is left with a giant at the end. The
  /// result does not depend on the number of jobs, nor on the cache.
  ///
  /// - Parameters:
  ///   - cache: facts of an earlier run, which are used for files that have not changed.
  ///   - onRead: called after each file, on any core.
  public func facts(
    of files: [PageFile], jobs: Int, cache: FactCache? = nil, onRead: @escaping @Sendable () -> Void = {}
  ) async -> ArchiveFacts {
    let queue = WorkQueue(files.sorted { ($1.size, $0.document.scalarOrder) < ($0.size, $1.document.scalarOrder) })
    return await withTaskGroup(of: Part.self) { group in
      for _ in 0..<max(1, jobs) { group.addTask { drain(queue, cache, onRead) } }
      var (pages, findings): ([PageFacts], [Finding]) = ([], [])
      for await part in group {
        pages += part.pages
        findings += part.findings
      }
      return ArchiveFacts(pages: pages, findings: findings, fileCount: files.count, rules: rules)
    }
  }

  /// The persons that files name as focal points and experimenters.
  public func personNames(in files: [PageFile], jobs: Int) async -> PersonNames {
    let queue = WorkQueue(files)
    return await withTaskGroup(of: [UInt64].self) { group in
      for _ in 0..<max(1, jobs) { group.addTask { personMarks(queue) } }
      var marks: Set<UInt64> = []
      for await part in group { marks.formUnion(part) }
      return PersonNames(marks: marks)
    }
  }

  private func personMarks(_ queue: WorkQueue) -> [UInt64] {
    let (memory, forms) = (TagMemory(), FormReader(catalogue: rules.forms))
    var marks: [UInt64] = []
    while let file = queue.next() {
      guard case .page(let page) = PageReader.read(file, memory: memory) else { continue }
      marks += page.personMarks(forms.form(of: page))
    }
    return marks
  }

  /// What one core read.
  private typealias Part = (pages: [PageFacts], findings: [Finding])

  private func drain(_ queue: WorkQueue, _ cache: FactCache?, _ onRead: () -> Void) -> Part {
    let (memory, tags, forms) = (TagMemory(), TagMeanings(rules.vocabulary), FormReader(catalogue: rules.forms))
    func record(of file: PageFile) -> FactRecord {
      switch PageReader.read(file, memory: memory) {
      case .page(let page):
        .page(
          PageFacts(
            page: page, form: forms.form(of: page), tags: tags, rules: rules, extractor: extractor, depth: depth))
      case .finding(let finding): .file(finding)
      }
    }
    var (pages, findings): ([PageFacts], [Finding]) = ([], [])
    while let file = queue.next() {
      defer { onRead() }
      switch cache?.record(of: file, record) ?? record(of: file) {
      case .page(let page): pages.append(page)
      case .file(let finding), .way(let finding): findings.append(finding)
      }
    }
    return (pages, findings)
  }
}

/// Files that wait for a core.
private final class WorkQueue: Sendable {
  private let files: [PageFile]
  private let position = Atomic<Int>(0)

  init(_ files: [PageFile]) { self.files = files }

  func next() -> PageFile? {
    let index = position.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < files.count ? files[index] : nil
  }
}
