import Screen
import Text

/// What can be pressed; made of the bindings, so that it names no key that does nothing.
struct KeyRow {
  private let scene: Scene
  private var hints: [KeyBar.Hint] = []
  private var last: KeyBar.Hint?
  private var state: Words?

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// A further key, with other words where the binding's own do not say it well.
  func with(
    _ action: Action, _ label: SafeText? = nil, _ yielding: KeyBar.Yielding = .whole,
    place: Int = 0
  ) -> KeyRow {
    var row = self
    if let hint = hint(action, label, yielding, place) { row.hints.append(hint) }
    return row
  }

  /// What was added so far takes so many columns where there is room, so that the keys behind it stay
  /// where they are as the cursor moves: the eye finds them, and they are not written anew.
  func keeping(_ columns: Int) -> KeyRow {
    guard let last = hints.last else { return self }
    let before = hints.dropLast().reduce(0) { $0 + $1.columns + Self.gap }
    var row = self
    row.hints[hints.count - 1] = KeyBar.Hint(
      last.key, last.label, last.yielding, place: columns - before)
    return row
  }

  private static let gap = 3

  /// Digits pick in a list of so many.
  func withDigits(_ count: Int) -> KeyRow {
    var row = self
    if let digits = binding(.pick)?.first(count) {
      row.hints.append(KeyBar.Hint(digits.keyNames, digits.label))
    }
    return row
  }

  /// The key at the right edge.
  func ending(with action: Action) -> KeyRow {
    var row = self
    row.last = hint(action, nil, .whole)
    return row
  }

  /// What stands at the right edge instead of a key.
  func ending(with state: Words) -> KeyRow {
    var row = self
    row.state = state
    return row
  }

  func frame(columns: Int, glyphs: Glyphs) -> Frame {
    let margin = columns >= 60 ? 1 : 0
    let edge = state.map { glyphs.columns(of: $0.text) + 1 } ?? 0
    let bar = KeyBar(hints, last: last)
      .frame(columns: max(0, columns - 2 * margin - edge), glyphs: glyphs)
    var frame = bar.indented(margin, to: columns)
    if let state { frame.writeRight(state.text, row: 0, state.style, margin: margin) }
    return frame
  }

  private func hint(
    _ action: Action, _ label: SafeText?, _ yielding: KeyBar.Yielding, _ place: Int = 0
  ) -> KeyBar.Hint? {
    binding(action).flatMap { binding in
      binding.keys.first.map {
        KeyBar.Hint(
          $0.label, label ?? binding.label, action == .help && !scene.isTyping ? .last : yielding,
          place: place)
      }
    }
  }

  private func binding(_ action: Action) -> Binding? {
    scene.bindings.first { $0.action == action }
  }
}

/// The last rows of a screen: what is said, and what can be pressed.
struct Bottom {
  let model: WizardModel
  /// What stands above.
  var parts: [Stage.Part] = []
  /// What Enter will do, in words.
  var sentence: Words?
  let keys: KeyRow

  /// Where there is a sentence, an answer to the last key takes its place; at the narrowest it
  /// stands above the keys; else it stands in place of the keys.
  var all: [Stage.Part] {
    let (columns, glyphs) = (model.size.columns, model.setting.glyphs)
    let keys = Stage.Part(keys.frame(columns: columns, glyphs: glyphs))
    let margin = model.isNarrow ? 0 : 1
    if let reply = model.reply {
      let limit = max(1, min(4, model.size.rows / 4))
      let message = Stage.Part(
        MessageRow(reply, limit: limit).frame(columns: columns, glyphs: glyphs))
      if model.isNarrow { return parts.filter { $0.worth > .extra } + [message, keys] }
      return sentence == nil ? parts + [message] : [message] + parts + [keys]
    }
    guard let sentence else { return parts + [keys] }
    let row = Paragraph(sentence.text, sentence.style, limit: 2)
      .frame(columns: columns - 2 * margin, glyphs: glyphs).indented(margin, to: columns)
    return [Stage.Part(row, .wanted)] + parts + [keys]
  }
}
