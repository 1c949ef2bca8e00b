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

  /// Longer files are not read at all; 64 MiB.
  public static let largest = 64 << 20

  /// Reads lines, each without its line feed.
  public init(
    _ lines: [ArraySlice<UInt8>], readGuide: @escaping SessionStore.GuideReader
  ) throws(SessionFileProblem) {
    let head = try SessionFileHead(lines)
    name = head.name
    var guides: [Fingerprint: [UInt8]] = [:]
    for index in head.guideLines {
      let (fingerprint, text) = try Self.guide(lines[index], at: index)
      guides[fingerprint] = text
    }
    let texts = SentTexts(guides, readGuide)
    var events: [Event] = []
    var session: Session?
    var chain = Chain.start
    var driver = 0
    for index in head.eventLines {
      let event = try Self.event(lines[index], at: index, texts)
      do {
        if session == nil {
          session = try Session(opening: event)
        } else {
          try session?.apply(event)
        }
      } catch {
        throw Self.problem(index, error.sentence)
      }
      if event.kind.isSittingDown { driver += 1 }
      chain = chain.after(driver: driver, json: event.json.written())
      events.append(event)
    }
    let sum = try Self.json(lines[head.lastLine], at: head.lastLine)["checksum"]?.string
    guard let session, sum == chain.text else {
      throw Self.problem(
        head.lastLine, "The checksum does not fit the lines above; export the session again.")
    }
    self.session = session
    self.events = events
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
    do {
      return try Event(reading: json, guides: texts.guide)
    } catch {
      throw problem(index, error.sentence)
    }
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
    guard let name = json["name"]?.string.flatMap({ SessionName($0) }),
      let guides = json["guides"]?.int, let events = json["events"]?.int, guides >= 0, events > 0
    else {
      throw SessionFileReading.problem(
        0, "The name or a number of lines is missing; export the session again.")
    }
    guard guides < lines.count, events < lines.count, lines.count == 1 + guides + events + 1 else {
      throw SessionFileReading.problem(
        lines.count - 1, "The file ends here, and its first line says otherwise; export it again.")
    }
    self.name = name
    guideLines = 1..<(1 + guides)
    eventLines = guideLines.upperBound..<(lines.count - 1)
  }
}

/// The texts that came along, read when an event first names them.
private final class SentTexts {
  private let texts: [Fingerprint: [UInt8]]
  private let read: SessionStore.GuideReader
  private var known: [GuideReference: PinnedGuide] = [:]

  init(_ texts: [Fingerprint: [UInt8]], _ read: @escaping SessionStore.GuideReader) {
    self.texts = texts
    self.read = read
  }

  func guide(_ reference: GuideReference) -> PinnedGuide? {
    if let guide = known[reference] { return guide }
    let guide = texts[reference.fingerprint].flatMap { read(reference.id, $0) }
    known[reference] = guide
    return guide
  }
}
