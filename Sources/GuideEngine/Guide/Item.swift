import Text

/// One line with a box.
public struct Item: Equatable, Sendable {
  /// Unlike every other in a guide without errors; other words make it another item.
  public let id: ItemID
  /// One paragraph without the code spans that end it; never without a word.
  public let text: SafeText
  /// Decides what may hang under it: children only under questions and sets.
  public let kind: Kind
  /// Whether it holds up the ways out of its step; Get help is always open.
  public let isRequired: Bool
  /// What is to be put back before the end, once this was done.
  public let undoing: SafeText?
  /// The second paragraph under the box; there is no third.
  public let note: SafeText?
  /// What a yes to a question asks for, or the two or more entries of a set.
  public let children: [Item]

  /// What kind of box it is.
  public enum Kind: Equatable, Sendable {
    /// The person ticks it.
    case open
    /// A check ticks it.
    case sensed(CheckName)
    /// Yes or no, with items under it; a check may answer first.
    case question(CheckName?)
    /// A timer, at most a day long.
    case wait(seconds: Int)
    /// A value that the person types.
    case record(RecordName)
    /// The head of entries that exclude each other; it has no box of its own.
    case set
    /// One of a set.
    case entry
  }

  /// Nothing is checked: that kind and children go together is the parser's care.
  public init(
    id: ItemID, text: SafeText, kind: Kind, isRequired: Bool = false, undoing: SafeText? = nil,
    note: SafeText? = nil, children: [Item] = []
  ) {
    self.id = id
    self.text = text
    self.kind = kind
    self.isRequired = isRequired
    self.undoing = undoing
    self.note = note
    self.children = children
  }

  /// How many boxes it brings onto the screen: heads of sets have none.
  public var boxCount: Int {
    children.reduce(kind == .set ? 0 : 1) { $0 + $1.boxCount }
  }
}

/// What a typed value is about.
public enum RecordName: Hashable, Sendable {
  case product
  case room
  case serial
  case version
  case appVersion
  case message
  case change
  case diagnostic
  case `case`
  case result
  case owner
  /// Any other name: kept as a note.
  case note(SafeText)

  private static let known: [(text: String, name: RecordName)] = [
    ("product", .product), ("room", .room), ("serial", .serial), ("version", .version),
    ("app version", .appVersion), ("message", .message), ("change", .change),
    ("diagnostic", .diagnostic), ("case", .case), ("result", .result), ("owner", .owner),
  ]

  /// The name as a guide writes it after `record:`; one that is not known becomes a note.
  public init(_ text: String) {
    self = Self.known.first { $0.text == text }?.name ?? .note(SafeText(text))
  }

  /// As a guide writes it and `init(_:)` reads it.
  public var text: String {
    if case .note(let text) = self { return text.string }
    return Self.known.first { $0.name == self }?.text ?? ""
  }
}
