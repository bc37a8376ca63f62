internal import Files
package import Reports
package import Text

/// Writes the pictures of the narrative, `charts/*.svg`.
package struct PictureRenderer: Renderer {
  package init() {}

  package func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile] {
    let pictures = report.pictures
    if !pictures.isEmpty { try Folder.add("\(folder)/charts") }
    var files: [WrittenFile] = []
    for picture in pictures {
      var file = try OutputFile(path: "\(folder)/\(picture.path)")
      try file.write(picture.svg())
      let (bytes, sha256) = try file.finish()
      files.append(WrittenFile(path: picture.path, bytes: bytes, sha256: sha256))
    }
    return files
  }
}
