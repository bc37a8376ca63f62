internal import Text

/// Checks an SVG picture against the rules.
struct PictureAudit {
  let bytes: [UInt8]
  /// How messages name the file.
  let place: String

  /// The faults, rule by rule.
  ///
  /// - Throws: ``ReportError`` when the picture is not well-formed.
  func faults() throws(ReportError) -> [AuditFault] {
    let root = try XMLElement(bytes, place: place)
    var faults: [AuditFault] = []
    if root.name != "svg" || root.attributes["role"] != "img" {
      faults.append(fault(.svgForm, "a \(root.name) without role img", "svg with role=\"img\"", "draw it anew"))
    }
    let named = (root.attributes["aria-labelledby"] ?? "").split(separator: " ").map { String($0) }
    let texts = root.children.filter { ["title", "desc"].contains($0.name) && !$0.text.allSatisfy(\.isWhitespace) }
    if texts.count < 2 || !texts.allSatisfy({ named.contains($0.attributes["id"] ?? "") }) {
      faults.append(
        fault(.svgText, "no title and desc that aria-labelledby names", "both, with words", "draw it anew"))
    }
    if runs(root) {
      faults.append(fault(.svgScript, "a script or a reference out of the file", "neither", "draw it anew"))
    }
    return faults
  }

  private func runs(_ element: XMLElement) -> Bool {
    let isActive = ["script", "foreignObject", "iframe", "image"].contains(element.name)
    return isActive
      || element.attributes.contains { name, value in
        name.lowercased().hasPrefix("on") || (name.hasSuffix("href") && !value.hasPrefix("#"))
          || value.lowercased().contains("url(http")
      } || element.children.contains(where: runs)
  }

  private func fault(_ rule: AuditRule, _ found: String, _ expected: String, _ advice: String) -> AuditFault {
    AuditFault(rule, place, found: found, expected: expected, advice: advice)
  }
}
