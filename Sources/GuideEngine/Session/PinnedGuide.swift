import Text

/// A guide as it was when somebody began it: a session goes on with this text, whatever the file
/// says later.
public struct PinnedGuide: Sendable {
  /// One text is kept once, however many events and visits name it.
  private let kept: Kept

  private final class Kept: Sendable {
    let reference: GuideReference
    let source: [UInt8]
    let guide: Guide
    let index: GuideIndex

    init(_ guide: Guide, source: [UInt8]) {
      reference = GuideReference(
        id: guide.id, revision: guide.facts.revision, fingerprint: Fingerprint(of: source))
      self.source = source
      self.guide = guide
      index = GuideIndex(guide)
    }
  }

  /// Looks through the whole guide once, so that no act has to; the guide must have no errors.
  public init(_ guide: Guide, source: [UInt8]) {
    kept = Kept(guide, source: source)
  }

  /// Its name in a log, where the text itself does not stand.
  public var reference: GuideReference { kept.reference }
  /// The file, byte for byte, for whoever keeps the session.
  public var source: [UInt8] { kept.source }
  /// What was read from it, without errors.
  public var guide: Guide { kept.guide }
  var index: GuideIndex { kept.index }
}

extension PinnedGuide: Equatable {
  /// One text is one guide.
  public static func == (left: PinnedGuide, right: PinnedGuide) -> Bool {
    left.reference == right.reference
  }
}

/// Which text of which guide: enough to find it again.
public struct GuideReference: Hashable, Sendable {
  /// Folder and file name.
  public let id: GuideID
  /// As the text says itself.
  public let revision: Int
  /// Of the text, so that two texts of one revision are told apart.
  public let fingerprint: Fingerprint

  /// The three are taken as given.
  public init(id: GuideID, revision: Int, fingerprint: Fingerprint) {
    self.id = id
    self.revision = revision
    self.fingerprint = fingerprint
  }
}

/// What tells one text from every other: the first half of its SHA-256.
public struct Fingerprint: Hashable, Sendable {
  /// 32 hexadecimal digits in lower case.
  public let rawValue: String

  /// Of these bytes.
  public init(of bytes: [UInt8]) {
    rawValue = String(SHA256.hexadecimal(bytes).prefix(32))
  }

  /// Nil unless the text is 32 hexadecimal digits in lower case.
  public init?(_ text: String) {
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard text.utf8.count == 32, digits else { return nil }
    rawValue = text
  }
}
