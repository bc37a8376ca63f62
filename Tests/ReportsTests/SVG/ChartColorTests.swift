import Foundation
import Testing

@testable import Renderers

@Suite("Colours of the charts")
struct ChartColorTests {
  @Test("Every colour has a contrast of at least 4.5 to 1 on white", arguments: ChartColor.allCases)
  func contrast(_ color: ChartColor) {
    #expect(1.05 / (luminance(color.rawValue) + 0.05) >= 4.5)
  }

  @Test("Five series have five colours, then they begin again")
  func series() {
    #expect(Set((0..<5).map(ChartColor.ofSeries)).count == 5)
    #expect(ChartColor.ofSeries(5) == .blue)
  }

  /// Relative luminance by WCAG 2.2.
  private func luminance(_ color: String) -> Double {
    let channels = [1, 3, 5].map { start -> Double in
      let value = Double(Int(color.dropFirst(start).prefix(2), radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
