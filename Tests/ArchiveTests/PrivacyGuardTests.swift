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
      ("jane.doe at example。org", "[e-mail removed]"), ("call 0084/221/357/211 now", "call [telephone removed] now"),
      ("+254 700 100 200 2021 report", "[telephone removed] 2021 report"),
      ("+251700102030+251700102031", "[telephone removed][telephone removed]"),
    ])
  func removed(text: String, expected: String) {
    #expect(PrivacyGuard.guarded(text) == expected)
  }

  @Test("A tag's key tells of its value: digits under a telephone's word are its number, others stay")
  func tagged() {
    let text =
      "[[tel:84 221 357 211]]\n[[Phone no: 84-221-357-211: x]]\n[[budget:84 221 357 211]]\n[[methods:84221357211]]\n"
    let page = PageParser.parse(document: "a.md", bytes: Array(text.utf8))
    #expect(
      page.tags.map(\.value) == [
        "[telephone removed]", "[telephone removed]: x", "84 221 357 211", "84221357211",
      ])
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

  @Test(
    "Addresses are seen as a reader sees them: encoded, in words, between spaces, with characters without width",
    arguments: [
      "jane.doe&#64;example.org", "jane.doe&#x40;example.org", "jane.doe&commat;example.org", "jane.doe&#64example.org",
      "jane.doe&amp;#64;example.org", "jane.doe&amp;amp;#64;example.org", "jane.doe%40example.org",
      "jane.doe%2540example.org", "jane.doe＠example.org", "jane.doe﹫example.org", "ｊａｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ",
      "jane.doe@example。org", "jane.doe\u{200B}@\u{200B}example.org", "ja\u{AD}ne.doe@exam\u{AD}ple.org",
      "jane.doe@\u{FEFF}example.org", "jane.doe\u{A0}@\u{A0}example.org", "jane.doe\u{202F}@\u{2009}example.org",
      "jane.doe @ example.org", "jane.doe @example.org", "jane.doe #at# example.org", "jane.doe@ example.org",
      "jane.doe [at] example.org", "jane.doe(at)example.org",
      "jane.doe {AT} example.org", "jane.doe<at>example.org", "jane.doe [@] example.org", "jane.doe (@) example.org",
      "jane.doe [at] example [dot] org", "jane.doe(at)example(dot)org", "jane dot doe at example dot org",
      "jane at example dot org", "jane.doe at example.org", "jane_doe\u{A0}at\u{A0}example.org",
      "jane.doe\u{200B} at \u{200B}example.org", "jane [a\u{200B}t] example.org", "jane.doe AT example DOT org",
      "jane.doe arroba example punto org", "jane.doe [arroba] example.org", "jane.doe (arobase) example.org",
      "jane.doe @ example . org", "jane.doe-at-example.org", "jane.doe *at* example.org", "jane.doe_at_example.org",
      "jane.doe\\@example.org", "jane.doe<b>@</b>example.org", "jane.doe<!-- x -->@example.org",
      "\"jane doe\"@example.org", "jane.doe@e\u{301}xample.org", "jane.doe@example[.]org", "jane.doe@example[dot]org",
    ])
  func disguised(_ address: String) {
    #expect(PrivacyGuard.guarded("Ask \(address), please.") == "Ask [e-mail removed], please.")
    #expect(PrivacyGuard.guarded(address) == "[e-mail removed]")
  }

  @Test(
    "What leads to an address stays, and what follows it",
    arguments: [
      ("<jane.doe@example.org>", "<[e-mail removed]>"), ("mailto:jane.doe%40example.org", "mailto:[e-mail removed]"),
      ("[Jane](mailto:jane@example.org?subject=a)", "[Jane](mailto:[e-mail removed]?subject=a)"),
      ("<a href=\"mailto:jane&#64;example.org\">x</a>", "<a href=\"mailto:[e-mail removed]\">x</a>"),
      ("R&amp;D: a@b.org &amp; c@d.org", "R&amp;D: [e-mail removed] &amp; [e-mail removed]"),
      ("é a@b.org ü", "é [e-mail removed] ü"), ("a@b.org. Next", "[e-mail removed]. Next"),
    ])
  func around(text: String, expected: String) { #expect(PrivacyGuard.guarded(text) == expected) }

  @Test(
    "Telephone numbers are seen whatever stands between their digits, and in whatever digits they are written",
    arguments: [
      "+84 912 345 678", "+84.912.345.678", "+84-912-345-678", "+84\u{2013}912\u{2013}345\u{2013}678",
      "+84\u{2011}912\u{2011}345\u{2011}678", "+84/912/345/678", "+84_912_345_678", "+84·912·345·678",
      "+84\u{A0}912\u{202F}345\u{2009}678", "+84\u{200B}912345678", "+8\u{AD}4912345678", "＋８４ ９１２ ３４５ ６７８",
      "+٨٤ ٩١٢ ٣٤٥ ٦٧٨", "+८४९१२३४५६७८", "+𝟖𝟒𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖", "&#43;84912345678", "&plus;84&nbsp;912&nbsp;345&nbsp;678",
      "%2B84912345678", "%2B84%20912%20345%20678", "+84 (0) 912 345 678", "(+84) 912-345-678", "0084 912 345 678",
      "00 84 912-345-678", "+ 84 912 345 678", "➕84 912 345 678", "+254 700 000 000", "+8<b>4</b> 912 345 678",
    ])
  func disguisedNumber(_ number: String) {
    #expect(PrivacyGuard.guarded("Ring \(number) now") == "Ring [telephone removed] now")
  }

  @Test(
    "A telephone's word or picture, or a link that calls, tells a number without a sign",
    arguments: [
      "Tel: ", "tel. ", "Tél : ", "T\u{E9}l\u{E9}phone ", "TELÉFONO: ", "móvil ", "WhatsApp ", "phone no. ", "fax ",
      "📞 ",
      "☎️ ", "Cel:", "đt: ", "тел. ", "هاتف: ", "tel:", "https://wa.me/", "sms:", "https://api.whatsapp.com/send?phone=",
      "Tel", "&#9742; ",
    ])
  func word(_ word: String) {
    #expect(PrivacyGuard.guarded(word + "912 345 678") == word + "[telephone removed]")
  }

  @Test("Two hundred harmless texts with numbers and signs stay as they are")
  func harmless() {
    #expect(Set(HarmlessTexts.all).count >= 200)
    for text in HarmlessTexts.all { #expect(PrivacyGuard.guarded(text) == text) }
  }

  @Test(
    "Texts without a suspicious byte are not looked at any closer",
    arguments: [
      "", "Plain words at work, 1234567.", "Une idée à l’œuvre – « oui »", "Tiếng Việt có dấu", "what at that", "R & D",
      "5 %",
    ])
  func plain(_ text: String) { #expect(!ContactSigns.mayHoldContact(text)) }

  @Test("Guarding twice is guarding once, also where a mark brings things together")
  func idempotent() {
    for text in [
      "a@b.c@d.e", "x [at] a@b.org", "tel a@b.org 12345678", "+84912345678@x.org", "a@b.org@", "\"a@b.org\"@c.org",
    ] {
      let once = PrivacyGuard.guarded(text)
      #expect(PrivacyGuard.guarded(once) == once)
    }
  }

  @Test("Long runs of signs cost no more than their length")
  func linear() {
    let brackets = "+12345678 " + String(repeating: "(", count: 200_000)
    #expect(PrivacyGuard.guarded(brackets).hasPrefix("[telephone removed]"))
    for piece in ["@", "a@a", "-at-", " at a.", "<a", "&", "&amp;", "%25", "(at)", "\u{200B}", "+1", "a.a@"] {
      let signs = String(repeating: piece, count: 50_000)
      // A mark may be longer than the short address it stands for.
      #expect(PrivacyGuard.guarded(signs).utf8.count <= 3 * signs.utf8.count)
    }
  }
}
