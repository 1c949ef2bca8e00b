import GuideEngine
import Text

/// The first screen as lines: what to go on with and what to begin, numbered.
struct PlainHome {
  let model: WizardModel
  /// A number for each row of the list; none is a number that somebody may arrive with.
  let numbers: [Int]

  init(_ model: WizardModel, _ guides: [GuideCard]) {
    self.model = model
    let codes = Set(guides.flatMap { $0.facts.codes + [$0.code] }.compactMap { Int($0.string) })
    let count = model.home.rowCount
    numbers = Array((1...count + codes.count + 1).lazy.filter { !codes.contains($0) }.prefix(count))
  }

  var lines: [PlainLine] {
    if let text = model.home.search?.buffer.text { return found(text) }
    let sessions = model.home.shownSessions
    var lines = [PlainLine("handrail on \(model.setting.host)")]
    if !sessions.isEmpty { lines.append(PlainLine("Go on where you stopped:")) }
    lines += zip(numbers, sessions).map(line)
    lines.append(PlainLine(sessions.isEmpty ? "Start a guide:" : "Or start a guide:"))
    return lines + guideLines
  }

  private func found(_ text: SafeText) -> [PlainLine] {
    if let answer = model.home.searchAnswer { return [PlainLine(answer)] }
    return [PlainLine("What fits \"\(text)\":")] + guideLines
  }

  private var guideLines: [PlainLine] {
    guard let guides = model.home.guides else { return [] }
    let rest = numbers.dropFirst(model.home.shownSessions.count)
    return zip(rest, guides).map(line)
  }

  private func line(_ number: Int, _ card: SessionCard) -> PlainLine {
    let text = Self.words(card, at: model)
    return PlainLine("\(number)", nil, text)
  }

  private func line(_ number: Int, _ card: GuideCard) -> PlainLine {
    let facts = [card.facts.difficulty, card.facts.duration].compactMap(\.self)
    let effort = card.canBeStarted ? SafeText(joining: facts, with: ", ") : "has errors"
    return PlainLine("\(number)", nil, "\(card.code): \(card.facts.title) (\(effort))")
  }

  /// A session in one line.
  static func words(_ card: SessionCard, at model: WizardModel) -> SafeText {
    let title = card.title.map { "\($0): \(card.guideTitle)" as SafeText } ?? card.guideTitle
    let place: SafeText =
      card.outcome.map { "ended: \($0.words)" } ?? "step \(card.step), \(card.stepTitle)"
    let wait = card.waitWords(at: model.now).map { "; \($0)" as SafeText } ?? ""
    let due = card.dueWords.map { ". \($0)" as SafeText } ?? ""
    return """
      \(card.code): \(title); \(place), \(card.progress.done) of \(card.progress.whole) done, \
      \(model.setting.clock.age(of: card.usedAt, at: model.now))\(wait)\(due)
      """
  }
}
