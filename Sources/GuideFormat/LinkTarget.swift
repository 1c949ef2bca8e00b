import GuideEngine

/// Where a link in a guide leads.
enum LinkTarget: Equatable, Sendable {
  case heading(String)
  case guide(GuideID, heading: String?)
  /// Text that names an address; nothing is ever opened.
  case web
  case refused

  init(_ destination: String, in guide: GuideID) {
    if destination.hasPrefix("#") {
      self = .heading(destination.dropFirst().percentDecoded)
    } else if let scheme = Self.scheme(of: destination) {
      self = Self.webSchemes.contains(scheme) ? .web : .refused
    } else {
      self =
        Self.guide(destination, from: guide).map { .guide($0.id, heading: $0.heading) } ?? .refused
    }
  }

  /// Where a choice with such a link leads; nil for text.
  var ofChoice: Choice.Target? {
    switch self {
    case .heading("fixed"): .fixed
    case .heading("get-help"): .getHelp
    case .heading(let slug): .step(StepID(rawValue: slug))
    case .guide(let id, let heading): .guide(id, heading.map { StepID(rawValue: $0) })
    case .web, .refused: nil
    }
  }

  private static let webSchemes = ["http", "https", "mailto"]

  /// Whether an address leads into the web.
  static func isWeb(_ destination: String) -> Bool {
    scheme(of: destination).map(webSchemes.contains) ?? false
  }

  private static func scheme(of destination: String) -> String? {
    let scheme = destination.prefix { $0 != ":" }
    guard scheme.endIndex < destination.endIndex, scheme.first?.isLetter == true,
      scheme.allSatisfy({ $0.isLetter || $0.isNumber || "+.-".contains($0) })
    else { return nil }
    return scheme.lowercased()
  }

  /// `1003.md`, `../maker/1003.md`, each with a heading after `#` if one is meant.
  private static func guide(
    _ destination: String, from here: GuideID
  ) -> (id: GuideID, heading: String?)? {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first?.percentDecoded, path.hasSuffix(".md") else { return nil }
    let heading = parts.count == 2 ? parts[1].percentDecoded : nil
    var folders = path.dropLast(3).split(separator: "/", omittingEmptySubsequences: false)
    if folders.first == "." { folders.removeFirst() }
    let id =
      switch (folders.count, folders.first) {
      case (1, _): GuideID("\(here.maker)/\(folders[0])")
      case (3, ".."): GuideID("\(folders[1])/\(folders[2])")
      default: GuideID?.none
      }
    return id.map { ($0, heading) }
  }
}

extension MarkdownLink {
  /// Whether the address is worth showing: nothing else in a guide's links means anything outside.
  var isWeb: Bool {
    LinkTarget.isWeb(destination)
  }
}

extension StringProtocol {
  /// With `%C3%A4` and the like read as the characters that they stand for.
  fileprivate var percentDecoded: String {
    guard contains("%") else { return String(self) }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
