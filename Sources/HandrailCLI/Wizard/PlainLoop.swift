import Glibc
import GuideEngine
import Screen
import Terminal
import Text
import Wizard

/// The wizard as lines: a line, what comes of it, and then what is new.
struct PlainLoop: ~Copyable {
  private var terminal: LineTerminal
  private var wizard: PlainWizard
  private let world: WizardWorld
  private let glyphs: Glyphs
  private var exit = ExitCode.done

  init(
    _ terminal: consuming LineTerminal, _ setting: WizardModel.Setting, _ glyphs: Glyphs,
    _ world: WizardWorld
  ) {
    self.terminal = terminal
    self.glyphs = glyphs
    self.world = world
    wizard = PlainWizard(setting, now: Self.now)
  }

  /// Until somebody leaves, or nobody is there any more; says how it ends.
  mutating func run(first effects: [Effect], _ messages: [Message]) -> Outcome {
    carryOut(wizard.model.firstEffects)
    carryOut(effects)
    for message in messages { carryOut(wizard.update(message, at: Self.now)) }
    speak()
    while !wizard.isOver { handle(terminal.next(until: deadline)) }
    // Nobody is there to read it where the terminal has gone.
    if exit != .connectionLost { sayFarewell() }
    terminal.drain()
    // Nobody is there to whom it could be said.
    if exit == .done, wizard.model.obstacle != nil { exit = .cannotReadOrWrite }
    guard ![0, EPIPE, EIO].contains(terminal.failure) else { return Outcome(exit: exit) }
    return .failure(.cannotReadOrWrite, Outcome.sentence(terminal.failure))
  }

  private mutating func sayFarewell() {
    let page = PageWriter(
      width: terminal.columns, isUTF8: !glyphs.isASCII,
      display: glyphs == .eastAsian ? .wide : .narrow)
    for line in wizard.model.farewell(on: page) { terminal.write("\(line)\n") }
  }

  private var deadline: ContinuousClock.Instant? {
    wizard.nextEnd.map { .now + .seconds(max(1, $0.seconds(since: Self.now))) }
  }

  private mutating func handle(_ event: LineTerminal.Event) {
    switch event {
    case .line(let bytes):
      carryOut(wizard.answer(SafeText(bytes: bytes), at: Self.now))
      speak()
    case .timeout: tellTheTime()
    case .signal(.stop):
      terminal.stop()
      terminal.write("\n")
      speak([])
    case .signal(.interrupt): leave(.quit, .interrupted)
    case .signal(.terminate): leave(.terminated, .terminated)
    case .ended: leave(terminal.isTyped ? .quit : .connectionLost, .done)
    case .gone: leave(.connectionLost, terminal.isTyped ? .connectionLost : .done)
    }
  }

  /// A wait has run out while nobody typed.
  private mutating func tellTheTime() {
    carryOut(wizard.update(.moved, at: Self.now))
    let news = wizard.news()
    guard !news.isEmpty else { return }
    terminal.write("\n")
    speak(news)
  }

  private mutating func leave(_ departure: Departure, _ exit: ExitCode) {
    self.exit = exit
    if terminal.isTyped { terminal.write("\n") }
    carryOut(wizard.update(.leave(departure), at: Self.now))
  }

  /// Save, then speak: what a line leads to is on disk before it is said.
  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      for answer in world.carryOut(effect, at: Self.now) {
        carryOut(wizard.update(answer, at: Self.now))
      }
    }
  }

  private mutating func speak() { speak(wizard.news()) }

  private mutating func speak(_ news: [PlainLine]) {
    let paper = PlainPaper(columns: terminal.columns, glyphs: glyphs)
    terminal.write(paper.text(news))
    guard !wizard.isOver else { return }
    // Where nobody sees what is typed, the next line begins at the left.
    terminal.write(paper.prompt(wizard.prompt) + (terminal.isTyped ? " " : "\n"))
  }

  private static var now: Timestamp { Timestamp(secondsSince1970: time(nil)) }
}
