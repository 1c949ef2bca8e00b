import GuideEngine
import Text

extension SessionStore {
  /// A session as lines of JSON, to be taken up by `take` on this or another machine.
  public func lines(of name: SessionName) throws(StoreProblem) -> [String] {
    var events: [String] = []
    var names: [Fingerprint] = []
    let saved = try read(name) { _, row in
      events.append(row.json)
      if let name = row.reference?.fingerprint, !names.contains(name) { names.append(name) }
    }
    let texts = try look { log throws(StoreProblem) -> [[UInt8]] in
      var texts: [[UInt8]] = []
      for name in names {
        if let text = try PinnedTexts.text(name, &log) { texts.append(text) }
      }
      return texts
    }
    return SessionFile(name: name, texts: texts ?? [], events: events, chain: saved.chain).lines
  }

  /// Keeps a session that was exported: all of it, or nothing. Nobody drives it then. If its name
  /// is taken here it gets another one, drawn by the number.
  public func take(
    _ reading: SessionFileReading, drawn: UInt64
  ) throws(StoreProblem) -> SessionName {
    let saved = try change(creating: true) { log throws(StoreProblem) in
      let isTaken = try self.isName(reading.name, &log)
      let name = try self.freeName(isTaken ? nil : reading.name, drawn, &log)
      var saved = try self.addRow(name, reading.session, reading.events[0], &log)
      for text in reading.texts { try self.pin(text, &log) }
      try self.insert(reading.events, of: &saved, &log)
      try saved.summarise(in: &log)
      return saved
    }
    guard let saved else { throw .log(.moved) }
    return saved.name
  }
}
