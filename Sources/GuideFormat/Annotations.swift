import GuideEngine
import Text

/// What the code spans at an item's end say about it.
struct Annotations {
  private(set) var kind = Item.Kind.open
  private(set) var isRequired = false
  private(set) var undoing: SafeText?

  private static let forms = [
    "required", "ask", "one of", "check: speakers", "wait: 2 min", "record: change", "undo: ...",
  ]

  init(
    _ spans: [(String, offset: Int)], in surroundings: ItemReader.Surroundings,
    _ reading: inout GuideReading
  ) {
    if surroundings == .set {
      kind = .entry
      if let first = spans.first {
        reading.add(
          .annotation, atByte: first.offset,
          "An entry of a set carries no annotation; it is answered yes or no as it stands.")
      }
      return
    }
    guard !spans.isEmpty else { return }
    var written: [String: Int] = [:]
    for (code, offset) in spans {
      let name = String(code.prefix { $0 != ":" })
      if written[name] != nil {
        reading.add(.annotation, atByte: offset, "\(name) stands here twice; write it once.")
      } else {
        written[name] = offset
        read(code, name, offset, &reading)
      }
    }
    checkCombination(written, &reading)
  }

  private mutating func read(
    _ code: String, _ name: String, _ offset: Int, _ reading: inout GuideReading
  ) {
    let value = code.dropFirst(name.count + 1).drop { $0 == " " }
    switch (name, code == name) {
    case ("required", true): isRequired = true
    case ("ask", true): setQuestion(offset, &reading)
    case ("one of", true): set(.set, offset, &reading)
    case ("check", false): setCheck(String(value), offset, &reading)
    case ("wait", false): setWait(value, offset, &reading)
    case ("record", false) where !value.isEmpty:
      set(.record(RecordName(String(value))), offset, &reading)
    case ("undo", false) where !value.isEmpty: undoing = SafeText(guide: String(value))
    default: refuse(code, name, offset, &reading)
    }
  }

  private mutating func set(_ kind: Item.Kind, _ offset: Int, _ reading: inout GuideReading) {
    guard self.kind == .open else {
      reading.add(
        .annotation, atByte: offset,
        "An item is one thing: a check, a wait, a record, a question or a set; make it two items.")
      return
    }
    self.kind = kind
  }

  /// A question may be answered by a check, whichever of the two stands first.
  private mutating func setQuestion(_ offset: Int, _ reading: inout GuideReading) {
    if case .sensed(let check) = kind {
      kind = .question(check)
    } else {
      set(.question(nil), offset, &reading)
    }
  }

  private mutating func setCheck(
    _ text: String, _ offset: Int, _ reading: inout GuideReading
  ) {
    do {
      let check = try CheckName(text)
      if kind == .question(nil) {
        kind = .question(check)
      } else {
        set(.sensed(check), offset, &reading)
      }
    } catch {
      reading.add(.check, atByte: offset, Self.complaint(about: error, text))
    }
  }

  private mutating func setWait(
    _ text: Substring, _ offset: Int, _ reading: inout GuideReading
  ) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let units = ["s": 1, "min": 60, "h": 3_600]
    guard words.count == 2, let count = Int(digits: words[0], atMost: 86_400), count > 0,
      let unit = units[String(words[1])], count * unit <= 86_400
    else {
      reading.add(
        .annotation, atByte: offset,
        "A wait is `wait: 60 s`, `wait: 2 min` or `wait: 1 h`, at most a day; write it so.")
      return
    }
    set(.wait(seconds: count * unit), offset, &reading)
  }

  private func refuse(
    _ code: String, _ name: String, _ offset: Int, _ reading: inout GuideReading
  ) {
    let names = Self.forms.map { String($0.prefix { $0 != ":" }) }
    let nearest = NearestWord.to(name, among: names)
    let form = zip(names, Self.forms).first { $0.0 == nearest }?.1
    let advice: SafeText =
      form.map { "write `\($0)`, or a full stop behind the code" }
      ?? "a sentence that ends in code ends with a full stop"
    reading.add(.annotation, atByte: offset, "\(code) is no annotation; \(advice).")
  }

  private mutating func checkCombination(
    _ written: [String: Int], _ reading: inout GuideReading
  ) {
    if isRequired, let offset = written["required"], written["check"] != nil {
      reading.add(
        .annotation, atByte: offset,
        "What a check measures is never required, it may fail for good; take `required` away.")
      isRequired = false
    }
    guard undoing != nil, let offset = written["undo"] else { return }
    switch kind {
    case .open, .question: break
    case .sensed, .wait, .record, .set, .entry:
      reading.add(
        .annotation, atByte: offset,
        "Only what a person does or answers can be put back; move `undo` to such an item.")
      undoing = nil
    }
  }

  private static func complaint(about mistake: CheckName.Mistake, _ text: String) -> SafeText {
    switch mistake {
    case .unknown:
      let nearest = NearestWord.to(text, among: CheckName.forms)
      let forms = SafeText(joining: CheckName.forms.map { SafeText($0) }, with: ", ")
      return nearest.map { "\(text) is no check; write \($0)." }
        ?? "\(text) is no check; write one of: \(forms)."
    case .host(let host):
      return "\(host) is no host's name; write one as in resolve update.sonos.com."
    case .port(let port): return "\(port) is no port; write a number from 1 to 65535."
    case .form(let form): return "\(text) is not complete; write \(form)."
    }
  }
}
