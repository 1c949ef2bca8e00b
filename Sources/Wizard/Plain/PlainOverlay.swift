import GuideEngine
import Text

/// What is asked before anything else: a text, a yes or a no, a row of a list, or that an act could
/// not be kept.
struct PlainOverlay {
  let lines: [PlainLine]
  private(set) var question: SafeText?
  let meaning: PlainDefault

  /// Nil where nothing lies over the screen that asks.
  init?(_ model: WizardModel) {
    guard let page = model.pages.last else { return nil }
    switch page.kind {
    case .entry:
      guard let entry = page.entry else { return nil }
      let kept = entry.field.buffer.text
      lines = [PlainLine(Self.asked(entry.purpose, model))]
      meaning = kept.isEmpty ? .refuse("leave it without a text") : .keep(kept)
    case .question(let asked):
      let lost = page.lost.map { PlainLine("The last act was not saved: \($0)") }
      lines =
        [page.about].compactMap { asked.isTold ? $0.map { PlainLine($0) } : nil } + lost
        + (Self.words(asked, model).map { [PlainLine($0)] } ?? [])
      question = asked.isTold ? "Take it back, yes or no?" : "Yes or no?"
      meaning = .refuse(asked.isTold ? "no, back to the first screen" : "no")
    case .upgrade:
      lines = Self.upgrade(model)
      question = "Go on with the newer text, yes or no?"
      meaning = .refuse("go on with the old one, and be asked again at the next start")
    case .cannotSave:
      lines = [
        PlainLine("NOT SAVED: \(model.sitting?.obstacle ?? "the disk took nothing.")"),
        PlainLine("What you just did does not count yet. Type no to go on without it."),
      ]
      meaning = .retry
    case .sessions, .trash:
      lines = Self.list(page.kind, model)
      question = Self.hint(page.kind, model)
      meaning = .refuse("back")
    case .help, .why, .warning, .guide, .map, .history, .putBack, .report: return nil
    }
  }

  private static func asked(_ purpose: Entry.Purpose, _ model: WizardModel) -> SafeText {
    switch purpose {
    case .record(let item): "\(text(of: item, model)) Type it in one line."
    case .override(let item): "Why is this passed over: \(text(of: item, model)) Type the reason."
    case .overridePutBack: "Why does it stay as it is? Type the reason."
    case .endAnyway: "Why do you end it as fixed all the same? Type the reason."
    case .note, .noteOn: "Type your note in one line."
    case .rename: "Type the session's title."
    }
  }

  private static func text(of item: ItemID, _ model: WizardModel) -> SafeText {
    model.snapshot?.status(of: item)?.item.text ?? ""
  }

  /// Where a refusal asks, it was said in answer to the line.
  private static func words(_ question: Page.Question, _ model: WizardModel) -> SafeText? {
    switch question {
    case .leavingOpen: nil
    case .stopWait(let item): "This is running: \"\(text(of: item, model))\". Stop it?"
    case .delete(let name): "Put \(name) into the trash? It stays there for 30 days."
    case .end(.support):
      "End the session? That is for good; while you wait for an answer, rather leave with q."
    case .end: "End the session? That is for good."
    case .takeOver: "Take it over? Whoever drives it now cannot go on."
    case .takenOver: "What was done here before is kept. Who takes it back leaves them to look on."
    }
  }

  private static func upgrade(_ model: WizardModel) -> [PlainLine] {
    guard let snapshot = model.snapshot, let offer = snapshot.offer else { return [] }
    let dropped = snapshot.droppedByOffer.map { PlainLine("It does not take over: \($0.text)") }
    return [
      PlainLine(
        """
        There is a newer text of this guide: revision \(offer.reference.revision) instead of \
        \(snapshot.guide.reference.revision). What you did is taken over.
        """)
    ] + dropped
  }

  private static func list(_ kind: Page.Kind, _ model: WizardModel) -> [PlainLine] {
    let cards = model.sessionCards(of: kind)
    let heading: SafeText = kind == .trash ? "The trash:" : "All sessions:"
    guard !cards.isEmpty else { return [PlainLine("\(heading) nothing is there.")] }
    return [PlainLine(heading)]
      + cards.enumerated().map { index, card in
        let note = card.note.map { ". Note: \($0)" as SafeText } ?? ""
        return PlainLine("\(index + 1)", card.name, "\(PlainHome.words(card, at: model))\(note)")
      }
  }

  private static func hint(_ kind: Page.Kind, _ model: WizardModel) -> SafeText? {
    guard !model.sessionCards(of: kind).isEmpty else { return nil }
    return kind == .trash
      ? "A number restores it."
      : "A number goes on with it, and x behind it deletes it, e and words name it, a notes them."
  }
}

extension Page.Question {
  /// Whether it comes unasked, and so has something to tell first.
  fileprivate var isTold: Bool {
    if case .takenOver = self { true } else { false }
  }
}
