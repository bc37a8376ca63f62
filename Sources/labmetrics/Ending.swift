internal import ArgumentParser
internal import Vocabulary

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Ends the program with what a command threw: help to standard output, everything else to standard error.
enum Ending {
  /// Prints what an error has to say and ends the program with its status.
  static func conclude(_ error: any Error) -> Never {
    let text = LabMetricsCommand.fullMessage(for: error)
    let status = LabMetricsCommand.exitCode(for: error).rawValue
    guard status == 0 else {
      if !text.isEmpty { Messages.note(withoutFarNames(text)) }
      exit(status)
    }
    StandardStreams.print(text + "\n")
    do {
      try StandardStreams.finish()
    } catch {
      Messages.note("error: \(error)")
      exit(1)
    }
    exit(0)
  }

  /// The parser's message without an option that is not near to what was typed.
  static func withoutFarNames(_ text: String) -> String {
    guard let match = text.firstMatch(of: /Unknown option '-*([^']*)'(\. Did you mean '-*([^']*)'\?)/) else {
      return text
    }
    let (typed, proposed) = (String(match.output.1), String(match.output.3))
    guard Nearest.name(to: typed, among: [proposed]) == nil else { return text }
    return text.replacingCharacters(in: match.output.2.startIndex..<match.output.2.endIndex, with: "")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    var result = self
    result.replaceSubrange(range, with: text)
    return result
  }
}
