/// Metrics.
enum Metrics {}
