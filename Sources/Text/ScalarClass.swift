extension Unicode.Scalar {
  /// Whether the scalar separates words: Unicode White_Space, and U+001C to U+001F.
  ///
  /// Cost: O(1) without a look into the Unicode tables.
  @inlinable public var isWhiteSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x1C...0x1F: true
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether the scalar is alphabetic; only those beyond ASCII are looked up.
  @inlinable public var isLetter: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }

  /// Whether the scalar is a capital letter; only those beyond ASCII are looked up.
  @inlinable public var isCapital: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  /// Whether the scalar stands for a number; only those beyond ASCII are looked up.
  @inlinable public var isNumeral: Bool {
    value < 0x80 ? (0x30...0x39).contains(value) : properties.numericType != nil
  }
}

extension String {
  /// A text of scalars, such as a slice of an array of them.
  ///
  /// Cost: O(*n*), in one allocation at most.
  @inlinable public init(_ scalars: some Collection<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
      var count = 0
      for scalar in scalars {
        for byte in scalar.utf8 {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}
