import GuideEngine
import Screen
import Text

extension WizardModel {
  /// What the first screen needs; to be carried out before the first key.
  public var firstEffects: [Effect] { [.listSessions, .listGuides(search: nil)] }

  /// What the first screen lacks, if that is what is seen; asked for once, and to be carried out when
  /// a frame was shown. Who goes on with a session never waits for all guides to be read.
  public mutating func lookAround() -> [Effect] {
    guard sitting == nil, !home.hasAsked else { return [] }
    home.hasAsked = true
    return (home.sessions == nil ? [.listSessions] : [])
      + (home.guides == nil ? [.listGuides(search: home.search?.buffer.text.string)] : [])
  }

  /// The only way in which the wizard changes. What comes of it in the world is given back.
  public mutating func update(_ message: Message, at now: Timestamp) -> [Effect] {
    let waits = message.isMoved ? snapshot?.runningWaits ?? [] : []
    self.now = now
    switch message {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .resized(let size): self.size = size
    case .moved:
      closeStoppedWait()
      tellOver(waits.map(\.status.item))
    case .sessions(let cards): show(cards)
    case .preferred(let name): prefer(name)
    case .leave(let departure): return leave(departure)
    case .guides(let cards, let answer): show(cards, answer)
    case .guide(let guide, let step): return take(guide, at: step)
    case .command(let command): return carryOut(command)
    case .newerGuide(let guide): return offer(guide)
    case .opened(let name, let session, let mark): return open(name, session, mark)
    case .kept(let name): return keep(as: name)
    case .notKept(let why): refuse(why)
    case .takenOver(let driver, let since): giveUp(to: driver, since: since)
    case .measured(let check, let finding, let round): return report(check, finding, round)
    case .events(let events):
      told = events
      if let snapshot { sitting?.endFacts = EndFacts(events, snapshot) }
    case .said(let sentence): say(sentence)
    case .driven(let name, let sentence):
      reply = sentence
      var page = Page(.question(.takeOver(name)))
      page.about = sentence
      pages.append(page)
    }
    return []
  }

  /// A wait that has run out is said, so that it is seen wherever the eye is.
  private mutating func tellOver(_ waits: [Item]) {
    guard let over = waits.first(where: { snapshot?.isRunning($0.id) == false }) else { return }
    reply = "The wait is over: \(over.text)"
  }

  private mutating func press(_ key: Key) -> [Effect] {
    let before = sitting.map(\.standing)
    defer { if sitting.map(\.standing) != before { sitting?.scroll = 0 } }
    reply = nil
    if isTooSmall { return pressUnseen(key) }
    guard let binding = scene.bindings.first(where: { $0.keys.contains(key) }) else {
      return write(key)
    }
    switch binding.action {
    case .pick: return key.digit.map { pick($0) } ?? []
    case .searchNumber: return search(for: key.label)
    case .edit: return edit(key)
    default: return perform(binding.action)
    }
  }

  /// Nobody ticks or types what he cannot see; the one line that is shown says that `q` leaves, and
  /// it does so also where it would be a letter of a text.
  private mutating func pressUnseen(_ key: Key) -> [Effect] {
    let actions: [Action] = [.leave, .repaint, .suspend]
    let binding = actions.compactMap(Binding.of).first { $0.keys.contains(key) }
    return binding.map { perform($0.action) } ?? []
  }

  /// On the first screen a text that is pasted is searched for, in a text field it is typed.
  private mutating func paste(_ text: SafeText) -> [Effect] {
    if isTooSmall { return [] }
    let line = SafeText(text.string.prefix { $0 != "\n" })
    if pages.last?.entry != nil {
      pages[pages.count - 1].entry?.field.buffer.insert(text)
      tellFull()
      return markEffects
    } else if scene == .home || scene == .search, !line.isEmpty {
      return search(for: line)
    }
    return []
  }

  /// What a key means on the screen that is seen, or a word in plain mode.
  mutating func perform(_ action: Action) -> [Effect] {
    if scene == .page(.sessions), action == .note { return performOnPage(action, .sessions) }
    if let effects = performAnywhere(action) { return effects }
    if readsOn(action) { return [] }
    switch scene {
    case .home, .search: return performOnHome(action)
    case .cover: return performOnCover(action)
    case .caution: return performOnCaution(action)
    case .step, .ways: return performOnStep(action)
    case .end: return performOnEnd(action)
    case .ended: return performAfterEnd(action)
    case .page(let kind): return performOnPage(action, kind)
    }
  }

  /// What a key does wherever it does something.
  private mutating func performAnywhere(_ action: Action) -> [Effect]? {
    switch action {
    case .help where pages.last?.kind == .help: return closePage(.help)
    case .help: return open(.help)
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .leave: return leave(.quit)
    case .why: return open(.why)
    case .warning: return open(.warning)
    case .guide: return open(.guide)
    case .map: return open(.map)
    case .history: return open(.history, [.readEvents])
    case .report: return open(.report, [.readEvents])
    case .putBack: return openPutBack()
    case .sessions: return open(.sessions) + [.listSessions]
    case .note: return type(for: .note)
    case .undo: return decide(.undo)
    default: return nil
    }
  }

  /// What is taller than its room is read to its end before the cursor moves.
  mutating func readsOn(_ action: Action) -> Bool {
    guard [.up, .down, .pageUp, .pageDown].contains(action), mayBeTall, let view = stage?.view
    else { return false }
    let most = max(1, view.frame.size.rows - 1)
    switch action {
    case .down where view.hidden.below > 0, .pageDown where view.hidden.below > 0:
      sitting?.scroll = view.hidden.above + min(most, view.hidden.below)
    case .up where view.hidden.above > 0, .pageUp where view.hidden.above > 0:
      sitting?.scroll = max(0, view.hidden.above - most)
    default: return false
    }
    return true
  }

  /// Only what is long can be taller than its room: all else is not laid out a second time.
  private var mayBeTall: Bool {
    switch scene {
    case .caution: return true
    case .cover:
      return coverLines.indices.contains(coverRow) ? isLong(coverLines[coverRow].text) : isNarrow
    case .step, .ways:
      guard case .item(let id) = cursor, let item = snapshot?.status(of: id)?.item else {
        return isNarrow
      }
      return isLong("\(item.text)\(item.note ?? "")")
    case .home, .search, .end, .ended, .page: return false
    }
  }

  private func isLong(_ text: SafeText) -> Bool {
    text.string.count > size.columns * size.rows / 6
  }

  /// A page that is open already is not opened twice.
  private mutating func open(_ kind: Page.Kind, _ needs: [Need] = []) -> [Effect] {
    guard pages.last?.kind != kind else { return [] }
    var page = Page(kind)
    // The newest stands last, and is what one looks for.
    if kind == .history { page.scroll = Self.farDown }
    pages.append(page)
    if kind == .map { pages[pages.count - 1].scroll = PageView(self).scrollToHere }
    guard needs.contains(.readEvents), let name = sitting?.name else { return [] }
    return [.readEvents(of: name)]
  }

  private enum Need {
    case readEvents
  }

  private mutating func openPutBack() -> [Effect] {
    guard let sitting, !sitting.session.at(now).pendingUndoings.isEmpty else {
      reply = "Nothing is to be put back; go on."
      return []
    }
    return open(.putBack)
  }

  /// Ends the program. What was done is on disk; that somebody left is worth no waiting.
  mutating func leave(_ departure: Departure) -> [Effect] {
    isOver = true
    // What could not be kept did not happen, and is not told either.
    sitting?.unkept = []
    return getUp(departure)
  }

  /// Leaves the session to itself.
  func getUp(_ departure: Departure = .quit) -> [Effect] {
    guard let sitting, let name = sitting.name else { return [] }
    if sitting.isTakenOver { return [.release(name)] }
    let events = (try? sitting.session.decide(.leave(departure), at: now)) ?? []
    return [.keep(events, in: name)] + markEffects + [.release(name)]
  }

  private mutating func prefer(_ name: SafeText) {
    guard let row = home.shownSessions.firstIndex(where: { $0.name == name }) else { return }
    home.focus = row
    reply = "You have begun with this already: Enter goes on with it, or begin anew below."
  }

  private mutating func say(_ sentence: SafeText) {
    reply = sentence
    sitting?.awaited = nil
  }
}
