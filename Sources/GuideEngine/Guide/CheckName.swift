/// What a guide may ask to be measured.
///
/// A guide names a measurement from this list and never says how it is made, so nothing that a
/// guide says can run a command.
public enum CheckName: Hashable, Sendable {
  case speakers
  case speakersAnswer
  case missingSpeakers
  case versions
  case upnp
  case link
  case statusPage
  /// A name with a dot in it, never an address.
  case resolve(host: String)
  /// A name as for `resolve`, and a port from 1 on.
  case reach(host: String, port: UInt16)

  private static let simple: [(text: String, name: CheckName)] = [
    ("speakers", .speakers),
    ("speakers answer", .speakersAnswer),
    ("missing speakers", .missingSpeakers),
    ("versions", .versions),
    ("upnp", .upnp),
    ("link", .link),
    ("status page", .statusPage),
  ]

  /// Every form that a guide can write, for messages that say what to write instead.
  public static let forms = simple.map(\.text) + ["resolve HOST", "reach HOST PORT"]

  /// Why a text is no check.
  public enum Mistake: Error, Equatable {
    /// No check is called that.
    case unknown
    /// What stands for the host is an address or no name with a dot.
    case host(String)
    /// What stands for the port is no number from 1 to 65535.
    case port(String)
    /// Words are missing or too many; this is the form that was meant.
    case form(String)
  }

  /// The check as a guide writes it after `check:`; its words are in lower case.
  public init(_ text: String) throws(Mistake) {
    if let known = Self.simple.first(where: { $0.text == text }) {
      self = known.name
      return
    }
    let words = text.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("resolve", 2):
      self = .resolve(host: try Self.host(words[1]))
    case ("reach", 3):
      self = .reach(host: try Self.host(words[1]), port: try Self.port(words[2]))
    case ("resolve", _):
      throw .form("resolve HOST")
    case ("reach", _):
      throw .form("reach HOST PORT")
    default:
      throw .unknown
    }
  }

  /// As a guide writes it and `init(_:)` reads it.
  public var text: String {
    switch self {
    case .resolve(let host): "resolve \(host)"
    case .reach(let host, let port): "reach \(host) \(port)"
    case .speakers, .speakersAnswer, .missingSpeakers, .versions, .upnp, .link, .statusPage:
      Self.simple.first { $0.name == self }?.text ?? ""
    }
  }

  /// Names with a dot in them, never an address: a guide is not to point into somebody's network.
  /// The last label begins with a letter since `127.0.0.0x1` is an address, too.
  private static func host(_ text: String) throws(Mistake) -> String {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    let isName =
      text.utf8.count <= 253 && labels.count >= 2 && labels.allSatisfy(isLabel)
      && labels.last?.first?.isLetter == true
    guard isName else { throw .host(text) }
    return text
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
      && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func port(_ text: String) throws(Mistake) -> UInt16 {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(text), port > 0
    else { throw .port(text) }
    return port
  }
}
