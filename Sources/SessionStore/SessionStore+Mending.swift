import GuideEngine

/// A damaged log never stops anybody: it is set aside, and what is whole in it is carried over into
/// a new one, which takes its name only when it is complete and on disk.
extension SessionStore {
  /// Does nothing where another process has mended the log meanwhile.
  func mend() throws(StoreProblem) {
    let damaged = openIdentity
    do throws(StoreProblem) {
      try withLock(.log) { () throws(StoreProblem) in
        guard StateFolder.identity(of: folder.log) == damaged else { return }
        let (carriedOver, found) = try salvage()
        let path = try swap()
        notices.append(.setAside(path: path, carriedOver: carriedOver))
        notices += found
      }
    } catch .log(.readOnly), .log(.forbidden) {
      throw .log(.damaged)
    }
  }

  /// Goes on where a process was stopped in the middle.
  func finishMending() throws(StoreProblem) {
    guard StateFolder.identity(of: folder.rescued) != nil else { return }
    try withLock(.log) { () throws(StoreProblem) in
      guard StateFolder.identity(of: folder.rescued) != nil else { return }
      let path = try swap()
      notices.append(.setAside(path: path, carriedOver: try list().count))
    }
  }

  /// Builds the new log beside the damaged one.
  private func salvage() throws(StoreProblem) -> (carriedOver: Int, [DamageNotice]) {
    let building = folder.rescued + ".new"
    try LogFile.make(building, schema)
    var salvage = Salvage(into: try Connection.open(building, .writing, patience: 0), readGuide)
    try salvage.carryOver(from: folder, schema)
    let result = salvage.finish()
    guard !LogFile.hasUnmergedPart(building) else { throw .log(.locked) }
    try LogFile.move(building, to: folder.rescued)
    return result
  }

  /// Gives the new log the name and the damaged one another; each step can be the last before the
  /// power fails.
  private func swap() throws(StoreProblem) -> String {
    var aside = folder.lastDamaged
    if StateFolder.identity(of: folder.log) != nil {
      aside = folder.nextDamaged
      try LogFile.move(folder.log, to: aside)
    }
    if StateFolder.identity(of: folder.log + "-wal") != nil {
      try LogFile.move(folder.log + "-wal", to: aside + "-wal")
    }
    LogFile.remove(folder.log + "-shm")
    try LogFile.move(folder.rescued, to: folder.log)
    return aside
  }
}

extension StateFolder {
  /// A log that is complete and only waits for its name.
  var rescued: String { log + ".rescued" }

  fileprivate var nextDamaged: String { damaged(countOfDamaged + 1) }
  fileprivate var lastDamaged: String { damaged(max(1, countOfDamaged)) }

  private func damaged(_ number: Int) -> String { "\(log).damaged-\(number)" }

  private var countOfDamaged: Int {
    var count = 0
    while Self.identity(of: damaged(count + 1)) != nil { count += 1 }
    return count
  }
}
