import GuideEngine
import Screen
import Text
import Wizard

/// The wizard without a terminal: keys and walks go in, and the model's frame comes out.
struct DrivenWizard: WalkFollower {
  private(set) var model: WizardModel
  private(set) var refusal: Refusal?
  /// Stands still but for what a walk waits.
  private var now: Timestamp
  private var measures: [CheckName: Walk.Measure] = [:]
  private let world: WizardWorld
  private let guides: Guides?

  /// What a walk begins with, and where its choices lead.
  struct Guides {
    let first: PinnedGuide
    let linked: (GuideID) -> PinnedGuide?
  }

  /// At home, as whoever opens the program.
  init(
    _ setting: WizardModel.Setting, size: Size, at now: Timestamp, _ world: WizardWorld,
    guides: Guides? = nil
  ) {
    model = WizardModel(setting, size: size, now: now)
    self.now = now
    self.world = world
    self.guides = guides
    carryOut(model.firstEffects)
  }

  mutating func open(_ beginning: WizardCommand.Beginning) {
    carryOut(beginning.effects)
    for message in beginning.messages { send(message) }
  }

  /// What comes after the program has ended is pressed in vain.
  mutating func press(_ keys: [Key]) {
    for key in keys where !model.isOver { send(.key(key)) }
  }

  mutating func resize(to size: Size) { send(.resized(size)) }

  /// As `q` does it.
  mutating func leave() {
    if !model.isOver { send(.leave(.quit)) }
  }

  mutating func follow(_ line: Walk.Line) throws(WalkRun.Failure) {
    // What is refused is known until something else is tried.
    if !line.isExpectation { refusal = nil }
    switch line.action {
    case .start(let step): try start(at: step)
    case .act(let act): try perform(act)
    case .check(let names, let measure):
      for name in names { measures[name] = measure }
      if !model.isOver { try look(at: names) }
    case .wait(let seconds):
      now = now.advanced(by: seconds)
      send(.moved)
    case .leave: leave()
    case .resume: resume()
    case .expect(let expectation):
      try expectation.check(in: begun(), cursor: model.cursor ?? .choices, refusal: refusal)
    }
    if let obstacle = model.obstacle {
      throw WalkRun.Failure("all to be saved", obstacle, endsWalk: true)
    }
  }

  /// From the first screen over the cover, on which beginning says the banner's sentence.
  private mutating func start(at step: String?) throws(WalkRun.Failure) {
    guard let guides else {
      throw WalkRun.Failure("a guide to begin with", "there is none", endsWalk: true)
    }
    send(.guide(guides.first, at: step.map { StepID(rawValue: $0) }))
    guard model.session != nil else {
      throw WalkRun.Failure(
        "a start at \(step ?? "")", "the guide has no such step", endsWalk: true)
    }
    // On a small screen the whole warning is read before.
    while model.isCovered { send(.key(.enter)) }
    send(.key(.enter))
  }

  private mutating func perform(_ act: Walk.Act) throws(WalkRun.Failure) {
    let command = try act.command(in: begun())
    if command.looksOnceMore { try look(at: begun().checksToRun) }
    send(.command(command))
    refusal = model.refusal
    // Beginning a guide says its banner's sentence.
    if case .choose = command, try begun().warningToSay?.warning == .banner {
      send(.command(.acknowledge))
    }
  }

  /// The program is started anew, and goes on where it was left.
  private mutating func resume() {
    let name = model.sessionName
    model = WizardModel(model.setting, size: model.size, now: now)
    carryOut(model.firstEffects + (name.map { [.open(name: $0, takingOver: false)] } ?? []))
  }

  private mutating func look(at checks: [CheckName]) throws(WalkRun.Failure) {
    for message in answers(to: checks, askedBy: try begun().roundName) { send(message) }
  }

  /// A check of which the walk says nothing could not be made.
  private func answers(to checks: [CheckName], askedBy round: RoundName) -> [Message] {
    checks.compactMap { check in
      let measure = measures[check]
      guard let verdict = measure == nil ? .unknown : measure?.verdict else { return nil }
      let finding = Finding(verdict, value: measure?.value, measuredAt: now)
      return .measured(check, finding, askedBy: round)
    }
  }

  private mutating func send(_ message: Message) {
    carryOut(model.update(message, at: now))
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects { for answer in answers(to: effect) { send(answer) } }
  }

  private func answers(to effect: Effect) -> [Message] {
    switch effect {
    case .measure(let checks, let round): return answers(to: checks, askedBy: round)
    case .loadGuide(let id):
      if let guide = guides?.linked(id) { return [.guide(guide)] }
      return world.carryOut(effect, at: now)
    default: return world.carryOut(effect, at: now)
    }
  }

  private func begun() throws(WalkRun.Failure) -> Snapshot {
    guard let session = model.session else {
      throw WalkRun.Failure("a walk that has begun", "nobody is at a session", endsWalk: true)
    }
    return session.at(now)
  }
}
