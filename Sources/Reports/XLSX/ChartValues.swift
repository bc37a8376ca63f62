internal import CXlsxWriter

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The values of a range that are stored with a chart, for programs that show it without the sheet.
///
/// The library takes them from cells in its memory, where those of a sheet whose rows are written at once are not.
///
/// - Source: libxlsxwriter 1.1.4, `_populate_range_data_cache` and `lxw_chart_add_data_cache`.
struct ChartValues {
  /// A value as the sheet holds it.
  enum Value {
    case text(String)
    case number(Double)
    case blank
  }

  private let range: UnsafeMutablePointer<lxw_series_range>
  private let points: UnsafeMutablePointer<lxw_series_data_points>
  private static let next = MemoryLayout<lxw_series_data_point>.offset(of: \.list_pointers.stqe_next)

  /// Takes a range without values; from now on the library adds none by itself.
  init?(of range: UnsafeMutablePointer<lxw_series_range>?) {
    guard let range, let points = range.pointee.data_cache else { return nil }
    (self.range, self.points) = (range, points)
    range.pointee.ignore_cache = UInt8(LXW_TRUE.rawValue)
  }

  /// Adds a value; the library frees it with the chart.
  func add(_ value: Value) {
    guard let next = Self.next, let memory = calloc(1, MemoryLayout<lxw_series_data_point>.stride) else { return }
    let point = memory.bindMemory(to: lxw_series_data_point.self, capacity: 1)
    switch value {
    case .text(let text):
      point.pointee.string = strdup(text)
      point.pointee.is_string = UInt8(LXW_TRUE.rawValue)
      range.pointee.has_string_cache = UInt8(LXW_TRUE.rawValue)
    case .number(let number): point.pointee.number = number
    case .blank: point.pointee.no_data = UInt8(LXW_TRUE.rawValue)
    }
    points.pointee.stqh_last.pointee = point
    points.pointee.stqh_last = (memory + next).assumingMemoryBound(
      to: UnsafeMutablePointer<lxw_series_data_point>?.self)
    range.pointee.num_data_points += 1
  }
}
