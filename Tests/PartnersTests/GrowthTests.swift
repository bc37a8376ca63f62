import Foundation
import Testing

@testable import Partners

@Suite("Growth with the length of an answer")
struct GrowthTests {
  @Test(
    "An answer four times as long takes at most about four times as long",
    arguments: [
      "Ab, ", "Foo and Bar and ", "Foo & Bar & ", "Foo - Bar - ", "ABC ", "Foo ", "(", "'", "NGOs (A, B) ",
      "NGOs such as Foo ", "Ministry of Health ", "Ministry of Health and ", "Ministries of Health, Education, ",
      "Foo University and Bar Ministry ", "partner is ", "Foo/", "the ", "Foo: bar ", "Ministry of\n",
    ])
  func growth(_ part: String) {
    let short = Self.seconds(part, 2_500)
    let long = Self.seconds(part, 10_000)
    // Reading that grows with the square takes sixteen times as long; 20 ms are noise.
    #expect(long < 8 * short + 0.02, "\(part): \(short) s, \(long) s")
  }

  /// The time of this thread's processor for one page of each form, the answer being one text again and again.
  private static func seconds(_ part: String, _ length: Int) -> Double {
    let answer = String(repeating: part, count: length / part.count)
    let texts = [
      Fixture.plan([(answer, answer)]),
      Fixture.closing([("government", "We worked with " + answer), ("new", answer)]),
    ]
    let pages = texts.compactMap { Fixture.page($0) }.map { ($0, Fixture.form(of: $0)) }
    let start = now()
    for (page, form) in pages { _ = Fixture.extractor.mentions(in: page, form: form, iso3: ["FJI"]) }
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
