import Text

/// Keys as text: characters stand for themselves, all else has a name in angle brackets.
///
/// `<down><space>2<enter><c-l>` is five keys. Names are read in upper and lower case.
public enum KeyNotation {
  /// Why a text is no list of keys.
  public enum Problem: Error, Hashable, Sendable {
    /// There is no key of this name.
    case unknownName(SafeText)
    /// A `<` without a `>`; the character itself is `<lt>`.
    case unclosed
    /// A line feed or another control: those keys have names.
    case control
  }

  /// The keys of a text.
  public static func keys(in text: String) -> Result<[Key], Problem> {
    var keys: [Key] = []
    var rest = text[...]
    while let first = rest.popFirst() {
      switch key(first, &rest) {
      case .success(let key): keys.append(key)
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(keys)
  }

  /// Keys as they are written in a text.
  public static func text(of keys: [Key]) -> String {
    keys.map(text(of:)).joined()
  }

  /// One key as it is written in a text.
  public static func text(of key: Key) -> String {
    if let name = Key.names[key]?.notation { return "<\(name)>" }
    return switch key {
    case .function(let number): "<f\(number)>"
    case .control(let letter): "<c-\(letter)>"
    case .character(let character): String(character)
    default: ""
    }
  }

  private static func key(_ first: Character, _ rest: inout Substring) -> Result<Key, Problem> {
    guard first == "<" else {
      let isControl = first.unicodeScalars.contains { $0.properties.generalCategory == .control }
      return isControl ? .failure(.control) : .success(.character(first))
    }
    guard let end = rest.firstIndex(of: ">") else { return .failure(.unclosed) }
    let name = rest[..<end]
    rest = rest[rest.index(after: end)...]
    return named(name.lowercased()).map { .success($0) }
      ?? .failure(.unknownName(SafeText(name, limit: 40)))
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: Key.names.map { ($0.value.notation, $0.key) })

  private static func named(_ name: String) -> Key? {
    if let key = byName[name] { return key }
    if name.hasPrefix("c-"), name.count == 3, let letter = name.last, letter.isASCII {
      return .control(letter)
    }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      return .function(number)
    }
    return nil
  }
}
