import Foundation
import PackagePlugin

/// Gives the program a hash of the sources and data it is built from, anew whenever one of them changes.
@main struct HashSources: BuildToolPlugin {
  /// Files of other kinds say nothing to the compiler.
  private static let kinds: Set = ["c", "csv", "h", "modulemap", "swift"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: "Sources").path)
      .map { "Sources/" + $0 }
      .filter { Self.kinds.contains(URL(filePath: $0).pathExtension) && !$0.contains("/.") }
      .sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "Program+Sources.swift")
    return [
      .buildCommand(
        displayName: "Hashing sources and data", executable: try context.tool(named: "hash-sources").url,
        arguments: [output.path, root.path] + names, inputFiles: names.map { root.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
