import GuideEngine
import GuideFormat
import Text
import Wizard

/// The guides as the first screen lists and searches them, read once for as long as the program runs.
struct GuideShelf {
  /// Else a list is answered with what was read so far, and whoever has time calls `readOn`.
  var readsAtOnce = true
  private let catalogue: Catalogue
  private var reading: CatalogueReading?
  private var words: String?

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// Whether a list was asked for, and not all was read.
  var isBeingRead: Bool { reading?.isOver == false }

  /// All guides, or those that fit the words.
  mutating func find(_ words: String?) -> Message {
    self.words = words.flatMap { $0.isEmpty ? nil : $0 }
    var reading = reading ?? CatalogueReading(catalogue)
    while readsAtOnce, !reading.isOver { reading.goOn() }
    self.reading = reading
    return answer
  }

  /// Long enough to get on with it, and short enough for a key not to wait.
  private static let slice = Duration.milliseconds(8)

  /// Reads on for a while; says what the list is when all were read.
  mutating func readOn() -> [Message] {
    let end = ContinuousClock.now + Self.slice
    while isBeingRead, ContinuousClock.now < end { reading?.goOn() }
    return isBeingRead ? [] : [answer]
  }

  private var answer: Message {
    let read = reading?.summaries ?? []
    guard let words else {
      return isBeingRead ? unfinished([]) : .guides(read.map(card), answer: nil)
    }
    let search = GuideSearch(read)
    let found = search.matching(words.split(separator: " ").map(String.init))
    if isBeingRead {
      let named = named(words)
      return unfinished(named + found.filter { guide in !named.contains { $0.id == guide.id } })
    }
    guard found.isEmpty else { return .guides(found.map(card), answer: nil) }
    return .guides(
      [],
      answer: search.sentence(aboutUnknownNumber: words)
        ?? "No guide knows these words; try others.")
  }

  /// Who arrives with a number need not wait for all others: it is a file's name.
  private func named(_ words: String) -> [GuideSummary] {
    catalogue.guides(named: words).map(GuideSummary.init)
  }

  private func unfinished(_ found: [GuideSummary]) -> Message {
    .guides(found.isEmpty ? nil : found.map(card), answer: nil)
  }

  private func card(_ guide: GuideSummary) -> GuideCard {
    GuideCard(id: guide.id, facts: guide.facts, canBeStarted: guide.canBeStarted)
  }
}
