public import Archive
internal import Synchronization

/// What the reader of partners did, step by step, written down while it reads.
///
/// Reading without a trace costs nothing for it.
public final class PartnerTrace: Sendable {
  /// One step.
  public struct Step: Sendable, Equatable {
    /// Line of the page that was read.
    public let line: Int
    /// What was done, in words.
    public let text: String
  }

  private let state = Mutex<(line: Int, steps: [Step])>((0, []))

  /// An empty trace.
  public init() {}

  /// The steps so far, in order.
  public var steps: [Step] { state.withLock { $0.steps } }

  /// Turns to a line.
  func begin(_ line: PartnerCell.Line, _ reason: String) {
    state.withLock {
      $0.line = line.number
      $0.steps.append(Step(line: line.number, text: "\(reason): \"\(Piece.text(line.tokens))\""))
    }
  }

  /// Writes down a step on the line that is read, or on a line read before.
  func note(_ text: String, line: Int? = nil) {
    state.withLock { $0.steps.append(Step(line: line ?? $0.line, text: text)) }
  }

  /// Writes down how something was cut, when it was.
  func note(_ reason: String, parts: [Piece]) {
    guard parts.count > 1 else { return }
    note("\(reason): " + parts.map(\.written).joined(separator: " | "))
  }
}

extension Piece {
  /// The text with its brackets, as a step shows it.
  var written: String {
    items.reduce(into: "") { text, item in
      if !text.isEmpty, item.token.isSpaced { text += " " }
      text += item.inside.map { "(\(Piece.text($0)))" } ?? item.token.text
    }
  }
}

extension PartnerExtractor {
  /// What is done to read a page's partners, step by step, in the order of the work.
  public func steps(in page: Page, form: Form, iso3: [String]) -> [PartnerTrace.Step] {
    let trace = PartnerTrace()
    _ = tracing(trace).mentions(in: page, form: form, iso3: iso3)
    return trace.steps
  }
}
