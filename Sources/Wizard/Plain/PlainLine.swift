import Text

/// A line of plain mode, before it is known how wide the paper is.
public struct PlainLine: Hashable, Sendable {
  /// What a person types to mean it: `2a`.
  let name: SafeText?
  /// How it stands, in a word or two.
  let state: SafeText?
  let text: SafeText
  /// What makes it news: it is said again where this has changed. Nil for what is said once.
  let key: SafeText?

  /// Something to be read once.
  init(_ text: SafeText) {
    self.text = text
    name = nil
    state = nil
    key = nil
  }

  /// Something that is said again when it has changed.
  init(news text: SafeText) {
    self.text = text
    name = nil
    state = nil
    key = text
  }

  /// A line that can be named; `key` where not every change of the text is news.
  init(_ name: SafeText, _ state: SafeText? = nil, _ text: SafeText, key: SafeText? = nil) {
    self.name = name
    self.state = state
    self.text = text
    self.key = "\(name) \(state ?? "") \(key ?? text)"
  }

  /// The same line, news by another measure.
  func keyed(_ key: SafeText?) -> PlainLine {
    PlainLine(name: name, state: state, text: text, key: key.map { "\($0) \(text)" })
  }

  private init(name: SafeText?, state: SafeText?, text: SafeText, key: SafeText?) {
    self.name = name
    self.state = state
    self.text = text
    self.key = key
  }
}
