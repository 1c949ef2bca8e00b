import GuideEngine
import Text

/// A session on its way to another machine: lines of JSON, each a value of its own.
///
/// The first line says what it is and how many lines of each kind follow: the texts of guides, then
/// the events as they are kept, then the checksum that the last event has in the log.
struct SessionFile {
  let name: SessionName
  let texts: [[UInt8]]
  let events: [String]
  let chain: Chain

  static let kind = "session"
  static let version = 1

  var lines: [String] {
    let head: [JSONValue.Member] = [
      JSONValue.Member("handrail", .string(Self.kind)),
      JSONValue.Member("version", .number(Self.version)),
      JSONValue.Member("name", .string(name.text)),
      JSONValue.Member("guides", .number(texts.count)),
      JSONValue.Member("events", .number(events.count)),
    ]
    let guides = texts.map { text in
      JSONValue.object([
        JSONValue.Member("fingerprint", .string(Fingerprint(of: text).rawValue)),
        JSONValue.Member("text", .string(String(decoding: text, as: UTF8.self))),
      ])
    }
    let tail = JSONValue.object([JSONValue.Member("checksum", .string(chain.text))])
    return [JSONValue.object(head).written()] + guides.map { $0.written() } + events
      + [tail.written()]
  }
}

extension Chain {
  /// 16 hexadecimal digits.
  var text: String {
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
