internal import Partners
internal import Vocabulary

extension PartnerFact: Storable {
  /// The entity is found again among all mentions.
  init(from record: inout RecordReader) throws(FactError) {
    mention = try record.read()
    partner = nil
  }

  func write(to record: inout RecordWriter) { record.write(mention) }
}

extension Sector: Storable {}
extension SectorSource: Storable {}
extension PartnerRole: Storable {}
extension PartnerField: Storable {}
extension PartnerConfidence: Storable {}

extension PartnerMention: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    self.init(
      document: try record.read(), line: try record.read(), name: try record.read(), acronym: try record.read(),
      parent: try record.read(), sector: try record.read(), sectorSource: try record.read(),
      isNamed: try record.read(), isNewUnusual: try record.read(), role: try record.read(), field: try record.read(),
      confidence: try record.read())
  }

  func write(to record: inout RecordWriter) {
    record.write(document)
    record.write(line)
    record.write(name)
    record.write(acronym)
    record.write(parent)
    record.write(sector)
    record.write(sectorSource)
    record.write(isNamed)
    record.write(isNewUnusual)
    record.write(role)
    record.write(field)
    record.write(confidence)
  }
}
