import Text

/// A path as the system knows it: bytes, whatever they mean to a person.
public struct FilePath: Hashable, Sendable {
  /// As they were given: not made absolute, not normalised, perhaps no UTF-8.
  public let bytes: [UInt8]

  /// Bytes from outside, as an argument or a folder's listing gives them.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A path of our own making.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// To be shown to a person, never to be opened: what is not text became an escape.
  public var shown: SafeText { SafeText(bytes: bytes) }

  /// The entry of that name in this folder; whether it exists is not looked at.
  public func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name)
  }

  /// The entry of that name in this folder; whether it exists is not looked at.
  public func appending(_ name: String) -> FilePath {
    appending(Array(name.utf8))
  }

  /// What stands behind the last slash.
  public var lastName: [UInt8] {
    components.last ?? []
  }

  /// The folder that holds it; a bare name stands in the current one.
  public var folder: FilePath {
    let trimmed = bytes.reversed().drop { $0 == UInt8(ascii: "/") }
    let folder = Array(trimmed.drop { $0 != UInt8(ascii: "/") }.reversed())
    guard folder.contains(where: { $0 != UInt8(ascii: "/") }) else {
      return FilePath(folder.isEmpty ? "." : "/")
    }
    return FilePath(bytes: Array(folder.reversed().drop { $0 == UInt8(ascii: "/") }.reversed()))
  }

  private var components: [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "/")).map(Array.init)
  }
}

extension Array where Element: Equatable {
  /// Whether these are its last elements.
  func ends(with suffix: some Collection<Element>) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
