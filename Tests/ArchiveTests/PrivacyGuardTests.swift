import Testing

@testable import Archive

@Suite struct PrivacyGuardTests {
  @Test(
    "E-mail addresses and telephone numbers are replaced",
    arguments: [
      ("Write to jane.doe@example.org.", "Write to [e-mail removed]."),
      ("a@b.c, d@e.f", "[e-mail removed], [e-mail removed]"),
      ("Call +254 700-123-456 now", "Call [telephone removed] now"),
      ("Tel: 0700 123 456", "Tel: [telephone removed]"), ("phone no 12345678", "phone no [telephone removed]"),
    ])
  func removed(text: String, expected: String) {
    #expect(PrivacyGuard.guarded(text) == expected)
  }

  @Test(
    "Years, budgets, coordinates and handles stay",
    arguments: [
      "2021-2023", "USD 12,000,000", "16.64,106.30", "-1.2863890000,36.8172230000", "@undp", "a @ b", "+1",
      "phone 2021",
      "+5 % in 2021 and +7 % in 2022", "mobile phone data of 2019 to 2022", "a+b", "", "15.",
    ])
  func kept(text: String) {
    #expect(PrivacyGuard.guarded(text) == text)
  }

  @Test("Long runs of signs cost no more than their length")
  func linear() {
    let brackets = "+12345678 " + String(repeating: "(", count: 200_000)
    #expect(PrivacyGuard.guarded(brackets).hasPrefix("[telephone removed]"))
    let signs = String(repeating: "@", count: 200_000)
    #expect(PrivacyGuard.guarded(signs) == signs)
  }
}
