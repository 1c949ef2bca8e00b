import Text

/// What one line of a walk asks for.
enum WalkActionReader {
  typealias Mistake = WalkLineReader.Mistake

  private static let verbs = [
    "start", "tick", "untick", "answer", "record", "override", "defer", "acknowledge", "check",
    "wait", "choose", "back", "undo", "end", "note", "leave", "resume", "expect",
  ]

  static func action(_ line: inout WalkLineReader) throws(Mistake) -> Walk.Action {
    let beginning = line
    switch line.word() {
    case "start": return try start(&line)
    case "check": return try check(&line)
    case "wait": return .wait(seconds: try seconds(&line))
    case "leave": return .leave
    case "resume": return .resume
    case "expect": return .expect(try WalkExpectationReader.expectation(&line))
    case let verb?: return .act(try act(verb, &line, from: beginning))
    case nil: throw beginning.mistake("A line begins with a command; write one, as tick or choose.")
    }
  }

  private static func act(
    _ verb: String, _ line: inout WalkLineReader, from beginning: WalkLineReader
  ) throws(Mistake) -> Walk.Act {
    switch verb {
    case "tick": line.skip("undo") ? .tickUndoing(try item(&line)) : .tick(try item(&line))
    case "untick": .untick(try item(&line))
    case "answer": .answer(try item(&line), try answer(&line))
    case "record": .record(try item(&line), try text(&line))
    case "override": try override(&line)
    case "defer": .defer(try item(&line))
    case "acknowledge": .acknowledge
    case "choose": .choose(try choice(&line), leavingOpen: line.skip("leaving", "open"))
    case "back": .back
    case "undo": .undo
    case "end": try end(&line)
    case "note": .note(try text(&line))
    default:
      throw beginning.mistake(
        NearestWord.to(verb, among: verbs).map { "There is no command \(verb); write \($0)." }
          ?? "There is no command \(verb); write one of \(SafeText(verbs.joined(separator: ", ")))."
      )
    }
  }

  private static func start(_ line: inout WalkLineReader) throws(Mistake) -> Walk.Action {
    guard line.skip("at") else { return .start(at: nil) }
    guard let step = line.word() else {
      throw line.mistake("A start at a step needs its slug; write start at the-firewall.")
    }
    return .start(at: step)
  }

  static func item(_ line: inout WalkLineReader) throws(Mistake) -> Walk.Name {
    guard let name = line.name() else {
      throw line.mistake(
        "An item is missing; write its slug, or the beginning of its text in quotation marks.")
    }
    return name
  }

  private static func choice(_ line: inout WalkLineReader) throws(Mistake) -> Walk.Name {
    guard let name = line.name() else {
      throw line.mistake(
        "A choice is missing; write where it leads, or its label's beginning in quotation marks.")
    }
    return name
  }

  private static func answer(_ line: inout WalkLineReader) throws(Mistake) -> Answer {
    guard let answer = line.word().flatMap(Answer.init(rawValue:)) else {
      throw line.mistake("An answer is yes, no or none; write one of these words.")
    }
    return answer
  }

  private static func text(_ line: inout WalkLineReader) throws(Mistake) -> SafeText {
    guard let text = line.text() else {
      throw line.mistake("A text is missing; write it in quotation marks.")
    }
    return text
  }

  private static func override(_ line: inout WalkLineReader) throws(Mistake) -> Walk.Act {
    let isUndoing = line.skip("undo")
    let name = try item(&line)
    guard line.skip("because") else {
      throw line.mistake("An override needs a reason; write because and the reason.")
    }
    let reason = try text(&line)
    return isUndoing
      ? .overrideUndoing(name, because: reason) : .override(name, because: reason)
  }

  private static func end(_ line: inout WalkLineReader) throws(Mistake) -> Walk.Act {
    let ending = try ending(&line)
    guard ending == .fixed, line.skip("anyway") else { return .end(ending) }
    return .endFixedAnyway(because: try text(&line))
  }

  static func ending(_ line: inout WalkLineReader) throws(Mistake) -> Ending {
    if line.skip("fixed") { return .fixed }
    if line.skip("not", "fixed") { return .notFixed }
    if line.skip("support") { return .support }
    if line.skip("gave", "up") { return .gaveUp }
    throw line.mistake("An outcome is fixed, not fixed, support or gave up; write one of these.")
  }

  private static func seconds(_ line: inout WalkLineReader) throws(Mistake) -> Int {
    let units = ["s": 1, "min": 60, "h": 3_600]
    let start = line
    guard let number = line.number(), number <= 1_000_000,
      let unit = line.word().flatMap({ units[$0] })
    else {
      throw start.mistake(
        "A time is a number, at most 1000000, and s, min or h; write 60 s, 2 min or 1 h.")
    }
    return number * unit
  }

  private static func check(_ line: inout WalkLineReader) throws(Mistake) -> Walk.Action {
    var names: [CheckName] = []
    while true {
      let start = line
      var words: [String] = []
      while let word = line.word() { words.append(word) }
      if line.skipComma() {
        names.append(try checkName(words, at: start))
        continue
      }
      let verdict = words.popLast() ?? ""
      guard verdict == "none" || Verdict(rawValue: verdict) != nil else {
        throw start.mistake(
          "What a check says is holds, fails, unknown or none; end with one of these words.")
      }
      names.append(try checkName(words, at: start))
      return .check(names, Walk.Measure(verdict: Verdict(rawValue: verdict), value: line.text()))
    }
  }

  private static func checkName(
    _ words: [String], at start: WalkLineReader
  ) throws(Mistake) -> CheckName {
    let text = words.joined(separator: " ")
    do throws(CheckName.Mistake) {
      return try CheckName(text)
    } catch {
      guard !text.isEmpty else {
        throw start.mistake("A check is missing; write its name, as link or speakers answer.")
      }
      throw start.mistake(
        "There is no check \(text); write one of \(SafeText(CheckName.forms.joined(separator: ", ")))."
      )
    }
  }
}
