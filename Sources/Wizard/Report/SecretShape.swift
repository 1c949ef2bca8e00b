/// What has the look of something that points to one device or one home.
enum SecretShape: Equatable {
  case serial
  case mac
  case rincon
  case ipAddress
  case household

  /// What stands in its place, before a number.
  var word: String {
    switch self {
    case .serial: "serial"
    case .mac: "MAC"
    case .rincon: "RINCON"
    case .ipAddress: "IP"
    case .household: "household"
    }
  }

  /// A shape found, and what makes two of them the same.
  struct Match: Equatable {
    let shape: SecretShape
    let length: Int
    /// Of serial, MAC and RINCON the twelve digits that all three have of one device.
    let key: String
  }
}
