internal import ArgumentParser
internal import Foundation

/// The date a report stands for: the only place where a clock may be asked.
enum AsOfDate {
  /// `--as-of`, else `SOURCE_DATE_EPOCH`, else the archive's newest commit, else today (UTC), as ISO 8601.
  static func resolve(
    _ option: String?, archives: [String], environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> String {
    if let option { return try given(option) }
    if let epoch = environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      guard let seconds = Int(epoch), seconds >= 0 else {
        throw ValidationError("SOURCE_DATE_EPOCH \"\(epoch)\": expected whole seconds since 1970-01-01")
      }
      return iso(Date(timeIntervalSince1970: TimeInterval(seconds)))
    }
    return archives.lazy.compactMap(newestCommit).max() ?? iso(Date())
  }

  /// The date of `--as-of`, refused when it is none.
  static func given(_ option: String) throws -> String {
    guard isDate(option) else {
      throw ValidationError("--as-of \"\(option)\": expected a calendar date such as 2024-01-15")
    }
    return option
  }

  /// Whether a text is a date of the Gregorian calendar, `yyyy-mm-dd`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    let components = DateComponents(calendar: calendar, year: year, month: month, day: day)
    return components.isValidDate
  }

  private static var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }

  private static func iso(_ date: Date) -> String {
    date.ISO8601Format(Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day())
  }

  /// The day of the newest commit that touches a folder or a page; nil outside a git checkout.
  private static func newestCommit(of archive: String) -> String? {
    guard isInCheckout(archive) else { return nil }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: archive, isDirectory: &isFolder) else { return nil }
    let page = URL(filePath: archive)
    let (folder, part) =
      isFolder.boolValue ? (archive, ".") : (page.deletingLastPathComponent().path, page.lastPathComponent)
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", folder, "log", "-1", "--date=format-local:%Y-%m-%d", "--format=%cd", "--", part]
    git.environment = ProcessInfo.processInfo.environment.merging(["TZ": "UTC"]) { $1 }
    let output = Pipe()
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    let date = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return isDate(date) ? date : nil
  }

  private static func isInCheckout(_ archive: String) -> Bool {
    var folder = URL(filePath: archive).standardizedFileURL
    while true {
      if FileManager.default.fileExists(atPath: folder.appending(path: ".git").path) { return true }
      let parent = folder.deletingLastPathComponent()
      guard parent.path != folder.path else { return false }
      folder = parent
    }
  }
}
