internal import ArgumentParser
internal import Foundation
internal import Vocabulary

/// Ends the program with what a command threw: help to standard output, everything else to standard error.
enum Ending {
  /// Prints what an error has to say and ends the program with its status.
  static func exit(_ error: any Error) -> Never {
    let text = LabMetricsCommand.fullMessage(for: error)
    let status = LabMetricsCommand.exitCode(for: error).rawValue
    guard status == 0 else {
      if !text.isEmpty { Messages.note(withoutFarNames(text)) }
      end(status)
    }
    StandardStreams.print(text + "\n")
    do {
      try StandardStreams.finish()
    } catch {
      Messages.note("error: \(error)")
      end(1)
    }
    end(0)
  }

  private static func end(_ status: Int32) -> Never { Foundation.exit(status) }

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
