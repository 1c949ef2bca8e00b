import GuideEngine
import Text

/// Hides in every text of a report what could point to a home, and gives equal things equal numbers,
/// so that one product can still be told from another.
struct ReportMask {
  let privacy: ReportPrivacy
  private var devices = Numbering()
  private var addresses = Numbering()
  private var households = Numbering()
  private var drivers = Numbering()

  /// What stands for a text that is hidden as a whole.
  static let hidden: SafeText = "[masked]"

  private struct Numbering {
    private var numbers: [String: Int] = [:]

    mutating func number(of key: String) -> Int {
      if let number = numbers[key] { return number }
      numbers[key] = numbers.count + 1
      return numbers.count
    }
  }

  init(_ privacy: ReportPrivacy) {
    self.privacy = privacy
  }

  /// Any text: every shape in it gives way to a word and a number.
  mutating func text(_ text: SafeText) -> SafeText {
    guard privacy == .masked else { return text }
    let scanner = SecretScanner(text.string)
    var masked = String.UnicodeScalarView()
    var isMasked = false
    var rest = text.string.unicodeScalars[...]
    var index = 0
    while index < scanner.count {
      let length: Int
      if let match = scanner.match(at: index) {
        masked.append(contentsOf: standIn(for: match).unicodeScalars)
        isMasked = true
        length = match.length
      } else {
        if let scalar = rest.first { masked.append(scalar) }
        length = 1
      }
      rest = rest.dropFirst(length)
      index += length
    }
    return isMasked ? SafeText(lines: String(masked), limit: .max) : text
  }

  /// The same where there may be no text.
  mutating func text(_ text: SafeText?) -> SafeText? {
    text.map { self.text($0) }
  }

  /// What was written down: an owner and a case number are hidden whatever they look like.
  mutating func value(_ text: SafeText, of name: RecordName) -> SafeText {
    guard privacy == .masked else { return text }
    switch name {
    case .owner, .case: return Self.hidden
    case .serial: return serials(text)
    case .product, .room, .version, .appVersion, .message, .change, .diagnostic, .result,
      .note:
      return self.text(text)
    }
  }

  /// Between commas each is one product's: of what has no known shape nothing is shown.
  private mutating func serials(_ text: SafeText) -> SafeText {
    let parts = text.string.split { ",;\n".contains($0) }
    let masked = parts.map { part -> SafeText in
      let found = standIns(in: String(part))
      if !found.isEmpty { return SafeText(found.joined(separator: " ")) }
      let key = part.filter { $0.isLetter || $0.isNumber }.lowercased()
      return "[serial \(devices.number(of: key))]"
    }
    return SafeText(joining: masked, with: ", ")
  }

  /// What stands for the shapes in a text, without all else in it.
  private mutating func standIns(in text: String) -> [String] {
    let scanner = SecretScanner(text)
    var found: [String] = []
    var index = 0
    while index < scanner.count {
      let match = scanner.match(at: index)
      if let match { found.append(standIn(for: match)) }
      index += match?.length ?? 1
    }
    return found
  }

  /// Who drove, as a number.
  mutating func driver(_ name: SafeText) -> SafeText {
    guard privacy == .masked else { return name }
    return "[driver \(drivers.number(of: name.string))]"
  }

  /// What says from where somebody drove: left out.
  func origin(_ text: SafeText?) -> SafeText? {
    privacy == .masked ? nil : text
  }

  private mutating func standIn(for match: SecretShape.Match) -> String {
    let number =
      switch match.shape {
      case .serial, .mac, .rincon: devices.number(of: match.key)
      case .ipAddress: addresses.number(of: match.key)
      case .household: households.number(of: match.key)
      }
    return "[\(match.shape.word) \(number)]"
  }
}
