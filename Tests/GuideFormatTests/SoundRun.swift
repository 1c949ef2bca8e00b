import Text

@testable import GuideEngine

/// A run that is looked at whole: after all of its events, or of every fifth command.
struct SoundRun: WatchedRun {
  private(set) var run: SessionRun
  private let looksAtAll: Bool
  private var count = 0

  init?(_ script: Script, looksAtAll: Bool) throws {
    guard let run = try SessionRun(script) else { return nil }
    self.run = run
    self.looksAtAll = looksAtAll
  }

  mutating func follow(_ act: Script.Act) throws {
    run.turnClock(by: act.secondsBefore)
    count += 1
    let looks = looksAtAll || count.isMultiple(of: 5)
    let before = run.snapshot
    let outcome = outcome(of: act.command)
    if looks, outcome != self.outcome(of: act.command) {
      throw SessionRun.Fault("deciding twice differs")
    }
    switch outcome {
    case .failure(let refusal):
      if let said = refusal.fault { throw SessionRun.Fault(said) }
    case .success(let events):
      let now = run.now
      try run.keep(events) { session in
        if looks, let found = session.at(now).fault { throw SessionRun.Fault(found) }
      }
      try lookForUnreadWarning()
      try lookAtOutcome(of: act.command, events, before)
    }
  }

  /// The events are the session: folded at once, and written out, read in and folded.
  mutating func finish() throws {
    for now in [run.now, Timestamp(secondsSince1970: .min), Timestamp(secondsSince1970: .max)] {
      if let found = run.session.at(now).fault { throw SessionRun.Fault(found) }
    }
    let folded = try Session(folding: run.events)
    if folded != run.session { throw SessionRun.Fault("folded at once it is another session") }
    let library = run.library
    let read = try run.events.map { event in
      try Event(reading: event.json) { library.guide($0) }
    }
    if read != run.events { throw SessionRun.Fault("events written out are read as others") }
  }

  private func lookAtOutcome(of command: Command, _ events: [Event], _ before: Snapshot) throws {
    switch command {
    case .report(_, _, let asked) where asked != before.roundName && !events.isEmpty:
      throw SessionRun.Fault("a late report was taken for this round's")
    case .choose(let choice, _):
      let proposal = before.step.choices.first { $0.id == choice }?.target.proposal
      let found = run.session.visits[before.visitName.visit]?.proposal
      if found != proposal { throw SessionRun.Fault("\(choice.rawValue) proposes another end") }
    case .offerUpgrade(let text) where text.reference.revision <= before.guide.reference.revision:
      throw SessionRun.Fault("an older text is offered")
    case .takeUpgrade:
      if let loss = run.snapshot.upgradeFault(since: before) { throw SessionRun.Fault(loss) }
    default: break
    }
  }

  private func outcome(of command: Command) -> Result<[Event], Refusal> {
    do throws(Refusal) {
      return .success(try run.decide(command))
    } catch {
      return .failure(error)
    }
  }

  /// A caution opens its step only after it was acknowledged in this text.
  private func lookForUnreadWarning() throws {
    let snapshot = run.snapshot
    guard snapshot.isOpen, snapshot.step.caution != nil else { return }
    let said = Session.SaidCaution(
      fingerprint: snapshot.guide.reference.fingerprint, step: snapshot.step.id)
    if !run.session.saidCautions.contains(said) {
      throw SessionRun.Fault("a step is open whose caution nobody has read")
    }
  }
}

extension Choice.Target {
  fileprivate var proposal: Ending? {
    switch self {
    case .fixed: .fixed
    case .getHelp: .support
    case .step, .guide: nil
    }
  }
}
