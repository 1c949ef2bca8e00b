import Text

/// An event that a newer Handrail wrote: what it means is not known here, and it is written out
/// again as it came, in the one form that JSON has here.
public struct UnknownEvent: Equatable, Sendable {
  /// The version of its form.
  public let version: Int
  /// What it calls itself.
  public let name: SafeText
  /// All of it.
  public let json: JSONValue

  init(version: Int, name: SafeText, json: JSONValue) {
    self.version = version
    self.name = name
    self.json = json
  }
}
