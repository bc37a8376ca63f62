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
      (
        "(also WhatsApp) to (+256) (0)700 100 200 (international)",
        "(also WhatsApp) to [telephone removed] (international)"
      ),
      ("Cel : 70 10 20 30 / 71 10 20 30", "Cel : [telephone removed] / [telephone removed]"),
      ("Tél. 00226 70001020; 71001020, 72001020", "Tél. [telephone removed]; [telephone removed], [telephone removed]"),
      ("0022670001020", "[telephone removed]"), ("call 0700100200.", "call [telephone removed]."),
      ("(507) 6000-1000 y 6000-3000", "[telephone removed] y [telephone removed]"),
      ("Contact: 700 100 200", "Contact: [telephone removed]"),
      ("+251-700-10-20-30 +251-700-10-20-31", "[telephone removed] [telephone removed]"),
      ("0022670001020/0022670001021.", "[telephone removed]/[telephone removed]."),
      ("(507)-200-1000/ 200 1001", "[telephone removed]/ 200 1001"),
      ("+254 700 100 200 2021 report", "[telephone removed] 2021 report"),
    ])
  func removed(text: String, expected: String) {
    #expect(PrivacyGuard.guarded(text) == expected)
  }

  @Test(
    "Years, budgets, coordinates and handles stay",
    arguments: [
      "2021-2023", "USD 12,000,000", "16.64,106.30", "-1.2863890000,36.8172230000", "@undp", "a @ b", "+1",
      "phone 2021", "mobile 2019-2021", "contact 01.02.2021", "hotel 20212022", "in Excel 10000000", "Project 00101058",
      "24 798 800 USD", "12.207.138 vials", "768.000.000", "ISBN 0 521 10020 6", "0 10 20 30 40 50", "05 10 15 20 25",
      "0.123456789", "00.1234567890", "https://example.org/0700100200", "no 320170016600", "(2020-2024)", "12345678",
      "doi 10.3390/land3031137", "1137-1157. 10", "18/10/2021", "2022/0700100200", "0700100200%", "9100100200",
      "(1 132 931/1 180 816)", "25 000 000 - 30 000 000", "0022670001020/a", "1.2.2021 - 3.4.2022",
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
