import Glibc

/// Waiting for what another process does.
public enum Patience {
  /// Enough for a machine on which others work.
  public static let usual = Duration.seconds(30)

  /// Whether something comes to be so before the time is over; it is asked again and again.
  public static func waits(
    _ patience: Duration = usual, until isSo: () throws -> Bool
  ) rethrows -> Bool {
    let end = ContinuousClock.now + patience
    while ContinuousClock.now < end {
      if try isSo() { return true }
      usleep(10_000)
    }
    return try isSo()
  }
}
