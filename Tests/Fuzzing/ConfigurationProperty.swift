import Configuration

/// Any bytes are settings or an error with a place; settings that were read come back the same when written.
enum ConfigurationProperty {
  static func claimBroken(by bytes: [UInt8]) -> String? {
    do throws(ConfigurationError) {
      let settings = try read(bytes).settings
      // A file of several reports may set nothing for all of them; no settings are no file.
      guard !settings.yaml.isEmpty else { return nil }
      let again = try? read(Array(settings.yaml.utf8)).settings
      return again == settings ? nil : "settings written as YAML are read as the same settings"
    } catch {
      return error.description.hasPrefix("labmetrics.yaml") ? nil : "an error names the file"
    }
  }

  private static func read(_ bytes: [UInt8]) throws(ConfigurationError) -> ConfigurationFile {
    try ConfigurationFile(
      bytes, file: "labmetrics.yaml",
      names: KnownNames(indicators: ["method-repertoire", "stage-late-share"], sections: ["headline", "findings"]))
  }
}
