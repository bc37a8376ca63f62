internal import Archive
internal import Reports
@main struct LabMetrics {
  static func main() throws {
    let r = try PageFinder.files(of: CommandLine.arguments[1], prefix: "")
    var n: [String:Int] = [:]
    var u: [String:Int] = [:]
    for f in r.files {
      if case .page(let p) = PageReader.read(f) { 
        let form = FormReader().form(of: p)
        n[(form.kind?.rawValue ?? "-") + " " + (form.edition.map(String.init) ?? "-") + " " + (p.values(of: "year").first ?? "")
, default: 0] += 1 
        for x in form.unknownPrompts { u[x.prompt, default: 0] += 1 }
      }
    }
    for k in n.keys.sorted() where !k.hasPrefix("-") { print(k, n[k]!) }
    print(u)
  }
}
