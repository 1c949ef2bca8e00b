/// A guide's name: its folder and file name, `sonos/1013`.
public struct GuideID: Hashable, Sendable {
  public let rawValue: String

  /// A maker's folder and a file's name without its ending.
  public init(maker: String, name: String) {
    rawValue = "\(maker)/\(name)"
  }

  /// Nil unless the text is a folder, one `/` and a name.
  public init?(_ rawValue: String) {
    let parts = rawValue.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts.contains(where: \.isEmpty) else { return nil }
    self.rawValue = rawValue
  }

  /// The folder: who makes the product.
  public var maker: String { String(rawValue.prefix { $0 != "/" }) }
  /// The file's name, most often the code.
  public var name: String { String(rawValue.drop { $0 != "/" }.dropFirst()) }
}

/// A step's name: the slug of its heading.
public struct StepID: Hashable, Sendable {
  public let rawValue: String

  /// The heading's slug.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// An item's name: its step, the questions and sets above it, and its own text, as slugs.
public struct ItemID: Hashable, Sendable {
  public let rawValue: String

  /// Slugs with `/` between them.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// A choice's name: its step, `>`, and its label's slug.
public struct ChoiceID: Hashable, Sendable {
  public let rawValue: String

  /// The step that the choice leaves and the slug of what it says.
  public init(step: StepID, label: String) {
    rawValue = "\(step.rawValue)>\(label)"
  }
}
