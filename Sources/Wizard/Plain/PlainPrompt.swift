import GuideEngine
import Text

/// What is asked where a line is typed, and what Enter alone means there.
struct PlainPrompt {
  let meaning: PlainDefault
  private(set) var question: SafeText?
  private(set) var asksYesOrNo = false

  init(_ model: WizardModel) {
    if let overlay = PlainOverlay(model) {
      meaning = overlay.meaning
      question = overlay.question
      return
    }
    guard let session = SessionView(model) else {
      (question, meaning) = Self.home(model)
      return
    }
    switch session.sitting.scene(at: model.now, isNarrow: false) {
    case .cover, .caution: meaning = Self.cover(session)
    case .end: (question, meaning) = Self.end(session)
    case .ended: meaning = .home
    case .step, .ways, .home, .search, .page:
      let step = Self.step(session)
      (question, meaning) = (step.question, step.meaning)
      asksYesOrNo = step.asksYesOrNo
    }
  }

  private static func home(_ model: WizardModel) -> (SafeText?, PlainDefault) {
    let question: SafeText = "Type a number of the list or of a guide, or words to search for."
    return switch model.home.choice {
    case .session(let card): (question, .follow("go on with \(card.code), step \(card.step)"))
    case .guide(let card) where card.canBeStarted: (question, .follow("begin \(card.code)"))
    case .guide, nil: (question, .again)
    }
  }

  private static func cover(_ session: SessionView) -> PlainDefault {
    let number = session.snapshot.stepNumber + 1
    let isCover = session.sitting.scene(at: session.model.now, isNarrow: false) == .cover
    guard let (warning, alert) = session.snapshot.warningToSay, !isCover || warning == .banner
    else { return .go("begin with step \(number)") }
    return .go("\"\(alert.sentence)\", and \(isCover ? "begin" : "open step \(number)")")
  }

  private static func end(_ session: SessionView) -> (SafeText?, PlainDefault) {
    let snapshot = session.snapshot
    guard snapshot.pendingUndoings.isEmpty else {
      return ("Put back what is due and type it, as in b1; then type 1 to 4.", .again)
    }
    guard let proposal = snapshot.proposal,
      let index = EndRows.endings.firstIndex(of: proposal)
    else { return ("Type 1 to 4.", .again) }
    let words = EndWords(session).words(proposal)
    return ("Type 1 to 4.", .end(proposal, "\(index + 1), \(words)"))
  }
}

extension PlainPrompt {
  private struct Asked {
    var question: SafeText?
    var meaning = PlainDefault.again
    var asksYesOrNo = false
  }

  private static func step(_ session: SessionView) -> Asked {
    let step = PlainStep(session: session)
    guard case .item(let item) = session.sitting.cursor,
      let status = session.snapshot.status(of: item), let name = step.name(of: item)
    else { return ways(session) }
    if status.state == .overridden { return Asked() }
    switch status.item.kind {
    case .open where status.state != .done: return mark(item, "\(name) is done")
    case .wait where status.state != .done && status.remainingSeconds == nil:
      return mark(item, "\(name) begins to run")
    case .record: return mark(item, "write \(name)", "Type \(name) and the text.")
    case .entry: return entry(step.set(of: item), item)
    case .question: return yesOrNo(name, item)
    case .sensed where status.finding?.verdict == .unknown || status.isByPerson:
      return yesOrNo(name, item)
    case .sensed: return Asked(meaning: .measure("measure again"))
    case .open, .wait, .set: return Asked()
    }
  }

  private static func mark(
    _ item: ItemID, _ words: SafeText, _ question: SafeText? = nil
  ) -> Asked {
    Asked(question: question, meaning: .mark(item, words))
  }

  /// Neither goes without saying.
  private static func yesOrNo(_ name: SafeText, _ item: ItemID) -> Asked {
    Asked(question: "\(name): yes or no?", meaning: .about(item, name), asksYesOrNo: true)
  }

  private static func entry(_ set: StepLines.Line?, _ item: ItemID) -> Asked {
    guard let set else { return Asked() }
    let last = StepLines.label(set.lineCount - 1, depth: 1)
    return Asked(
      question: "Type \(set.name)a to \(set.name)\(last) for what is so, or \(set.name) none.",
      meaning: .about(item, set.name))
  }

  /// Of several ways none goes without saying.
  private static func ways(_ session: SessionView) -> Asked {
    let ways = session.snapshot.waysOut
    guard let first = ways.first else { return Asked() }
    guard ways.count == 1 else {
      return Asked(question: "Type w1 to w\(ways.count).", meaning: .ways)
    }
    let title = session.title(of: first.choice.target)
    return Asked(meaning: .choose(first.choice.id, "w1, on to \(title)"))
  }
}
