internal import Labels

extension Labels {
  /// What a part of an indicator is called, such as `Sense` for the stage `sense`; one without a name stands for
  /// itself.
  func part(_ value: String) -> String {
    let groups: [NameGroup] = [.stage, .sector, .vehicle, .barrier, .hypothesis, .handover, .methodFamily]
    return groups.first { has($0, value) }.map { name($0, value) } ?? value
  }
}
