import Text

/// The walks of a file, with everything that is wrong with its lines in one run.
public struct WalkParser {
  /// The walks that could be read; a line with a mistake is left out.
  public private(set) var walks: [Walk] = []
  /// In the order of the file.
  public private(set) var problems: [Problem] = []
  private let file: SafeText
  private var title: SafeText = ""
  private var lines: [Walk.Line] = []
  /// Whether the only line so far is a start that nobody wrote.
  private var beginsAlone = false

  /// Reads a file's text; without `startsAlone` every walk must begin with `start`.
  public init(_ text: String, file: SafeText, startsAlone: Bool = false) {
    self.file = file
    if startsAlone {
      beginsAlone = true
      let start = Place(line: 1, column: 1)
      lines = [Walk.Line(place: start, text: "start", action: .start(at: nil))]
    }
    var comment: SafeText = ""
    let split = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in split.enumerated() {
      do throws(WalkLineReader.Mistake) {
        guard var reader = try WalkLineReader(line, number: index + 1) else {
          comment = Self.comment(line)
          continue
        }
        let text = SafeText(line.trimmingBlanks)
        try read(&reader, text, under: comment)
      } catch {
        problems.append(Self.problem(file, error))
      }
      comment = ""
    }
    endWalk()
  }

  private static func comment(_ line: Substring) -> SafeText {
    SafeText(line.drop { " \t#".contains($0) }.trimmingBlanks)
  }

  private static func problem(_ file: SafeText, _ mistake: WalkLineReader.Mistake) -> Problem {
    Problem(
      file: file, place: mistake.place, severity: .error, rule: "walk-line",
      message: mistake.message)
  }

  private mutating func read(
    _ reader: inout WalkLineReader, _ text: SafeText, under comment: SafeText
  ) throws(WalkLineReader.Mistake) {
    let place = reader.place
    let action = try WalkActionReader.action(&reader)
    guard reader.isAtEnd else {
      throw reader.mistake(
        "The line is complete before this; take the rest out, or put a text into quotation marks.")
    }
    if case .start = action {
      if beginsAlone { lines = [] }
      endWalk()
      title = comment
    } else if lines.isEmpty {
      throw WalkLineReader.Mistake(
        place: place, message: "A walk begins with start; write it first.")
    }
    beginsAlone = false
    lines.append(Walk.Line(place: place, text: text, action: action))
  }

  private mutating func endWalk() {
    if !lines.isEmpty { walks.append(Walk(title: title, lines: lines)) }
    lines = []
    title = ""
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = drop { " \t".contains($0) }
    while let last = text.last, " \t\r".contains(last) { text.removeLast() }
    return text
  }
}
