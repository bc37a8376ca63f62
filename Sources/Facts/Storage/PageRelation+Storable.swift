extension PageRelation: Storable {
  func write(to record: inout RecordWriter) {
    record.write(cycleEvidence)
    record.write(sketch)
  }
}

extension CycleEvidence: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    document = try record.read()
    kind = try record.read()
    year = try record.read()
    cycleYear = try record.read()
    iso3 = try record.read()
    title = try record.read()
    name = try record.read()
    isTitledByInsight = try record.read()
    words = try record.read()
    names = try record.read()
    tags = try record.read()
    contacts = try record.read()
    language = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(document)
    record.write(kind)
    record.write(year)
    record.write(cycleYear)
    record.write(iso3)
    record.write(title)
    record.write(name)
    record.write(isTitledByInsight)
    record.write(words)
    record.write(names)
    record.write(tags)
    record.write(contacts)
    record.write(language)
  }
}

extension TitleWords: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    stems = try record.read()
    years = try record.read()
    isCut = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(stems)
    record.write(years)
    record.write(isCut)
  }
}

extension TextSketch: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    document = try record.read()
    kind = try record.read()
    year = try record.read()
    iso3 = try record.read()
    words = try record.read()
    shingles = try record.read()
    bytes = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(document)
    record.write(kind)
    record.write(year)
    record.write(iso3)
    record.write(words)
    record.write(shingles)
    record.write(bytes)
  }
}

extension TextSketch.PageBytes: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    fingerprint = try record.read()
    count = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(fingerprint)
    record.write(count)
  }
}
