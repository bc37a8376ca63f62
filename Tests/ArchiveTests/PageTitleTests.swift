import Testing

@testable import Archive

@Suite("Titles of pages")
struct PageTitleTests {
  @Test(
    "What a blog's page shows below its title is cut off; other titles stay",
    arguments: [
      ("Blue seas at restUNDP Accelerator LabsFollow4 min read·Oct 16, 2019--ListenShareBy...", "Blue seas at rest"),
      ("Who is in?UN Development Programme·Follow6 min read·Dec 1, 2022--ListenShare...", "Who is in?"),
      ("From new to normUNDP Accelerator Labs6 min read·Aug 27, 2025--ListenShare", "From new to norm"),
      ("7 min read", "7 min read"), ("Wells that run dry", "Wells that run dry"),
    ])
  func plain(title: String, expected: String) {
    #expect(PageTitle.plain(title) == expected)
  }
}
