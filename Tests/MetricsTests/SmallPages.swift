import Archive
import Facts
import Vocabulary

/// Facts of pages written in a test, by document.
func facts(_ pages: [String: String], jobs: Int = 1) async -> ArchiveFacts {
  let files = pages.map { document, text in
    let bytes = Array(text.utf8)
    return PageFile(document: document, source: .memory(bytes), size: bytes.count)
  }
  return await FactReader(rules: .builtIn).facts(of: files, jobs: jobs)
}

/// Facts of one page.
func page(_ text: String, document: String = "page.md") async throws -> PageFacts {
  guard let page = await facts([document: text]).pages.first else { throw NoPage() }
  return page
}

/// A text that was to be a page bears no tag.
struct NoPage: Error {}
