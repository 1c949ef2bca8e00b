import Text

/// The words of one line of a walk, taken from the front.
struct WalkLineReader {
  private var tokens: [Token]
  private(set) var place: Place

  enum Token: Equatable {
    case word(String, column: Int)
    case text(SafeText, column: Int)
    case comma(column: Int)

    var column: Int {
      switch self {
      case .word(_, let column), .text(_, let column), .comma(let column): column
      }
    }
  }

  /// What is wrong with a line, where, and what to write instead.
  struct Mistake: Error, Equatable {
    let place: Place
    let message: SafeText
  }

  /// Nil for a line without a word.
  init?(_ line: Substring, number: Int) throws(Mistake) {
    var scanner = Scanner(line, number: number)
    tokens = try scanner.tokens()
    guard let first = tokens.first else { return nil }
    place = Place(line: number, column: first.column)
  }

  var isAtEnd: Bool { tokens.isEmpty }

  mutating func word() -> String? {
    guard case .word(let word, _)? = tokens.first else { return nil }
    advance()
    return word
  }

  /// The next words, if they are these.
  mutating func skip(_ words: String...) -> Bool {
    let next = tokens.prefix(words.count).map { token -> String? in
      if case .word(let word, _) = token { word } else { nil }
    }
    guard next == words else { return false }
    for _ in words { advance() }
    return true
  }

  mutating func text() -> SafeText? {
    guard case .text(let text, _)? = tokens.first else { return nil }
    advance()
    return text
  }

  mutating func skipComma() -> Bool {
    guard case .comma? = tokens.first else { return false }
    advance()
    return true
  }

  mutating func name() -> Walk.Name? {
    if let text = text() { return .words(text) }
    return word().map { .slug($0) }
  }

  mutating func number() -> Int? {
    guard case .word(let word, _)? = tokens.first, let number = Int(word), number >= 0 else {
      return nil
    }
    advance()
    return number
  }

  func mistake(_ message: SafeText) -> Mistake { Mistake(place: place, message: message) }

  private mutating func advance() {
    let taken = tokens.removeFirst()
    place = Place(line: place.line, column: tokens.first?.column ?? taken.column)
  }
}

/// Words, texts in quotation marks and commas; `#` begins a comment where a word could begin.
private struct Scanner {
  private let characters: [Character]
  private let line: Int
  private var position = 0

  init(_ line: Substring, number: Int) {
    characters = Array(line)
    self.line = number
  }

  mutating func tokens() throws(WalkLineReader.Mistake) -> [WalkLineReader.Token] {
    var tokens: [WalkLineReader.Token] = []
    while let character = next() {
      switch character {
      case _ where character.isWhitespace: position += 1
      case "#": return tokens
      case ",":
        tokens.append(.comma(column: position + 1))
        position += 1
      case "\"": tokens.append(try text())
      default: tokens.append(word())
      }
    }
    return tokens
  }

  private func next() -> Character? {
    position < characters.count ? characters[position] : nil
  }

  private mutating func text() throws(WalkLineReader.Mistake) -> WalkLineReader.Token {
    let start = position
    position += 1
    while let character = next(), character != "\"" { position += 1 }
    guard next() != nil else {
      throw WalkLineReader.Mistake(
        place: Place(line: line, column: start + 1),
        message: "This text has no end; close it with a quotation mark.")
    }
    let text = SafeText(String(characters[(start + 1)..<position]))
    position += 1
    return .text(text, column: start + 1)
  }

  private mutating func word() -> WalkLineReader.Token {
    let start = position
    while let character = next(), !character.isWhitespace, character != ",", character != "\"" {
      position += 1
    }
    return .word(String(characters[start..<position]), column: start + 1)
  }
}
