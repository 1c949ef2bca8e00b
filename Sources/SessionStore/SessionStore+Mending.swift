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
        // Nobody appends to the damaged log as long as this is open, until it has another name.
        var old = try DamagedLog.open(folder, schema)
        let (carriedOver, found) = try salvage(&old)
        let path = try swap()
        old = nil
        notices.append(.setAside(path: path, carriedOver: carriedOver))
        notices += found
      }
    } catch .log(.readOnly), .log(.forbidden) {
      throw .log(.damaged)
    }
  }

  /// Goes on where a process was stopped in the middle.
  func finishMending() throws(StoreProblem) {
    guard try folder.hasRescued() else { return }
    try withLock(.log) { () throws(StoreProblem) in
      guard try folder.hasRescued() else { return }
      notices.append(.setAside(path: try swap(), carriedOver: nil))
    }
  }

  /// Whether what was kept last can still be read is not known to SQLite, which takes damage there
  /// for the end.
  func noteDamagedEnd() {
    let part = folder.log + "-wal"
    guard UnmergedPart.isDamaged(part), let bytes = try? FileBytes.read(part),
      let path = (try? folder.nextDamaged()).map({ $0 + "-wal" }),
      (try? FileBytes.write(bytes, to: path)) != nil
    else { return }
    notices.append(.damagedEnd(path: path))
  }

  /// Builds the new log beside the damaged one.
  private func salvage(
    _ old: inout Connection?
  ) throws(StoreProblem) -> (carriedOver: Int, [DamageNotice]) {
    let building = folder.rescued + ".new"
    var salvage = Salvage(into: try LogFile.make(building, schema), texts)
    try salvage.carryOver(from: &old)
    let result = try salvage.finish()
    try LogFile.move(building, to: folder.rescued)
    return result
  }

  /// Gives the new log the name and the damaged one another; each step can be the last before the
  /// power fails.
  private func swap() throws(StoreProblem) -> String {
    var aside = try folder.lastDamaged()
    if try StateFolder.stands(folder.log) {
      aside = try folder.nextDamaged()
      try LogFile.move(folder.log, to: aside)
    }
    if try StateFolder.stands(folder.log + "-wal") {
      try LogFile.move(folder.log + "-wal", to: aside + "-wal")
    }
    LogFile.remove(folder.log + "-shm")
    try LogFile.move(folder.rescued, to: folder.log)
    return aside
  }
}

extension StateFolder {
  fileprivate func nextDamaged() throws(StoreProblem) -> String {
    damaged(try countOfDamaged() + 1)
  }

  fileprivate func lastDamaged() throws(StoreProblem) -> String {
    damaged(max(1, try countOfDamaged()))
  }

  private func damaged(_ number: Int) -> String { "\(log).damaged-\(number)" }

  private func countOfDamaged() throws(StoreProblem) -> Int {
    var count = 0
    while true {
      let next = damaged(count + 1)
      let isLog = try Self.stands(next)
      let isPart = try Self.stands(next + "-wal")
      guard isLog || isPart else { return count }
      count += 1
    }
  }
}
