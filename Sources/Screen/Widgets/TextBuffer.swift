import Text

/// Text that is being typed, and where in it the cursor stands.
///
/// It is counted in characters with their marks, so that one press of Backspace takes away what one
/// saw as one.
public struct TextBuffer: Hashable, Sendable {
  private(set) var clusters: [String] = []
  /// How many characters stand before the cursor.
  public private(set) var cursor = 0
  private let keepsLines: Bool
  private let limit: Int

  /// A text with the cursor behind it; where lines are not kept, line feeds become blanks.
  public init(_ text: SafeText = "", keepsLines: Bool = false, limit: Int = 4_096) {
    self.keepsLines = keepsLines
    self.limit = limit
    insert(text)
  }

  /// What has been typed.
  public var text: SafeText {
    SafeText(lines: clusters.joined(), limit: .max)
  }

  /// Whether nothing has been typed.
  public var isEmpty: Bool { clusters.isEmpty }

  /// Whether nothing more has room.
  public var isFull: Bool { clusters.count >= limit }

  /// Puts text before the cursor, as far as there is room for it.
  public mutating func insert(_ text: SafeText) {
    insert(text.string.unicodeScalars[...])
  }

  private mutating func insert(_ scalars: Substring.UnicodeScalarView) {
    for scalar in scalars {
      if scalar == "\n" {
        insert(cluster: keepsLines ? "\n" : " ")
      } else if DisplayWidth.isZeroWidth(scalar) {
        addMark(scalar)
      } else {
        insert(cluster: String(scalar))
      }
    }
  }

  /// Does what a key does in a text and says whether it does anything; Enter and the keys that need
  /// to know the rows are not its own.
  public mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let character): type(character)
    case .left: move(to: cursor - 1)
    case .right: move(to: cursor + 1)
    case .home: move(to: startOfLine)
    case .end: move(to: endOfLine)
    case .backspace: remove(max(0, cursor - 1)..<cursor)
    case .delete: remove(cursor..<min(cursor + 1, clusters.count))
    case .control("u"): remove(startOfLine..<cursor)
    case .control("w"): remove(startOfWord..<cursor)
    default: return false
    }
    return true
  }

  /// Puts the cursor behind so many characters.
  public mutating func move(to place: Int) {
    cursor = max(0, min(place, clusters.count))
  }

  /// A mark may come as a key of its own, which as a text would have no base and be dropped.
  private mutating func type(_ character: Character) {
    insert(SafeText("a" + String(character)).string.unicodeScalars.dropFirst())
  }

  private mutating func insert(cluster: String) {
    guard clusters.count < limit else { return }
    clusters.insert(cluster, at: cursor)
    cursor += 1
  }

  /// Two marks a character, as everywhere.
  private mutating func addMark(_ mark: Unicode.Scalar) {
    guard cursor > 0, clusters[cursor - 1] != "\n", clusters[cursor - 1].unicodeScalars.count < 3
    else { return }
    clusters[cursor - 1].unicodeScalars.append(mark)
  }

  private mutating func remove(_ range: Range<Int>) {
    clusters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var startOfLine: Int {
    clusters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private var endOfLine: Int {
    clusters[cursor...].firstIndex(of: "\n") ?? clusters.count
  }

  private var startOfWord: Int {
    let end = clusters[..<cursor].lastIndex { $0 != " " && $0 != "\n" } ?? 0
    return clusters[..<end].lastIndex { $0 == " " || $0 == "\n" }.map { $0 + 1 } ?? 0
  }
}
