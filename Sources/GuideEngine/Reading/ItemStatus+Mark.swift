extension ItemStatus {
  /// Its box: square for what a person does, round for what is measured.
  public var mark: String {
    let isRound = item.check != nil && !isByPerson
    let sign = state == .overridden ? "~" : state == .deferred ? ">" : sign(isRound: isRound)
    return isRound && state != .overridden && state != .deferred ? "(\(sign))" : "[\(sign)]"
  }

  private func sign(isRound: Bool) -> String {
    switch item.kind {
    case .question, .entry:
      if let answer { return answer ? "y" : "n" }
      return isRound ? verdictSign : "?"
    case .sensed: return isRound ? verdictSign : state == .done ? "x" : " "
    case .wait where remainingSeconds != nil: return ":"
    case .open, .wait, .record, .set: return state == .done ? "x" : " "
    }
  }

  private var verdictSign: String {
    switch finding?.verdict {
    case .holds: "x"
    case .fails: "!"
    case .unknown: "?"
    case nil: " "
    }
  }
}
