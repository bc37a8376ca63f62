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

  /// The day of the newest commit that touches a folder or a page; nil outside a git checkout, and with a warning where
  /// git does not tell.
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
    let (output, errors) = (Pipe(), Pipe())
    git.standardOutput = output
    git.standardError = errors
    guard (try? git.run()) != nil else {
      warn(archive, "git cannot be started", remedy: "install git, or pass --as-of")
      return nil
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    git.waitUntilExit()
    if git.terminationStatus != 0 { warn(archive, of: folder, told) }
    let date = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return isDate(date) ? date : nil
  }

  /// Says why git does not tell the date of an archive's commits, and what to do.
  private static func warn(_ archive: String, of folder: String, _ told: String) {
    guard !told.contains("does not have any commits yet") else { return }
    if told.contains("dubious ownership") {
      let place = URL(filePath: folder).standardizedFileURL.path
      return warn(
        archive, "git refuses to read its history, since the folder belongs to somebody else (dubious ownership)",
        remedy: "pass --as-of, or type: git config --global --add safe.directory \(checkout(of: place) ?? place)")
    }
    let line = told.split(separator: "\n").first.map(String.init) ?? "no message"
    warn(archive, "git does not tell its newest commit (\(line))", remedy: "pass --as-of")
  }

  private static func warn(_ archive: String, _ reason: String, remedy: String) {
    Messages.note("warning: \(archive): \(reason): the figures may be dated today; \(remedy)")
  }

  private static func isInCheckout(_ archive: String) -> Bool {
    checkout(of: URL(filePath: archive).standardizedFileURL.path) != nil
  }

  /// The folder of the checkout that a path lies in.
  private static func checkout(of path: String) -> String? {
    var folder = URL(filePath: path)
    while true {
      if FileManager.default.fileExists(atPath: folder.appending(path: ".git").path) { return folder.path }
      let parent = folder.deletingLastPathComponent()
      guard parent.path != folder.path else { return nil }
      folder = parent
    }
  }
}
