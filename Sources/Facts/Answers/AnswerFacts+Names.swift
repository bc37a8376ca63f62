internal import Archive

extension AnswerFacts {
  /// The answers with names of persons taken out of every text they quote.
  func masked(by names: PersonNames) -> AnswerFacts {
    var masked = self
    for index in insights.indices { masked.insights[index].text = names.masked(insights[index].text) }
    for index in vehicles.indices { masked.vehicles[index].sentence = names.masked(vehicles[index].sentence) }
    for index in vehicles.indices { masked.vehicles[index].name = names.masked(vehicles[index].name) }
    for index in handoverNotes.indices { masked.handoverNotes[index].mask(names) }
    masked.unknownOptions = unknownOptions.map {
      UnknownOption(field: $0.field, label: names.masked($0.label), line: $0.line)
    }
    masked.barriers = barriers?.masked(by: names)
    masked.obstacles = obstacles?.masked(by: names)
    return masked
  }
}

extension HandoverNote {
  fileprivate mutating func mask(_ names: PersonNames) {
    detail = names.masked(detail)
    places = places.map(names.masked)
    bodies = bodies.map(names.masked)
  }
}

extension BarrierAnswer {
  fileprivate func masked(by names: PersonNames) -> BarrierAnswer {
    var masked = self
    for index in mentions.indices { masked.mentions[index].sentence = names.masked(mentions[index].sentence) }
    return masked
  }
}
