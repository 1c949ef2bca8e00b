import GuideEngine
import SessionStore
import Text

/// A session that is played and kept: what an act leads to counts only once it is on disk.
final class KeptPlay {
  /// Why the last act could not be kept.
  private(set) var problem: StoreProblem?
  private var saved: SavedSession?
  private let store: SessionStore
  private let guide: PinnedGuide
  private let surroundings: Surroundings
  private let wanted: SessionName?

  /// Sits down at the session of that name, or has a new one begin with the first event.
  init(
    _ words: String, _ guide: PinnedGuide, at surroundings: Surroundings, _ store: SessionStore,
    _ options: Set<Option>
  ) throws(StoreProblem) {
    self.store = store
    self.guide = guide
    self.surroundings = surroundings
    let name: SessionName
    do throws(StoreProblem) {
      name = try store.find(words)
    } catch .noSession(let words, _) {
      guard let new = SessionName(words) else { throw .noName(words) }
      wanted = new
      return
    }
    wanted = name
    let session = try store.read(name).session
    guard session.firstGuide.reference.id == guide.reference.id else {
      stranger = session.firstGuide.reference.id
      return
    }
    saved = try store.drive(
      name, as: surroundings.driver, at: surroundings.now,
      takingOver: options.contains(.takeOver))
  }

  /// The guide that the session is about, if it is not the one that was to be played.
  private(set) var stranger: GuideID?

  /// What the session is called, once there is one.
  var name: SessionName? { saved?.name }

  /// The walk's clock begins where the session's has come to, so that what it waits for is not
  /// waited for again.
  func run(_ guides: @escaping (GuideID) -> PinnedGuide?) -> WalkRun {
    guard let saved else {
      return WalkRun(
        guide, guides: guides, at: surroundings.now, driver: surroundings.driver, keeper: keep)
    }
    let cursor = store.place(of: saved).map { $0.cursor.map(Cursor.item) ?? .choices }
    return WalkRun(
      resuming: saved.session, cursor: cursor, guides: guides,
      at: max(surroundings.now, saved.usedAt), keeper: keep)
  }

  /// Gets up, and remembers where the cursor stood.
  func finish(cursor: Cursor) {
    guard let saved else { return }
    let item: ItemID? = if case .item(let item) = cursor { item } else { nil }
    // What somebody has begun to type in the wizard is theirs.
    let drafts = store.place(of: saved)?.drafts ?? [:]
    store.keep(ScreenPlace(cursor: item, scroll: 0, drafts: drafts), of: saved)
    store.release(saved)
  }

  private func keep(_ events: [Event]) -> SafeText? {
    // What follows an act that is not kept is not kept either, or the order would be another.
    if let problem { return sentence(problem) }
    do throws(StoreProblem) {
      if var session = saved {
        try store.append(events, to: &session)
        saved = session
      } else {
        saved = try store.create(events, name: wanted, drawn: surroundings.random)
      }
      return nil
    } catch {
      problem = error
      return sentence(error)
    }
  }

  private func sentence(_ problem: StoreProblem) -> SafeText {
    problem.sentence(in: surroundings.stateFolder ?? "", surroundings.offset)
  }
}
