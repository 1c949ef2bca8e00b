import GuideEngine
import GuideFormat
import Text
import Wizard

/// `handrail test FILE|DIR...`
enum TestCommand {
  static func run(_ arguments: Arguments, _ library: Library) -> Outcome {
    if let failure = library.folderFailure { return failure }
    var test = WalkTest(library)
    for path in arguments.words.map({ FilePath(bytes: $0) }) { test.add(path) }
    var outcome = Outcome(exit: test.exit)
    if arguments.isJSON {
      outcome.output =
        test.json.written(asciiOnly: !library.surroundings.isUTF8) + "\n"
    } else {
      outcome.output = test.problems.map { "\($0.asWalkFailure)\n" }.joined()
      for result in test.results { outcome.output += text(result, library.surroundings) }
    }
    outcome.messages = test.messages
    return outcome
  }

  /// A line for a guide, and one for each way that no walk has gone.
  private static func text(_ result: WalkTest.Result, _ surroundings: Surroundings) -> String {
    let coverage = result.coverage
    var page = PageWriter(surroundings)
    let walks: SafeText = result.walkCount == 1 ? "1 walk" : "\(result.walkCount) walks"
    let ways: SafeText = "\(coverage.choiceShare.words) choices, \(coverage.endingShare.words) ends"
    page.write(
      "\(SafeText(result.guide.rawValue))  \(walks), \(ways), \(coverage.itemShare.words) items")
    for untried in coverage.untried {
      let choices = untried.choices.map { ("chosen", $0.label) }
      let items = untried.items.map { ("touched", $0.text) }
      for (what, words) in choices + items {
        page.write(
          "\(untried.step.title): never \(what): \(words)", first: "  ", rest: "    ")
      }
    }
    for ending in coverage.untriedEndings {
      page.write("never ended: \(ending.words)", first: "  ", rest: "    ")
    }
    return page.text
  }
}

extension WalkCoverage.Share {
  /// `38 of 40`
  var words: SafeText { "\(tried) of \(whole)" }
}

extension Problem {
  /// `file:line: expected ..., but ...`; what could not be read is said as the linter says it.
  var asWalkFailure: String {
    guard rule == "walk", let place else { return description }
    return "\(file):\(place.line): \(message)"
  }
}
