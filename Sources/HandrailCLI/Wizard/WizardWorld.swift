import GuideEngine
import GuideFormat
import SessionStore
import Text
import Wizard

/// The one place where the wizard's effects become work: the log, the guides, the checks.
final class WizardWorld {
  private let surroundings: Surroundings
  private let catalogue: Catalogue
  private let store: SessionStore
  private let log: SessionLog
  private var saved: SavedSession?
  private var shelf: GuideShelf
  private var toldNotices = 0
  private let draw: () -> UInt64

  /// Nothing is opened yet; new sessions are named by numbers that are drawn.
  init(
    _ library: Library, _ store: SessionStore,
    drawing draw: @escaping () -> UInt64 = { .random(in: .min ... .max) }
  ) {
    self.draw = draw
    surroundings = library.surroundings
    catalogue = library.catalogue
    shelf = GuideShelf(library.catalogue)
    self.store = store
    log = SessionLog(surroundings: library.surroundings)
  }

  /// Whether guides are still to be read, for who has time for that.
  var hasMoreGuides: Bool { shelf.isBeingRead }

  /// Reads on for a while that nobody notices, and answers when all guides were read.
  func readOn() -> [Message] { shelf.readOn() }

  /// From now on a list of guides is answered with those that were read so far.
  func readBitByBit() { shelf.readsAtOnce = false }

  /// What comes of an effect; what only a terminal can do is not for here.
  func carryOut(_ effect: Effect, at now: Timestamp) -> [Message] {
    var answers: [Message]
    do throws(StoreProblem) {
      answers = try answer(effect, now)
    } catch {
      answers = [failure(of: effect, error)]
    }
    for notice in store.notices[toldNotices...] { answers.append(.said(notice.sentence)) }
    toldNotices = store.notices.count
    return answers
  }

  private func failure(of effect: Effect, _ problem: StoreProblem) -> Message {
    switch (effect, problem) {
    case (.keep, .takenOver(_, let standing)):
      .takenOver(by: standing.driver, since: standing.since)
    case (.keep, _): .notKept(log.sentence(problem))
    case (.open, .driven(let name, let standing)):
      .driven(
        name: SafeText(name.text), "\(standing.words(surroundings.offset)) drives \(name.text).")
    case (.note(let text, _), _), (.rename(_, let text), _):
      .said("\(log.sentence(problem)) You had typed: \(text)")
    default: .said(log.sentence(problem))
    }
  }

  private func answer(_ effect: Effect, _ now: Timestamp) throws(StoreProblem) -> [Message] {
    switch effect {
    case .listSessions: return [.sessions(try cards())]
    case .listGuides(let words): return [shelf.find(words)]
    case .loadGuide(let id): return [guide(id)]
    case .open(let name, let takingOver): return try open(name, takingOver, now)
    case .keep(let events, let name): return [try keep(events, name)]
    case .measure(let checks, let round): return measured(checks, round, now)
    case .readEvents(let name):
      return [.events(try store.events(of: try found(name)).events)]
    case .mark(let mark, _):
      if let saved { store.keep(mark, of: saved) }
    case .rename(let name, let title): try store.rename(try found(name), to: title, at: now)
    case .note(let text, let name): try store.note(text, on: try found(name), at: now)
    case .delete(let name): try store.trash(try found(name), at: now)
    case .restore(let name): try store.restore(try found(name))
    case .release:
      if let saved { store.release(saved) }
      saved = nil
    case .copy, .repaint, .suspend: break
    }
    return []
  }

  private func found(_ name: SafeText) throws(StoreProblem) -> SessionName {
    try store.find(name.string)
  }

  private func open(
    _ name: SafeText, _ takingOver: Bool, _ now: Timestamp
  ) throws(StoreProblem) -> [Message] {
    let saved = try store.drive(
      try found(name), as: surroundings.driver, at: now, takingOver: takingOver)
    // Who takes a session back sat at it before.
    if let before = self.saved { store.release(before) }
    self.saved = saved
    let mark = store.place(of: saved)
    let opened = Message.opened(name: SafeText(saved.name.text), saved.session, mark)
    return [opened] + (newer(than: saved.session.at(now).guide).map { [.newerGuide($0)] } ?? [])
  }

  /// A session as `open` will give it, without sitting down at it; nil where that cannot be.
  func look(at name: SafeText) -> Message? {
    guard let saved = try? store.read(try found(name)), !store.isDriven(saved) else { return nil }
    return .opened(name: SafeText(saved.name.text), saved.session, store.place(of: saved))
  }

  private func newer(than pinned: PinnedGuide) -> PinnedGuide? {
    let id = pinned.reference.id
    // Nearly always it is the same text, which then need not be read as a guide once more.
    guard !catalogue.holdsOnly(pinned.source, as: id) else { return nil }
    let found = catalogue.guide(id)?.parsed.pinned
    return found.flatMap { $0.reference.revision > pinned.reference.revision ? $0 : nil }
  }

  private func keep(_ events: [Event], _ name: SafeText?) throws(StoreProblem) -> Message {
    if var session = saved, name != nil {
      try store.append(events, to: &session)
      saved = session
      return .kept(name: SafeText(session.name.text))
    }
    let new = try store.create(events, drawn: draw())
    saved = new
    return .kept(name: SafeText(new.name.text))
  }

  private func measured(
    _ checks: [CheckName], _ round: RoundName, _ now: Timestamp
  ) -> [Message] {
    checks.map { check in
      let finding = Finding(.unknown, value: "nothing here can measure it", measuredAt: now)
      return .measured(check, finding, askedBy: round)
    }
  }

  private func cards() throws(StoreProblem) -> [SessionCard] {
    let entries = try store.list() + store.list(trashed: true)
    return entries.map { entry in
      SessionCard(
        name: SafeText(entry.name.text), title: entry.title, code: SafeText(entry.guide.name),
        guideTitle: entry.guideTitle, step: entry.step, stepTitle: entry.stepTitle,
        progress: entry.progress, toPutBack: entry.toPutBack, outcome: entry.outcome,
        usedAt: entry.usedAt, isInTrash: entry.trashedAt != nil, undoing: entry.undoing,
        waitEnd: entry.waitEnd, note: entry.note)
    }
  }

  private func guide(_ id: GuideID) -> Message {
    guard let parsed = catalogue.guide(id)?.parsed else {
      return .said("There is no guide \(id.rawValue) here; choose another way, or install it.")
    }
    guard let pinned = parsed.pinned else {
      return .said("The guide \(id.rawValue) has errors; handrail lint \(parsed.file) names them.")
    }
    return .guide(pinned)
  }
}
