import Text

/// What a line after `expect` asks for.
enum WalkExpectationReader {
  typealias Mistake = WalkLineReader.Mistake

  static func expectation(
    _ line: inout WalkLineReader
  ) throws(Mistake) -> Walk.Expectation {
    let beginning = line
    if let known = try standing(&line) { return known }
    line = beginning
    return try item(&line)
  }

  /// What begins with a word of its own; nil where an item's name stands instead.
  private static func standing(
    _ line: inout WalkLineReader
  ) throws(Mistake) -> Walk.Expectation? {
    switch line.word() {
    case "step": .step(try word(&line, "A step is missing; write its slug."))
    case "cursor": line.skip("choices") ? .cursor(nil) : .cursor(try WalkActionReader.item(&line))
    case "progress": .progress(try progress(&line))
    case "minutes": .minutes(try number(&line))
    case "depth": .depth(try number(&line))
    case "complete": .completion(completion(&line))
    case "incomplete": .completion(.incomplete)
    case "warning": .warning(try words(&line))
    case "no" where line.skip("warning"): .warning(nil)
    case "refused": .refused(naming: line.skip("naming") ? try names(&line) : [])
    case "put" where line.skip("back"):
      line.skip("nothing") ? .putBack(nil) : .putBack(try text(&line))
    case "deferred": line.skip("nothing") ? .deferred([]) : .deferred(try names(&line))
    case "returned": .returned(try WalkActionReader.ending(&line))
    case "proposed": .proposed(try WalkActionReader.ending(&line))
    case "ended": .ended(try WalkActionReader.ending(&line))
    default: nil
    }
  }

  private static func item(_ line: inout WalkLineReader) throws(Mistake) -> Walk.Expectation {
    let name = try WalkActionReader.item(&line)
    let start = line
    var words: [String] = []
    while let word = line.word() { words.append(word) }
    guard let state = Walk.ItemExpectation(rawValue: words.joined(separator: " ")) else {
      let states = Walk.ItemExpectation.allCases.map(\.rawValue).joined(separator: ", ")
      throw start.mistake(
        "What is expected of an item is one of \(SafeText(states)); write one of these.")
    }
    return .item(name, state)
  }

  private static func word(
    _ line: inout WalkLineReader, _ message: SafeText
  ) throws(Mistake) -> String {
    guard let word = line.word() else { throw line.mistake(message) }
    return word
  }

  private static func number(_ line: inout WalkLineReader) throws(Mistake) -> Int {
    guard let number = line.number() else {
      throw line.mistake("A number is missing; write it in digits.")
    }
    return number
  }

  private static func text(_ line: inout WalkLineReader) throws(Mistake) -> SafeText {
    guard let text = line.text() else {
      throw line.mistake("A text is missing; write its beginning in quotation marks.")
    }
    return text
  }

  /// The beginning of something, which the empty text is of everything.
  private static func words(_ line: inout WalkLineReader) throws(Mistake) -> SafeText {
    let start = line
    let text = try text(&line)
    guard !text.isEmpty else { throw start.mistake("This text is empty; write its beginning.") }
    return text
  }

  private static func progress(_ line: inout WalkLineReader) throws(Mistake) -> Progress {
    let done = try number(&line)
    guard line.skip("of") else { throw line.mistake("The whole is missing; write 9 of 23.") }
    return Progress(done: done, whole: try number(&line))
  }

  private static func completion(_ line: inout WalkLineReader) -> Completion {
    if line.skip("with", "overrides") { return .withOverrides }
    return line.skip("with", "deferred") ? .withDeferred : .complete
  }

  private static func names(_ line: inout WalkLineReader) throws(Mistake) -> [Walk.Name] {
    var names: [Walk.Name] = []
    repeat { names.append(try WalkActionReader.item(&line)) } while line.skipComma()
    return names
  }
}
