import Text

/// Whether a report names what could point to a home and its people.
public enum ReportPrivacy: Sendable {
  /// Serial numbers, addresses, household ids and people are hidden: to be shown to anybody.
  case masked
  /// Everything as it is: for support alone.
  case full

  /// What the first line of every report says about itself.
  public var notice: SafeText {
    switch self {
    case .masked:
      """
      Serial numbers, MAC and IP addresses, household ids, who drove, the owner and the case number \
      are masked here, and all other text stands as it was typed; handrail report --full shows \
      everything.
      """
    case .full:
      """
      Nothing is masked here: this report holds serial numbers, addresses and names, so hand it to \
      support only.
      """
    }
  }
}
