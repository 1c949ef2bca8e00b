import GuideEngine
import GuideFormat
import SessionStore
import Text

/// The log of sessions as commands use it: what goes wrong there becomes a sentence and an exit
/// code, and what was damaged is told.
struct SessionLog {
  let surroundings: Surroundings

  /// Does something with the log, if there is a place for one.
  func run(_ body: (SessionStore) throws(StoreProblem) -> Outcome) -> Outcome {
    guard let folder = surroundings.stateFolder else { return Self.noPlace }
    let store = SessionStore(at: folder, readGuide: Self.read, spare: spare)
    var outcome: Outcome
    do throws(StoreProblem) {
      outcome = try body(store)
    } catch {
      outcome = .failure(error.exit, sentence(error))
    }
    outcome.messages = store.notices.map(\.sentence) + outcome.messages
    return outcome
  }

  func sentence(_ problem: StoreProblem) -> SafeText {
    problem.sentence(in: surroundings.stateFolder ?? "", surroundings.offset)
  }

  func time(_ moment: Timestamp) -> SafeText { LocalTime(moment, surroundings.offset).text }

  /// The text of a guide as it is now, for one that the log has lost.
  private func spare(_ id: GuideID) -> [UInt8]? {
    let catalogue = Catalogue(
      builtIn: surroundings.builtIn, folders: surroundings.folders(chosen: []),
      today: surroundings.today)
    return catalogue.guide(id)?.parsed.source
  }

  /// Links are not followed: a text that was pinned here has been looked at as a whole by then.
  static func read(_ id: GuideID, _ text: [UInt8]) -> PinnedGuide? {
    GuideParser.parse(text, id: id, file: SafeText(id.rawValue)).pinned
  }

  private static let noPlace = Outcome.failure(
    .cannotCreate,
    "Sessions have no place: HOME is not set; set it, or name a folder in HANDRAIL_STATE.")
}
