internal import Archive
internal import Text
internal import Vocabulary

// Each type is written and read field by field, in the order of its declaration.

extension PageFacts: Storable {
  /// Facts before pages are related: no repetition, no entities of partners, no cycle.
  init(from record: inout RecordReader) throws(FactError) {
    let content = try PageContent(from: &record)
    var standing = PageStanding.Parts()
    standing.values = try record.read()
    standing.partners = try record.read()
    standing.relation = try record.read()
    self.init(content: content, standing: PageStanding(standing))
  }

  func write(to record: inout RecordWriter) {
    content.write(to: &record)
    record.write(values)
    record.write(partners)
    record.write(relation)
  }
}

extension PageContent {
  func write(to record: inout RecordWriter) {
    record.write(document)
    record.write(title)
    record.write(types)
    record.write(years)
    record.write(cycleYear)
    record.write(kind)
    record.write(edition)
    record.write(date)
    record.write(source)
    record.write(countries)
    record.write(tags)
    record.write(words)
    record.write(links)
    record.write(images)
    record.write(identity)
    record.write(answers)
    record.write(language)
    record.write(completeness)
    record.write(coverage)
    record.write(askedDimensions)
    record.write(unknownPrompts)
    record.write(findings)
    record.write(personMarks)
  }
}

extension PageKind: Storable {}
extension Dimension: Storable {}
extension Form.FieldState: Storable {}
extension Finding.Severity: Storable {}

extension Finding: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    self.init(
      document: try record.read(), line: try record.read(), column: try record.read(), severity: try record.read(),
      code: try record.read(), message: try record.read())
  }

  func write(to record: inout RecordWriter) {
    record.write(document)
    record.write(line)
    record.write(column)
    record.write(severity)
    record.write(code)
    record.write(message)
  }
}

extension Country: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    self.init(
      iso3: try record.read(), name: try record.read(), m49: try record.read(), region: try record.read(),
      subregion: try record.read())
  }

  func write(to record: inout RecordWriter) {
    for text in [iso3, name, m49, region, subregion] { record.write(text) }
  }
}

extension PageIdentity: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    self.init(fingerprint: try record.read(), second: try record.read(), size: try record.read())
  }

  func write(to record: inout RecordWriter) {
    record.write(fingerprint)
    record.write(second)
    record.write(size)
  }
}

extension Completeness: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    self.init(answered: try record.read(), asked: try record.read())
  }

  func write(to record: inout RecordWriter) {
    record.write(answered)
    record.write(asked)
  }
}

extension PageFacts.FieldCoverage: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    field = try record.read()
    kind = try record.read()
    edition = try record.read()
    state = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(field)
    record.write(kind)
    record.write(edition)
    record.write(state)
  }
}

extension PageFacts.UnknownPrompt: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    text = try record.read()
    line = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(text)
    record.write(line)
  }
}

extension TagFact: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    let key: String = try record.read()
    let value: String = try record.read()
    let differingRaw: String? = try record.read()
    let line: Int = try record.read()
    self.init(key: key, value: value, differingRaw: differingRaw, line: line, valueID: try record.read())
  }

  func write(to record: inout RecordWriter) {
    record.write(key)
    record.write(value)
    record.write(differingRaw)
    record.write(line)
    record.write(valueID)
  }
}

extension ValueFact: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    let dimension: Dimension = try record.read()
    let id: String = try record.read()
    let label: String = try record.read()
    let category: String = try record.read()
    self.init(dimension: dimension, id: id, label: label, category: category, line: try record.read())
  }

  func write(to record: inout RecordWriter) {
    record.write(dimension)
    record.write(id)
    record.write(label)
    record.write(category)
    record.write(line)
  }
}
