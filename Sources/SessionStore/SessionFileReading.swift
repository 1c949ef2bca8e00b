import GuideEngine
import Text

/// What is wrong with a file that should be an exported session, and on which line.
public struct SessionFileProblem: Error, Equatable, Sendable {
  /// From 1 on.
  public let line: Int
  /// What is wrong, and what to do instead.
  public let message: SafeText
}

/// An exported session, read by somebody who does not know who wrote it: each line is looked at,
/// and it is a session only if all of it is.
public struct SessionFileReading: Sendable {
  /// What it was called where it comes from.
  public let name: SessionName
  let events: [Event]
  let session: Session
  let texts: [[UInt8]]

  /// Longer files are not read at all; 64 MiB.
  public static let largest = 64 << 20

  /// Reads lines, each without its line feed.
  public init(
    _ lines: [ArraySlice<UInt8>], readGuide: @escaping SessionStore.GuideReader
  ) throws(SessionFileProblem) {
    let head = try SessionFileHead(lines)
    let texts = SentTexts(try Self.texts(lines, head), readGuide)
    var folding = SentFolding()
    for index in head.eventLines {
      try folding.take(try Self.event(lines[index], at: index, texts), at: index)
    }
    let sum = try Self.json(lines[head.lastLine], at: head.lastLine)["checksum"]?.string
    guard let session = folding.session, sum == folding.chain.text else {
      throw Self.problem(
        head.lastLine, "The checksum does not fit the lines above; export the session again.")
    }
    if let index = texts.unnamed {
      throw Self.problem(index, "No event names this text; leave the line out.")
    }
    name = head.name
    self.session = session
    events = folding.events
    self.texts = texts.all
  }

  private static func texts(
    _ lines: [ArraySlice<UInt8>], _ head: SessionFileHead
  ) throws(SessionFileProblem) -> [SentTexts.Line] {
    var texts: [SentTexts.Line] = []
    for index in head.guideLines {
      let (fingerprint, text) = try guide(lines[index], at: index)
      texts.append(SentTexts.Line(index: index, fingerprint: fingerprint, text: text))
    }
    return texts
  }

  static func problem(_ index: Int, _ message: SafeText) -> SessionFileProblem {
    SessionFileProblem(line: index + 1, message: message)
  }

  static func json(
    _ line: ArraySlice<UInt8>, at index: Int
  ) throws(SessionFileProblem) -> JSONValue {
    do {
      return try JSONValue(reading: Array(line))
    } catch {
      throw problem(index, "\(error.sentence)")
    }
  }

  private static func guide(
    _ line: ArraySlice<UInt8>, at index: Int
  ) throws(SessionFileProblem) -> (Fingerprint, [UInt8]) {
    let json = try json(line, at: index)
    guard let fingerprint = json["fingerprint"]?.string.flatMap({ Fingerprint($0) }),
      let text = json["text"]?.string.map({ Array($0.utf8) })
    else {
      throw problem(index, "A guide's text is to stand here; export the session again.")
    }
    guard Fingerprint(of: text) == fingerprint else {
      throw problem(index, "This text has another fingerprint; export the session again.")
    }
    return (fingerprint, text)
  }

  private static func event(
    _ line: ArraySlice<UInt8>, at index: Int, _ texts: SentTexts
  ) throws(SessionFileProblem) -> Event {
    let json = try json(line, at: index)
    if let name = json["fingerprint"]?.string.flatMap({ Fingerprint($0) }) { texts.note(name) }
    let event: Event
    do {
      event = try Event(reading: json, guides: texts.guide)
    } catch {
      throw problem(index, error.sentence)
    }
    // Escapes can make a line longer than it may be when it is read again.
    guard event.json.written().utf8.count <= JSONLimits.standard.bytes else {
      throw problem(index, "This event is too long to be kept; export the session again.")
    }
    return event
  }
}

/// The first line of an exported session, and which lines are what.
private struct SessionFileHead {
  let name: SessionName
  let guideLines: Range<Int>
  let eventLines: Range<Int>

  var lastLine: Int { eventLines.upperBound }

  init(_ lines: [ArraySlice<UInt8>]) throws(SessionFileProblem) {
    guard let first = lines.first else {
      throw SessionFileReading.problem(0, "There is nothing in it; export the session again.")
    }
    let json = try SessionFileReading.json(first, at: 0)
    guard json["handrail"]?.string == SessionFile.kind else {
      throw SessionFileReading.problem(
        0, "This is no exported session; name a file that handrail export has made.")
    }
    guard json["version"]?.int == SessionFile.version else {
      throw SessionFileReading.problem(
        0, "A newer Handrail has written this; import it with one as new.")
    }
    guard let name = json["name"]?.string.flatMap({ SessionName($0) }) else {
      throw SessionFileReading.problem(
        0, "The name is not of small letters, digits and hyphens; export the session again.")
    }
    guard let guides = json["guides"]?.int, let events = json["events"]?.int, guides >= 0,
      events > 0
    else {
      throw SessionFileReading.problem(
        0, "A number of lines is missing; export the session again.")
    }
    guard guides < lines.count, events < lines.count, lines.count == 1 + guides + events + 1 else {
      throw SessionFileReading.problem(
        lines.count - 1, "The file has more or fewer lines than its first says; export it again.")
    }
    self.name = name
    guideLines = 1..<(1 + guides)
    eventLines = guideLines.upperBound..<(lines.count - 1)
  }
}

/// Events that came along, becoming a session one by one.
private struct SentFolding {
  private(set) var session: Session?
  private(set) var events: [Event] = []
  private(set) var chain = Chain.start
  private var driver = 0

  mutating func take(_ event: Event, at index: Int) throws(SessionFileProblem) {
    do {
      if session == nil {
        session = try Session(opening: event)
      } else {
        try session?.apply(event)
      }
    } catch {
      throw SessionFileReading.problem(index, error.sentence)
    }
    if event.kind.isSittingDown { driver += 1 }
    chain = chain.after(driver: driver, json: event.json.written())
    events.append(event)
  }
}

/// The texts that came along, read when an event first names them.
private final class SentTexts {
  struct Line {
    let index: Int
    let fingerprint: Fingerprint
    let text: [UInt8]
  }

  private let lines: [Line]
  private let read: SessionStore.GuideReader
  private var known: [GuideReference: PinnedGuide] = [:]
  private var named: Set<Fingerprint> = []

  init(_ lines: [Line], _ read: @escaping SessionStore.GuideReader) {
    self.lines = lines
    self.read = read
  }

  var all: [[UInt8]] { lines.map(\.text) }

  /// The first line that no event asks for.
  var unnamed: Int? { lines.first { !named.contains($0.fingerprint) }?.index }

  func note(_ name: Fingerprint) {
    named.insert(name)
  }

  func guide(_ reference: GuideReference) -> PinnedGuide? {
    if let guide = known[reference] { return guide }
    let line = lines.first { $0.fingerprint == reference.fingerprint }
    let guide = line.flatMap { read(reference.id, $0.text) }
    known[reference] = guide
    return guide
  }
}
