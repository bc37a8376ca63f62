import Testing

@testable import Metrics

@Suite("Fisher's exact test as mid-p")
struct FisherTestTests {
  // Computed with scipy 1.17.1:
  //   d = hypergeom(n1 + n2, k1 + k2, n1); w = d.pmf(range(max(0, k1 + k2 - n2), min(k1 + k2, n1) + 1))
  //   same = abs(w - d.pmf(k1)) <= d.pmf(k1) * 1e-9; w[(w < d.pmf(k1)) & ~same].sum() + w[same].sum() / 2
  @Test(
    "The values of another program come out",
    arguments: [
      (8, 10, 1, 6, 0.023164335664335668), (15, 30, 30, 30, 2.9160668479164215e-06),
      (19, 106, 18, 53, 0.02267024846212268), (53, 106, 27, 53, 0.9336617434817189),
      (0, 40, 5, 60, 0.04501096596089232), (3, 30, 3, 30, 0.835374259995134),
      (10, 100, 25, 100, 0.005520198032848367), (227, 900, 40, 300, 8.023944641952779e-06),
      (1200, 6000, 900, 6000, 5.373713287185079e-13), (2, 7, 6, 7, 0.053613053613053616), (0, 30, 0, 45, 0.5),
      (30, 30, 45, 45, 0.5),
    ])
  func values(k1: Int, n1: Int, k2: Int, n2: Int, expected: Double) throws {
    let found = try #require(FisherTest.midP(from: (k1, n1), to: (k2, n2)))
    #expect(abs(found - expected) <= expected * 1e-9)
  }

  @Test("Without a share there is no test")
  func undefined() {
    #expect(FisherTest.midP(from: (0, 0), to: (1, 2)) == nil)
    #expect(FisherTest.midP(from: (1, 2), to: (3, 2)) == nil)
    #expect(FisherTest.midP(from: (-1, 2), to: (1, 2)) == nil)
  }

  @Test("The order of the years and what is counted change nothing, on random shares")
  func symmetry() throws {
    var random = RepeatableNumbers(seed: 11)
    for _ in 0..<500 {
      let (n1, n2) = (random.number(in: 1...200), random.number(in: 1...200))
      let (k1, k2) = (random.number(in: 0...n1), random.number(in: 0...n2))
      let found = try #require(FisherTest.midP(from: (k1, n1), to: (k2, n2)))
      #expect((0...1).contains(found))
      for other in [((k2, n2), (k1, n1)), ((n1 - k1, n1), (n2 - k2, n2)), ((n2 - k2, n2), (n1 - k1, n1))] {
        let same = try #require(FisherTest.midP(from: other.0, to: other.1))
        #expect(abs(same - found) < 1e-9)
      }
    }
  }

  @Test("Over all splits of the same documents, weighted by how likely they are, the mean is one half")
  func mean() throws {
    var random = RepeatableNumbers(seed: 12)
    for _ in 0..<100 {
      let (n1, n2) = (random.number(in: 1...60), random.number(in: 1...60))
      let marked = random.number(in: 0...(n1 + n2))
      var (sum, total) = (0.0, 0.0)
      var chance = 1.0
      for k1 in max(0, marked - n2)...min(marked, n1) {
        let midP = try #require(FisherTest.midP(from: (k1, n1), to: (marked - k1, n2)))
        sum += chance * midP
        total += chance
        chance *= Double((n1 - k1) * (marked - k1)) / Double((k1 + 1) * (n2 - marked + k1 + 1))
      }
      #expect(abs(sum / total - 0.5) < 1e-9)
    }
  }
}
