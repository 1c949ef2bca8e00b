import GuideEngine
import Text

/// A report as blocks: what is said, in the order in which it is said, and not how it is laid out.
/// What a person reads of it stands in this file and its extensions, so text and Markdown say the
/// same.
struct ReportDocument {
  private(set) var blocks: [Block] = []
  let content: ReportContent
  let times: LocalTimes
  /// The day that was named last; times after it need not name it again.
  private var day: SafeText?

  enum Block {
    case paragraph(SafeText)
    case title(SafeText)
    case section(SafeText)
    case heading(SafeText, time: SafeText?)
    case facts([Fact])
    case list([SafeText])
    case lines([Line])
  }

  /// A name and what there is of it, a line each.
  struct Fact {
    let name: SafeText
    let values: [SafeText]
  }

  /// Something with a time and a box.
  struct Line {
    /// Where it is another than that of the line before.
    var day: SafeText?
    var time: SafeText?
    var mark: SafeText = ""
    let text: SafeText
    var depth = 0
    var details: [SafeText] = []
  }

  init(_ content: ReportContent, _ times: LocalTimes) {
    self.content = content
    self.times = times
    addHead()
    addWay()
    addOffWay()
    addDealings()
    addSupport()
  }

  mutating func add(_ block: Block) { blocks.append(block) }

  mutating func addSection(_ title: SafeText) {
    day = nil
    add(.section(title))
  }

  /// A list under a heading, or neither.
  mutating func addList(_ title: SafeText, _ entries: [SafeText]) {
    guard !entries.isEmpty else { return }
    addSection(title)
    add(.list(entries))
  }

  /// Facts of which something is known.
  mutating func addFacts(_ facts: [(SafeText, [SafeText])]) {
    let known = facts.filter { !$0.1.isEmpty }.map { Fact(name: $0.0, values: $0.1) }
    if !known.isEmpty { add(.facts(known)) }
  }

  /// A time, with its day if that was not named just before.
  mutating func sinceDay(_ time: Timestamp) -> SafeText {
    let day = times.day(time)
    if day == self.day { return times.clock(time) }
    self.day = day
    return times.both(time)
  }

  /// A line at a time, with its day if that was not named just before.
  mutating func dated(_ line: Line, _ time: Timestamp?) -> Line {
    guard let time else { return line }
    var line = line
    line.time = times.clock(time)
    let day = times.day(time)
    if day != self.day { line.day = day }
    self.day = day
    return line
  }

  private mutating func addHead() {
    add(.paragraph(content.privacy.notice))
    add(.title("Repair report: \(content.session)"))
    add(.paragraph(times.sentence))
    addFacts([
      ("Name", [content.name.map { "\"\($0)\"" }].compactMap(\.self)),
      ("Guide", content.guides),
      ("Began", [times.both(content.beganAt)]),
      ("Last used", [times.both(content.lastUsedAt)]),
      ("Outcome", [outcome]),
      ("Time spent", [spent]),
      ("Who drove", content.sittings.map { words($0) }),
      ("Report made", [times.both(content.madeAt)]),
    ])
    addNewerEvents()
    guard let first = content.visits.first else { return }
    addList("What was seen", first.symptoms)
    addList("What was at hand", first.needs)
  }

  private mutating func addNewerEvents() {
    guard content.unknownEvents > 0 else { return }
    let events: SafeText =
      content.unknownEvents == 1
      ? "1 event was written by a newer Handrail and is"
      : "\(content.unknownEvents) events were written by a newer Handrail and are"
    add(.paragraph("\(events) not told here; make the report with that one."))
  }

  var outcome: SafeText {
    switch content.outcome {
    case .ended(let ending, let time): "\(ending.sentence), \(times.both(time))"
    case .open(let step, nil): "Not ended; it stands at \"\(step)\""
    case .open(let step, let proposed?):
      "Not ended; it stands at \"\(step)\", with the proposal: \(proposed.words)"
    }
  }

  private var spent: SafeText {
    let sittings: SafeText =
      content.sittings.count == 1 ? "one sitting" : "\(content.sittings.count) sittings"
    return "\(Self.span(content.secondsSpent)) in \(sittings)"
  }

  private func words(_ sitting: ReportContent.Sitting) -> SafeText {
    let terminal: SafeText = sitting.terminal.map { " on \($0)" } ?? ""
    let address: SafeText = sitting.clientAddress.map { " from \($0)" } ?? ""
    let isOneDay = times.day(sitting.beganAt) == times.day(sitting.endedAt)
    let end = isOneDay ? times.clock(sitting.endedAt) : times.both(sitting.endedAt)
    let when: SafeText = "\(times.both(sitting.beganAt)) to \(end)"
    return "\(sitting.driver)\(terminal)\(address), \(when), \(words(sitting.how))"
  }

  private func words(_ how: ReportContent.Sitting.How) -> SafeText {
    switch how {
    case .left(.quit): return "left"
    case .left(.connectionLost): return "connection lost"
    case .left(.terminated): return "the program was stopped"
    case .left(.takenOver): return "somebody took over"
    case .left(.unexplained), .cutOff: return "cut off"
    case .goesOn:
      if case .ended = content.outcome { return "to the end" }
      return "not left since"
    }
  }

  /// `1 h 12 min`; what is less than a minute is none.
  static func span(_ seconds: Int) -> SafeText {
    let minutes = seconds / 60
    if minutes < 60 { return "\(minutes) min" }
    return "\(minutes / 60) h \(minutes % 60) min"
  }
}

extension ReportContent {
  /// Every text of a guide once, however often it was visited.
  var guides: [SafeText] {
    var guides: [SafeText] = []
    for visit in visits where !guides.contains(visit.words) { guides.append(visit.words) }
    return guides
  }
}

extension ReportContent.Visit {
  /// `803: An older product (sonos/803, revision 1, reviewed 2026-11-21)`
  var words: SafeText {
    let codes = SafeText(joining: codes, with: ", ")
    let day: SafeText = reviewed.map { ", reviewed \($0.text)" } ?? ""
    let name: SafeText = codes.isEmpty ? title : "\(codes): \(title)"
    return "\(name) (\(guide), revision \(revision)\(day))"
  }
}

extension Ending {
  fileprivate var sentence: SafeText {
    switch self {
    case .fixed: "Fixed"
    case .notFixed: "Not fixed"
    case .support: "Handed to support"
    case .gaveUp: "Given up"
    }
  }
}
