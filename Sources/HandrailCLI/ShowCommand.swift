import GuideEngine
import GuideFormat
import Text
import Wizard

/// `handrail show CODE|FILE`
enum ShowCommand {
  static func run(_ arguments: Arguments, _ library: Library) -> Outcome {
    switch library.find(arguments.words[0]) {
    case .failed(let outcome): return outcome
    case .found(let parsed, let messages):
      var outcome = show(parsed, arguments, library.surroundings)
      outcome.messages += messages
      return outcome
    }
  }

  private static func show(
    _ parsed: ParsedGuide, _ arguments: Arguments, _ surroundings: Surroundings
  ) -> Outcome {
    guard let guide = parsed.guide else { return Outcome(exit: .badGuide) }
    var outcome = Outcome()
    if arguments.isJSON {
      let document = JSONValue.document(("guide", JSONValue(guide)))
      outcome.output = document.written(asciiOnly: !surroundings.isUTF8) + "\n"
    } else {
      var page = PageWriter(surroundings)
      GuidePage.write(guide, on: &page)
      outcome.output = page.text
    }
    if !parsed.canBeStarted {
      outcome.messages.append(
        "This guide has errors and cannot be started; handrail lint \(parsed.file) names them.")
    }
    return outcome
  }
}
