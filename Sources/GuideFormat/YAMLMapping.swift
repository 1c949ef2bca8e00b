import CYAML
import Text

/// A flat YAML mapping, as front matter is: keys with a text or a list of texts.
struct YAMLMapping: Equatable {
  enum Value: Equatable {
    case text(String)
    case list([String])
    /// One that `mistakes` names.
    case refused
  }

  struct Entry: Equatable {
    let key: String
    let keyPlace: Place
    let value: Value
    let valuePlace: Place
  }

  /// Why a text is no flat mapping; places count within it.
  enum Mistake: Error, Equatable {
    case syntax(String, Place)
    case reference(Place)
    case nested(Place)
    case notMapping(Place)
  }

  private(set) var entries: [Entry] = []
  private(set) var mistakes: [Mistake] = []
  /// Whether the text was read to its end.
  private(set) var isWhole = true

  init(_ bytes: ArraySlice<UInt8>) {
    var events = YAMLEvents(Array(bytes))
    do {
      try read(&events)
    } catch {
      mistakes.append(error)
      isWhole = false
    }
  }

  private mutating func read(_ events: inout YAMLEvents) throws(Mistake) {
    guard let start = try next(&events) else { return }
    guard case .mappingStart = start.kind else { throw .notMapping(start.place) }
    while let key = try next(&events) {
      switch key.kind {
      case .end:
        if let second = try next(&events) { throw .notMapping(second.place) }
      case .text(let text): try readValue(of: text, key.place, &events)
      case .mappingStart, .listStart:
        mistakes.append(.nested(key.place))
        try events.skipToEnd()
        if let value = try next(&events), value.opens { try events.skipToEnd() }
      }
    }
  }

  private mutating func readValue(
    of key: String, _ keyPlace: Place, _ events: inout YAMLEvents
  ) throws(Mistake) {
    guard let event = try next(&events) else { return }
    var value = Value.refused
    switch event.kind {
    case .text(let text): if !event.isReference { value = .text(text) }
    case .listStart: value = .list(try list(&events))
    case .mappingStart, .end:
      mistakes.append(.nested(event.place))
      try events.skipToEnd()
    }
    entries.append(Entry(key: key, keyPlace: keyPlace, value: value, valuePlace: event.place))
  }

  private mutating func list(_ events: inout YAMLEvents) throws(Mistake) -> [String] {
    var list: [String] = []
    while let element = try next(&events) {
      switch element.kind {
      case .end: return list
      case .text(let text): if !element.isReference { list.append(text) }
      case .mappingStart, .listStart:
        mistakes.append(.nested(element.place))
        try events.skipToEnd()
      }
    }
    return list
  }

  private mutating func next(_ events: inout YAMLEvents) throws(Mistake) -> YAMLEvents.Event? {
    let event = try events.next()
    if let event, event.isReference { mistakes.append(.reference(event.place)) }
    return event
  }
}

/// libyaml's events, those that a flat mapping can have.
@safe private struct YAMLEvents: ~Copyable {
  enum Kind {
    case mappingStart
    case listStart
    case end
    case text(String)
  }

  struct Event {
    let kind: Kind
    let place: Place
    /// Whether it has an anchor or a tag, or is an alias.
    var isReference = false

    var opens: Bool {
      switch kind {
      case .mappingStart, .listStart: true
      case .end, .text: false
      }
    }
  }

  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let places: [Place]

  init(_ bytes: [UInt8]) {
    places = Self.places(in: bytes)
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event, nil at the end of the text.
  mutating func next() throws(YAMLMapping.Mistake) -> Event? {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw mistake }
      defer { unsafe yaml_event_delete(&event) }
      let place = unsafe place(event.start_mark)
      switch unsafe event.type {
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return nil
      case YAML_MAPPING_START_EVENT:
        let start = unsafe event.data.mapping_start
        let isReference = unsafe start.anchor != nil || start.tag != nil
        return Event(kind: .mappingStart, place: place, isReference: isReference)
      case YAML_SEQUENCE_START_EVENT:
        let start = unsafe event.data.sequence_start
        let isReference = unsafe start.anchor != nil || start.tag != nil
        return Event(kind: .listStart, place: place, isReference: isReference)
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: return Event(kind: .end, place: place)
      case YAML_ALIAS_EVENT: return Event(kind: .text(""), place: place, isReference: true)
      case YAML_SCALAR_EVENT: return unsafe text(event, at: place)
      default: continue
      }
    }
  }

  /// Leaves the mapping or list that has just begun.
  mutating func skipToEnd() throws(YAMLMapping.Mistake) {
    var depth = 1
    while depth > 0, let event = try next() {
      switch event.kind {
      case .mappingStart, .listStart: depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  private func text(_ event: yaml_event_t, at place: Place) -> Event {
    let scalar = unsafe event.data.scalar
    let text = unsafe String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let isReference = unsafe scalar.anchor != nil || scalar.tag != nil
    return Event(kind: .text(text), place: place, isReference: isReference)
  }

  private var mistake: YAMLMapping.Mistake {
    let problem =
      unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "it cannot be read"
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      let before = unsafe input.prefix(parser.pointee.problem_offset)
      return unsafe .syntax(problem, places[before.count { $0 & 0xC0 != 0x80 }])
    }
    // What was begun and never ended is noticed only where the text ends.
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    let isBegun = ["quoted", "simple key", "flow"].contains { context.contains($0) }
    return unsafe .syntax(
      problem, place(isBegun ? parser.pointee.context_mark : parser.pointee.problem_mark))
  }

  private func place(_ mark: yaml_mark_t) -> Place {
    places[min(Int(mark.index), places.count - 1)]
  }

  /// Of every character and of the end; libyaml's own lines also end at separators that no editor
  /// shows as the end of a line.
  private static func places(in bytes: [UInt8]) -> [Place] {
    var places = [Place(line: 1, column: 1)]
    for (index, byte) in bytes.enumerated()
    where index + 1 == bytes.count || bytes[index + 1] & 0xC0 != 0x80 {
      guard let last = places.last else { break }
      places.append(
        byte == UInt8(ascii: "\n")
          ? Place(line: last.line + 1, column: 1) : Place(line: last.line, column: last.column + 1))
    }
    return places
  }
}
