import Text

/// The members of an event's JSON form, each read as what it must be.
///
/// Texts pass the sanitiser again: the log may have come from somebody else.
struct EventMembers {
  private let json: JSONValue
  /// A typed text has lines, and is never longer than this.
  private static let textLimit = 65_536

  init(_ json: JSONValue) {
    self.json = json
  }

  func int(_ name: String) throws(EventProblem) -> Int {
    guard let number = json[name]?.int else { throw .member(name) }
    return number
  }

  func bool(_ name: String) throws(EventProblem) -> Bool {
    guard let isSo = json[name]?.bool else { throw .member(name) }
    return isSo
  }

  func string(_ name: String) throws(EventProblem) -> String {
    guard let text = json[name]?.string else { throw .member(name) }
    return text
  }

  func text(_ name: String) throws(EventProblem) -> SafeText {
    SafeText(lines: try string(name), limit: Self.textLimit)
  }

  /// Null is no text.
  func optionalText(_ name: String) throws(EventProblem) -> SafeText? {
    guard let value = json[name] else { throw .member(name) }
    return value == .null ? nil : try text(name)
  }

  /// A value from a list of words.
  func value<Value: RawRepresentable<String>>(_ name: String) throws(EventProblem) -> Value {
    guard let value = Value(rawValue: try string(name)) else { throw .member(name) }
    return value
  }

  /// Null is no value.
  func optionalValue<Value: RawRepresentable<String>>(
    _ name: String
  ) throws(EventProblem) -> Value? {
    guard let value = json[name] else { throw .member(name) }
    return value == .null ? nil : try self.value(name)
  }

  func timestamp(_ name: String) throws(EventProblem) -> Timestamp {
    guard let timestamp = Timestamp(try string(name)) else { throw .member(name) }
    return timestamp
  }

  func guide(_ name: String) throws(EventProblem) -> GuideID {
    guard let guide = GuideID(try string(name)) else { throw .member(name) }
    return guide
  }

  func item() throws(EventProblem) -> ItemID { ItemID(rawValue: try string("id")) }

  func step() throws(EventProblem) -> StepID { StepID(rawValue: try string("id")) }

  func undoing(in visit: VisitNumber) throws(EventProblem) -> UndoingID {
    let id = try string("id")
    guard id.hasSuffix(UndoingID.suffix) else { throw .member("id") }
    return UndoingID(
      visit: visit, item: ItemID(rawValue: String(id.dropLast(UndoingID.suffix.count))))
  }

  /// Null stands for the guide's own warning.
  func warning() throws(EventProblem) -> Event.Warning {
    json["id"] == .null ? .banner : .caution(try step())
  }

  func recorder() throws(EventProblem) -> Recorder {
    let text = try string("by")
    if text == Recorder.person.text { return .person }
    guard text.hasPrefix(Recorder.checkPrefix),
      let check = try? CheckName(String(text.dropFirst(Recorder.checkPrefix.count)))
    else { throw .member("by") }
    return .check(check)
  }

  func finding() throws(EventProblem) -> Finding {
    Finding(
      try value("verdict"), value: try optionalText("value"),
      evidence: try optionalText("evidence"), measuredAt: try timestamp("measuredAt"))
  }

  func driver() throws(EventProblem) -> Driver {
    Driver(
      name: try text("driver"), terminal: try optionalText("terminal"),
      clientAddress: try optionalText("clientAddress"))
  }

  func reference(to guide: GuideID) throws(EventProblem) -> GuideReference {
    guard let fingerprint = Fingerprint(try string("fingerprint")) else {
      throw .member("fingerprint")
    }
    return GuideReference(id: guide, revision: try int("revision"), fingerprint: fingerprint)
  }
}
