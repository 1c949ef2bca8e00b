import Glibc
import GuideEngine
import Screen
import Terminal
import Text
import Wizard

/// The wizard on a full screen: an event, what comes of it, and then one frame.
struct WizardLoop: ~Copyable {
  private var terminal: Terminal
  private var model: WizardModel
  private let world: WizardWorld
  private var exit = ExitCode.done

  init(_ terminal: consuming Terminal, _ setting: WizardModel.Setting, _ world: WizardWorld) {
    model = WizardModel(setting, size: terminal.size, now: Self.now)
    self.terminal = terminal
    self.world = world
    world.readBitByBit()
  }

  /// Until somebody leaves, or the terminal is gone; says how.
  mutating func run(first effects: [Effect], _ messages: [Message]) -> ExitCode {
    if let glimpse = glimpse(of: effects) { terminal.draw(glimpse) }
    carryOut(effects)
    for message in messages { send(message) }
    while !model.isOver {
      terminal.draw(model.frame)
      let effects = model.lookAround()
      if effects.isEmpty { hear() } else { carryOut(effects) }
    }
    let page = PageWriter(width: terminal.size.columns, isUTF8: true, display: .narrow)
    terminal.leaveBehind(model.farewell(on: page).map { SafeText($0) })
    return exit == .done && model.obstacle != nil ? .cannotReadOrWrite : exit
  }

  private var deadline: ContinuousClock.Instant? {
    model.nextChange.map { .now + .seconds($0.seconds(since: Self.now)) }
  }

  /// A session as it will be seen once it was sat down at, which waits for the disk three times;
  /// until then no key is heard.
  private func glimpse(of effects: [Effect]) -> Frame? {
    guard case .open(let name, takingOver: false)? = effects.first,
      let opened = world.look(at: name)
    else { return nil }
    var model = model
    _ = model.update(opened, at: Self.now)
    return model.frame
  }

  /// While guides are still to be read nothing is waited for, and keys come first all the same.
  private mutating func hear() {
    let deadline = deadline
    while world.hasMoreGuides {
      if let deadline, deadline <= .now { return send(.moved) }
      let event = terminal.next(until: .now)
      guard event == .timeout else { return handle(event) }
      let answers = world.readOn()
      for answer in answers { send(answer) }
      if !answers.isEmpty { return }
    }
    handle(terminal.next(until: deadline))
  }

  private mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .key(let key): send(.key(key))
    case .paste(let text): send(.paste(text))
    case .resized(let size): send(.resized(size))
    case .timeout, .ready: send(.moved)
    case .signal(.stop): _ = terminal.suspend()
    case .signal(.interrupt): leave(.quit, .interrupted)
    case .signal(.terminate): leave(.terminated, .terminated)
    case .gone: leave(.connectionLost, .connectionLost)
    }
  }

  private mutating func leave(_ departure: Departure, _ exit: ExitCode) {
    self.exit = exit
    send(.leave(departure))
  }

  private mutating func send(_ message: Message) {
    carryOut(model.update(message, at: Self.now))
  }

  /// Save, then paint: what a key leads to is on disk before it is seen.
  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .copy(let text):
        if !terminal.copy(SafeText(lines: text, limit: .max)) {
          send(
            .said("The report is too long for the clipboard; write handrail report --output FILE."))
        }
      case .repaint: terminal.redraw()
      case .suspend: _ = terminal.suspend()
      default:
        for answer in world.carryOut(effect, at: Self.now) { send(answer) }
      }
    }
  }

  private static var now: Timestamp { Timestamp(secondsSince1970: time(nil)) }
}
