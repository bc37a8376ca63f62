internal import Vocabulary

extension Stage: Storable {}
extension Reply: Storable {}
extension SectorCode: Storable {}
extension Vehicle: Storable {}
extension BarrierTheme: Storable {}
extension BarrierMethod: Storable {}
extension HypothesisOutcome: Storable {}
extension HandoverOutcome: Storable {}
extension SplitRule: Storable {}
extension ExperimentFacts.Comparison: Storable {}
extension ExperimentOutcome: Storable {}

extension AnswerFacts: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    stages = try record.read()
    learningQuestions = try record.read()
    handover = try record.read()
    handoverNotes = try record.read()
    insights = try record.read()
    barriers = try record.read()
    obstacles = try record.read()
    vehicles = try record.read()
    newUnusual = try record.read()
    partnerSectors = try record.read()
    experiment = try record.read()
    evidence = try record.read()
    unknownOptions = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(stages)
    record.write(learningQuestions)
    record.write(handover)
    record.write(handoverNotes)
    record.write(insights)
    record.write(barriers)
    record.write(obstacles)
    record.write(vehicles)
    record.write(newUnusual)
    record.write(partnerSectors)
    record.write(experiment)
    record.write(evidence)
    record.write(unknownOptions)
  }
}

extension Handover: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    outcomes = try record.read()
    isDetailed = try record.read()
    line = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(outcomes)
    record.write(isDetailed)
    record.write(line)
  }
}

extension HandoverNote: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    line = try record.read()
    detail = try record.read()
    dates = try record.read()
    places = try record.read()
    bodies = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(line)
    record.write(detail)
    record.write(dates)
    record.write(places)
    record.write(bodies)
  }
}

extension Insight: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    line = try record.read()
    sequence = try record.read()
    text = try record.read()
    rule = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(line)
    record.write(sequence)
    record.write(text)
    record.write(rule)
  }
}

extension BarrierAnswer: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    line = try record.read()
    isDenial = try record.read()
    mentions = try record.read()
    fingerprint = try record.read()
    isCoded = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(line)
    record.write(isDenial)
    record.write(mentions)
    record.write(fingerprint)
    record.write(isCoded)
  }
}

extension BarrierAnswer.Mention: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    theme = try record.read()
    term = try record.read()
    sentence = try record.read()
    line = try record.read()
    method = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(theme)
    record.write(term)
    record.write(sentence)
    record.write(line)
    record.write(method)
  }
}

extension VehicleMention: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    vehicle = try record.read()
    term = try record.read()
    sentence = try record.read()
    line = try record.read()
    name = try record.read()
    isMade = try record.read()
    isBest = try record.read()
    worth = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(vehicle)
    record.write(term)
    record.write(sentence)
    record.write(line)
    record.write(name)
    record.write(isMade)
    record.write(isBest)
    record.write(worth)
  }
}

extension Evidence: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    links = try record.read()
    images = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(links)
    record.write(images)
  }
}

extension UnknownOption: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    field = try record.read()
    label = try record.read()
    line = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(field)
    record.write(label)
    record.write(line)
  }
}

extension ExperimentFacts: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    comparison = try record.read()
    comparesGroups = try record.read()
    isRandom = try record.read()
    sample = try record.read()
    cost = try record.read()
    status = try record.read()
    type = try record.read()
    outcomes = try record.read()
    hypothesis = try record.read()
    sectors = try record.read()
    date = try record.read()
  }

  func write(to record: inout RecordWriter) {
    record.write(comparison)
    record.write(comparesGroups)
    record.write(isRandom)
    record.write(sample)
    record.write(cost)
    record.write(status)
    record.write(type)
    record.write(outcomes)
    record.write(hypothesis)
    record.write(sectors)
    record.write(date)
  }
}
