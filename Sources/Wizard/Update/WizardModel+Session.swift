import GuideEngine
import Screen
import Text

/// What happens with the session that somebody is at.
extension WizardModel {
  /// The session as it is now.
  var snapshot: Snapshot? { sitting?.session.at(now) }

  /// A guide that was asked for: to begin with, or to go into by a choice.
  mutating func take(_ guide: PinnedGuide, at step: StepID?) -> [Effect] {
    guard var sitting else { return begin(guide, at: step) }
    sitting.loaded[guide.reference.id] = guide
    let choice = sitting.awaited
    sitting.awaited = nil
    self.sitting = sitting
    guard let (id, leavingOpen) = choice else { return [] }
    return choose(id, leavingOpen: leavingOpen)
  }

  /// Nothing is in the log yet: to look at a guide is not to begin it.
  private mutating func begin(_ guide: PinnedGuide, at step: StepID?) -> [Effect] {
    let opening = Session.opening(guide, at: step, driver: setting.driver, now: now)
    guard let opening, let session = try? Session(opening: opening) else {
      reply = "This guide has no steps and cannot be begun; choose another."
      return []
    }
    var sitting = Sitting(name: nil, session: session, at: now)
    sitting.opening = [opening]
    self.sitting = sitting
    told = nil
    pages = []
    showWarningFirst()
    return []
  }

  /// A session that was gone on with: the same step, the same item.
  mutating func open(_ name: SafeText, _ session: Session, _ mark: ScreenPlace?) -> [Effect] {
    let waiting = sitting.flatMap { $0.isTakenOver && $0.name == name ? $0.drafts : nil } ?? [:]
    var sitting = Sitting(name: name, session: session, at: now)
    if let mark {
      sitting.cursor = mark.cursor.map(Cursor.item) ?? sitting.cursor
      sitting.scroll = mark.scroll
    }
    sitting.row = EndRows.row(of: session.at(now).proposal)
    self.sitting = sitting
    told = nil
    pages = []
    settleCursor()
    self.sitting?.warnedVisits = warnedVisits[name] ?? []
    showWarningFirst()
    if let mark { take(mark) }
    self.sitting?.drafts.merge(waiting) { $1 }
    return factEffects + measure()
  }

  /// Decides, and has what comes of it kept; it counts once it is on disk.
  mutating func decide(_ command: Command) -> [Effect] {
    guard var sitting, !sitting.isTakenOver else { return [] }
    let events: [Event]
    do throws(Refusal) {
      events = try sitting.session.decide(command, at: now, guides: { sitting.loaded[$0] })
    } catch {
      return refuse(error, command)
    }
    guard !events.isEmpty else { return [] }
    sitting.unkept = events
    self.sitting = sitting
    return [.keep(sitting.opening + events, in: sitting.name)]
  }

  /// What only asks becomes a question, what can be forced a text; all else is a sentence.
  private mutating func refuse(_ refusal: Refusal, _ command: Command) -> [Effect] {
    reply = refusal.sentence
    self.refusal = refusal
    if case .choose = command { lead(to: refusal.items) }
    switch (refusal, command) {
    case (.open, .choose(let choice, _)):
      pages.append(Page(.question(.leavingOpen(choice))))
    case (.unproven, .end(.fixed)): return type(for: .endAnyway)
    default: break
    }
    return []
  }

  /// The cursor goes to the first thing that is to be done before the way opens.
  private mutating func lead(to items: [NamedItem]) {
    guard let rows = snapshot.map({ StepRows($0).items }),
      let item = items.map(\.id).first(where: rows.contains)
    else { return }
    sitting?.cursor = .item(item)
    sitting?.lastItem = item
  }

  /// The act is on disk: now it counts.
  mutating func keep(as name: SafeText) -> [Effect] {
    guard var sitting else { return [] }
    let before = sitting.session.at(now)
    let events = sitting.unkept
    let isFinished = sitting.finishing != nil
    do throws(FoldProblem) {
      for event in events { try sitting.session.apply(event) }
    } catch {
      reply = error.sentence
    }
    sitting.settle(as: name)
    let after = sitting.session.at(now)
    sitting.turn(after: events, from: before, to: after)
    self.sitting = sitting
    warnedVisits[name] = sitting.warnedVisits
    if pages.last?.kind == .cannotSave { pages.removeLast() }
    if events.contains(where: \.entersGuide) { showWarningFirst() }
    settleCursor()
    if events.contains(where: \.opensStep) { showStepWarningFirst() }
    let isUndo = events.contains(where: \.isUndo)
    if isUndo { tellUndo(since: before) }
    let isNew = events.contains(where: \.opensStep)
    return (isFinished || isUndo ? markEffects : [])
      + (before.isSameEnd(as: after) ? [] : factEffects)
      + measure(isNew ? nil : before.checksToRun) + endAfterMeasuring()
  }

  /// It is not on disk, so it does not count; the same can be tried again.
  mutating func refuse(_ why: SafeText) {
    guard sitting != nil else {
      reply = why
      return
    }
    sitting?.obstacle = why
    if pages.last?.kind != .cannotSave { pages.append(Page(.cannotSave)) }
  }

  /// A choice into another guide needs that guide's text first.
  mutating func choose(_ id: ChoiceID, leavingOpen: Bool) -> [Effect] {
    guard let snapshot, let sitting else { return [] }
    let target = snapshot.step.choices.first { $0.id == id }?.target
    if case .guide(let guide, _) = target, sitting.loaded[guide] == nil {
      self.sitting?.awaited = (id, leavingOpen)
      return [.loadGuide(guide)]
    }
    return decide(.choose(id, leavingOpen: leavingOpen))
  }

  /// Only what the engine would take is asked about.
  mutating func offer(_ guide: PinnedGuide) -> [Effect] {
    guard let sitting, (try? sitting.session.decide(.offerUpgrade(guide), at: now)) != nil else {
      return []
    }
    pages.append(Page(.upgrade))
    return decide(.offerUpgrade(guide))
  }

  /// The cursor never stands where nothing can be done.
  mutating func settleCursor() {
    guard var sitting else { return }
    let snapshot = sitting.session.at(now)
    if case .item(let item) = sitting.cursor, !StepRows(snapshot).items.contains(item) {
      // The head of a set is no row; who takes its answer back is among its lines.
      sitting.cursor =
        snapshot.entries(of: item).first.map { .item($0.item.id) }
        ?? snapshot.firstCursor
    }
    self.sitting = sitting
  }
}

extension Event {
  /// Whether the first page of another guide is on the screen from here on.
  fileprivate var entersGuide: Bool {
    if case .guideEntered = kind { true } else { false }
  }
}
