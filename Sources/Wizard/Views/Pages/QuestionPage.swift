import GuideEngine
import Text

/// What is asked once, and what yes and no would do.
struct QuestionPage {
  private let model: WizardModel

  init(_ model: WizardModel) {
    self.model = model
  }

  func write(_ question: Page.Question, _ page: Page, on writer: inout PageWriter) {
    switch question {
    case .leavingOpen(let choice): writeLeaving(choice, on: &writer)
    case .stopWait(let item): writeWait(item, on: &writer)
    case .delete(let name): writeDelete(name, on: &writer)
    case .takeOver(let name):
      writer.write(page.about ?? "Somebody else drives \(name).", style: .strong)
      answers("takes it over; whoever drives it now only looks on.", "leaves it to them.", &writer)
    case .takenOver: writeTakenOver(page, on: &writer)
    case .end(let ending): writeEnd(ending, on: &writer)
    }
  }

  private func answers(_ yes: SafeText, _ no: SafeText, _ writer: inout PageWriter) {
    writer.skip()
    writer.write(yes, first: "y  ", rest: "   ")
    writer.write(no, first: "n  ", rest: "   ")
  }

  private func writeEnd(_ ending: Ending, on writer: inout PageWriter) {
    guard let session = SessionView(model) else { return }
    writer.write("\(EndWords(session).words(ending)).", style: .strong)
    if ending == .support {
      writer.write(
        "While you wait for an answer, rather leave with q: handrail resume goes on then.")
    }
    answers(
      "ends it for good; the report stays.", "goes back; nothing has ended.", &writer)
  }

  private func writeTakenOver(_ page: Page, on writer: inout PageWriter) {
    writer.write(page.about ?? "", style: .strong)
    if !page.lost.isEmpty {
      writer.write("The last act was not saved:")
      for act in page.lost { writer.write(act, first: "- ", rest: "  ", style: .attention) }
    }
    answers(
      "takes it back; they only look on.", "leaves it to them; what was done before is kept.",
      &writer)
  }

  private func writeLeaving(_ id: ChoiceID, on writer: inout PageWriter) {
    guard let snapshot = model.snapshot,
      let way = snapshot.waysOut.first(where: { $0.choice.id == id })
    else { return }
    let items = way.refusal?.items ?? []
    writer.write(items.count == 1 ? "This is still open:" : "These are still open:")
    for item in items {
      let tag = snapshot.status(of: item.id)?.openTag
      writer.write(item.text, first: "- ", rest: "  ", tag: tag, style: .strong)
    }
    let goal = snapshot.guide.guide.title(of: way.choice.target)
    let it: SafeText = items.count == 1 ? "it" : "them"
    answers("leaves \(it) open and goes on to \"\(goal)\".", "stays in this step.", &writer)
  }

  private func writeWait(_ id: ItemID, on writer: inout PageWriter) {
    guard let status = model.snapshot?.status(of: id) else { return }
    writer.write(status.item.text, style: .strong)
    if let seconds = status.remainingSeconds {
      writer.write("It runs, and has \(seconds / 60) min \(seconds % 60) s to go.")
    }
    answers("stops it; it begins anew when it is started again.", "lets it run.", &writer)
  }

  private func writeDelete(_ name: SafeText, on writer: inout PageWriter) {
    let card = model.home.sessions?.first { $0.name == name }
    let title: SafeText = card.map { "  \($0.code)  \($0.guideTitle)" } ?? ""
    writer.write("\(name)\(title)", rest: "  ", style: .strong)
    if let due = card?.toPutBack, due > 0 {
      writer.write("Something is still to be put back: \(due).", style: .attention)
    }
    answers(
      "puts it into the trash, from where it can be taken for 30 days.", "keeps it.", &writer)
  }
}

extension ItemStatus {
  /// What is known of it although it is open.
  fileprivate var openTag: SafeText? {
    if let seconds = remainingSeconds { return "runs, \(ItemTag.clock(seconds)) to go" }
    return item.check != nil && answer == false ? "you said no" : nil
  }
}
