import GuideEngine

/// How texts of guides are read, and where one is to be had that the log has lost.
struct TextSource {
  let read: SessionStore.GuideReader
  let spare: SessionStore.SpareTexts

  /// The text at hand, if it is the very same.
  func spare(_ reference: GuideReference) -> [UInt8]? {
    spare(reference.id).flatMap { Fingerprint(of: $0) == reference.fingerprint ? $0 : nil }
  }
}

/// Guide texts out of the log, each read once.
final class PinnedTexts {
  private var known: [GuideReference: PinnedGuide] = [:]
  private let source: TextSource
  private let forgives: Bool

  /// Out of a damaged log a text that is not itself counts as missing; else it is damage.
  init(_ source: TextSource, forgives: Bool = false) {
    self.source = source
    self.forgives = forgives
  }

  /// Nil for a text that is missing, or that this program cannot read.
  func guide(
    _ reference: GuideReference, _ log: inout Connection
  ) throws(StoreProblem) -> PinnedGuide? {
    if let guide = known[reference] { return guide }
    let guide = try text(reference, &log).flatMap { source.read(reference.id, $0) }
    known[reference] = guide
    return guide
  }

  /// Out of the log, or the same from elsewhere.
  private func text(
    _ reference: GuideReference, _ log: inout Connection
  ) throws(StoreProblem) -> [UInt8]? {
    let isForgiven = forgives
    do throws(StoreProblem) {
      if let text = try Self.text(reference.fingerprint, &log) { return text }
    } catch {
      guard isForgiven else { throw error }
    }
    return source.spare(reference)
  }

  /// Nil for one that is not there; one that is not itself is damage.
  static func text(
    _ fingerprint: Fingerprint, _ log: inout Connection
  ) throws(StoreProblem) -> [UInt8]? {
    let text = try log.first(
      "SELECT text FROM guide WHERE fingerprint = ?", .text(fingerprint.rawValue)
    ) { row throws(StoreProblem) in row.blob(0) }
    guard let text else { return nil }
    guard Fingerprint(of: text) == fingerprint else { throw .log(.damaged) }
    return text
  }
}
