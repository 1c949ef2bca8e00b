import GuideEngine

extension Snapshot {
  /// The waits that run on the open step, also those of other steps that are listed there; the one
  /// that is over first comes first.
  var runningWaits: [(status: ItemStatus, seconds: Int)] {
    guard isOpen else { return [] }
    let listed = (items + StepRows.listed(self)).filter { $0.state != .inactive }
    return listed.compactMap { status in status.remainingSeconds.map { (status, $0) } }
      .sorted { $0.seconds < $1.seconds }
  }

  /// Whether this one runs, also while nobody sees it.
  func isRunning(_ wait: ItemID) -> Bool { status(of: wait)?.remainingSeconds != nil }
}
