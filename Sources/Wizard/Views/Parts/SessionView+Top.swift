import GuideEngine
import Screen
import Text

/// What stands above the work on every screen of a session.
extension SessionView {
  /// The warnings that hold now: the guide's, then that of the open step.
  var warningParts: [Stage.Part] {
    snapshot.warnings.map { Stage.Part(banner($0, cover: false)) }
  }

  func banner(_ alert: Alert, cover: Bool) -> Frame {
    WarningBanner(SafeText(joining: alert.text, with: " "), short: alert.shortSentence)
      .frame(.init(cover: cover, in: model.size), columns: columns, glyphs: glyphs)
  }

  /// Which step it is, and of which guide.
  var placeParts: [Stage.Part] {
    guard !isNarrow else {
      return [Stage.Part(narrowPlace, .wanted)]
    }
    let row = SplitRow(
      Words("Step \(number) of \(guide.steps.count)  \(title)", .heading),
      right: Words(facts), margin: 1)
    return [Stage.Part(row.frame(columns: columns, glyphs: glyphs), .wanted), rule]
  }

  /// A line across, where there is room for one.
  var rule: Stage.Part {
    var frame = Frame(columns: columns, glyphs: glyphs)
    frame.drawRule(row: 0, .dim)
    return Stage.Part(frame, .air)
  }

  /// The number of the guide; with the one that the session began with, if it is another.
  var codes: SafeText {
    let first = snapshot.session.firstGuide.guide
    guard snapshot.depth > 1 else { return code }
    return "\(code), out of \(first.facts.codes.first ?? SafeText(first.id.name))"
  }

  private var number: Int { snapshot.stepNumber + 1 }

  private var title: SafeText {
    let round: SafeText = snapshot.round > 1 ? ", round \(snapshot.round)" : ""
    return "\(snapshot.step.title)\(round)"
  }

  private var facts: SafeText {
    let time: SafeText? = snapshot.step.minutes.map { "about \($0) min" }
    let still: SafeText? = sitting.isPaused ? "times stand still: p" : nil
    return SafeText(joining: [codes, time, still].compactMap(\.self), with: dot)
  }

  private var narrowPlace: Frame {
    let left = Words("\(number)/\(guide.steps.count) \(title)", .heading)
    let short = snapshot.isOpen ? progressWords(isShort: true) : code
    let long: SafeText = snapshot.isOpen ? "\(code)\(dot)\(short)" : short
    let hasRoom = glyphs.columns(of: left.text) + 2 + glyphs.columns(of: long) <= columns
    return SplitRow(left, right: Words(hasRoom ? long : short))
      .frame(columns: columns, glyphs: glyphs)
  }
}

extension Alert {
  /// The person's own sentence, else the first of the text.
  var shortSentence: SafeText {
    guard sentence == Alert.plainSentence, let text = text.first else { return sentence }
    var sentence = ""
    for character in text.string {
      if character == " ", let last = sentence.last, ".!?".contains(last) { break }
      sentence.append(character)
    }
    return SafeText(sentence)
  }
}
