/// The words of a tag, one object for all places that write the same.
public final class TagText: Sendable {
  /// The key, trimmed, otherwise as written.
  public let key: String
  /// The value decoded, NFC-normalised, white space collapsed, free of contact data; never empty.
  public let value: String
  /// The value as written, free of contact data; nil when equal to ``value``.
  public let differingRaw: String?
  /// The text's place among those that its ``TagMemory`` remembers, from 0; nil when it is not remembered.
  public let place: Int?

  /// Creates the words of a tag.
  public init(key: String, value: String, differingRaw: String? = nil, place: Int? = nil) {
    self.key = key
    self.value = value
    self.differingRaw = differingRaw
    self.place = place
  }
}

extension TagText: Hashable {
  /// Whether key, value and the value as written are equal.
  public static func == (left: TagText, right: TagText) -> Bool {
    left === right || left.key == right.key && left.value == right.value && left.differingRaw == right.differingRaw
  }

  /// Hashes key and value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(value)
  }
}

/// Remembers short tags, so that what stands on thousands of pages is decoded and kept once.
///
/// Made for one core; a core of its own takes another one.
public final class TagMemory {
  /// What the bytes of a tag stand for.
  enum Meaning {
    /// No tag, such as `[[12:46]]`.
    case none
    /// A tag whose value never leaves the parser; its key.
    case personal(String)
    /// A tag without a value; its key.
    case empty(String)
    /// A tag with a value.
    case value(TagText)
  }

  private struct Known {
    let bytes: [UInt8]
    let meaning: Meaning
  }

  /// Longer tags are texts that stand on one page.
  public static let longest = 64
  /// So many tags are remembered: an archive has some thousands, and memory is not without bound.
  public static let most = 8_192

  /// What the address of a focal point leaves of itself: marks that tell nobody.
  struct Contact {
    /// Tells equal addresses.
    let mark: UInt64
    /// The names in the address and beside it, for ``PersonNames``.
    let names: [UInt64]
  }

  private var known: [UInt64: Known] = [:]
  /// By the hash of the bytes: a lab's focal points stand on all its pages.
  private var contacts: [UInt64: (bytes: [UInt8], contact: Contact)] = [:]

  /// Creates a memory of no tags.
  public init() {}

  /// What a tag stands for.
  ///
  /// - Parameters:
  ///   - key: the bytes up to the colon.
  ///   - value: the bytes behind it; personal values are not remembered.
  func meaning(of key: Range<Int>, _ value: Range<Int>, in bytes: Span<UInt8>) -> Meaning {
    let whole = bytes.extracting(key.lowerBound..<value.upperBound)
    guard whole.count <= Self.longest else { return Self.read(key, value, in: bytes, place: nil) }
    let fingerprint = Fingerprint.of(whole)
    if let tag = known[fingerprint], tag.bytes.span.isEqual(to: whole) { return tag.meaning }
    let place = known.count < Self.most && known[fingerprint] == nil ? known.count : nil
    let meaning = Self.read(key, value, in: bytes, place: place)
    if case .personal = meaning { return meaning }
    if place != nil {
      known[fingerprint] = Known(bytes: whole.withUnsafeBufferPointer { Array($0) }, meaning: meaning)
    }
    return meaning
  }

  /// What the value of a tag for a focal point leaves of itself.
  func contact(_ value: Range<Int>, in bytes: Span<UInt8>) -> Contact {
    let whole = bytes.extracting(value)
    let fingerprint = Fingerprint.of(whole)
    if let known = contacts[fingerprint], known.bytes.span.isEqual(to: whole) { return known.contact }
    let text = ValueText.normalised(whole)
    let contact = Contact(mark: Fingerprint.of(text.lowercased()), names: PersonNames.marks(ofContact: text))
    if contacts.count < Self.most, whole.count <= Self.longest {
      contacts[fingerprint] = (whole.withUnsafeBufferPointer { Array($0) }, contact)
    }
    return contact
  }

  private static func read(
    _ key: Range<Int>, _ value: Range<Int>, in bytes: Span<UInt8>, place: Int?
  ) -> Meaning {
    let key = TagKeys.key(of: bytes.extracting(bytes.trimmed(key)))
    guard key.isEmpty || !key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return .none }
    if let personal = PrivacyGuard.personalKey(key) { return .personal(personal) }
    let normalised = ValueText.normalised(bytes.extracting(value))
    guard !normalised.isEmpty else { return .empty(key) }
    let guarded = PrivacyGuard.guarded(normalised, under: key)
    let raw = bytes.extracting(value).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    return .value(
      TagText(
        key: PrivacyGuard.guarded(key), value: guarded,
        differingRaw: raw == guarded ? nil : PrivacyGuard.guarded(raw, under: key), place: place))
  }
}
