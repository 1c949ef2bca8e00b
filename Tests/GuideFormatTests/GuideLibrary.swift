import GuideEngine
import Testing

@testable import GuideFormat

/// Guides that lead into each other, pinned, with newer texts of them.
struct GuideLibrary {
  /// In the order of their names.
  let ids: [GuideID]
  private let guides: [GuideID: PinnedGuide]
  private let revisions: [GuideID: [PinnedGuide]]

  /// Those that are part of the program.
  static let shipped = Result {
    try GuideLibrary(
      Dictionary(
        uniqueKeysWithValues: BuiltInGuides.shipped.ids.map {
          ($0, BuiltInGuides.shipped.bytes(of: $0) ?? [])
        }))
  }

  /// So many random guides, each of which may lead into each, itself too.
  static func random(
    _ count: Int = 3, measure: RandomGuide.Measure = RandomGuide.Measure(), seed: UInt64
  ) throws -> GuideLibrary {
    let ids = (0..<count).map { GuideID(maker: "made", name: "guide\($0)") }
    return try GuideLibrary(
      Dictionary(
        uniqueKeysWithValues: ids.enumerated().map { number, id in
          var guide = RandomGuide(
            leadingTo: ids, measure: measure, seed: seed &* 64 &+ UInt64(number))
          return (id, Array(guide.markdown().utf8))
        }))
  }

  private init(_ files: [GuideID: [UInt8]]) throws {
    ids = files.keys.sorted { $0.rawValue < $1.rawValue }
    let parsed = files.reduce(into: [GuideID: ParsedGuide]()) { parsed, file in
      parsed[file.key] = GuideParser.parse(file.value, id: file.key, file: "made.md")
    }
    let linter = Linter(today: Fixture.today) { parsed[$0].map(LinkedGuide.init) }
    var guides: [GuideID: PinnedGuide] = [:]
    for id in ids {
      let linted = linter.check(try #require(parsed[id]))
      let pinned: PinnedGuide = try #require(linted.pinned, "\(linted.problems.map(\.line))")
      guides[id] = pinned
    }
    self.guides = guides
    revisions = guides.mapValues { guide in (1...2).map { GuideRevision.of(guide, number: $0) } }
  }

  func guide(_ id: GuideID) -> PinnedGuide? { guides[id] }

  /// Newer texts, and the one that there was.
  func texts(of id: GuideID) -> [PinnedGuide] {
    (revisions[id] ?? []) + [guides[id]].compactMap(\.self)
  }

  /// A text by its name in a log.
  func guide(_ reference: GuideReference) -> PinnedGuide? {
    texts(of: reference.id).first { $0.reference == reference }
  }
}
