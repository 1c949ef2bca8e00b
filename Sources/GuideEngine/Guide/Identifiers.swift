/// A guide's name: its folder and file name, `sonos/1013`.
public struct GuideID: Hashable, Sendable {
  /// Maker, `/` and name; what came from a path is as yet unsafe to print.
  public let rawValue: String

  /// A maker's folder and a file's name without its ending; neither is checked.
  public init(maker: String, name: String) {
    rawValue = "\(maker)/\(name)"
  }

  /// Nil unless the text is a folder, one `/` and a name, neither of them `.` or `..`.
  public init?(_ rawValue: String) {
    guard let slash = rawValue.utf8.firstIndex(of: UInt8(ascii: "/")),
      Self.isName(rawValue[..<slash]), Self.isName(rawValue[rawValue.utf8.index(after: slash)...])
    else { return nil }
    self.rawValue = rawValue
  }

  /// A name, and not a way to another folder.
  private static func isName(_ part: Substring) -> Bool {
    part != "" && part != "." && part != ".." && !part.utf8.contains { [0, 0x2F].contains($0) }
  }

  /// The folder: who makes the product.
  public var maker: String { String(rawValue.prefix { $0 != "/" }) }
  /// The file's name, most often the code.
  public var name: String { String(rawValue.drop { $0 != "/" }.dropFirst()) }
}

/// A step's name: the slug of its heading.
public struct StepID: Hashable, Sendable {
  /// `one-controller`: a slug, or what a link took for one.
  public let rawValue: String

  /// Any text will do, since a link may name a step that does not exist.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// An item's name: its step, the questions and sets above it, and its own text, as slugs.
public struct ItemID: Hashable, Sendable {
  /// `one-controller/let-two-minutes-pass`; on the cover the first part is the section.
  public let rawValue: String

  /// Slugs with `/` between them, from the outermost in; this is not checked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// A choice's name: its step, `>`, and its label's slug.
public struct ChoiceID: Hashable, Sendable {
  /// `one-controller>1013-again`; an implied choice ends in `>on`.
  public let rawValue: String

  /// The step that the choice leaves and the slug of its label, which the caller makes.
  public init(step: StepID, label: String) {
    rawValue = "\(step.rawValue)>\(label)"
  }

  /// As it stands in a log; whether a guide has such a choice is not checked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}
