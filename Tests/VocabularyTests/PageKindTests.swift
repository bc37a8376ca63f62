import Testing
import Vocabulary

@Suite struct PageKindTests {
  @Test("A plan and closing in one counts as both, every other kind as itself")
  func counted() {
    #expect(PageKind.planAndClosing.countedKinds == [.plan, .closing])
    #expect(PageKind.allCases.filter { $0.countedKinds == [$0] } == [.plan, .closing, .shell, .experiment])
    #expect(PageKind.allCases.map(\.rawValue) == ["plan", "closing", "plan+closing", "shell", "experiment"])
  }
}
