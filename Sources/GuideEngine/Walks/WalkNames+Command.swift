import Text

extension WalkNames {
  /// The command that a line of a walk means in this state.
  func command(_ act: Walk.Act) throws(Mistake) -> Command {
    switch act {
    case .tick(let name):
      if let command = try coverCommand(name, isTicked: true) { return command }
      return .tick(try item(name))
    case .untick(let name):
      if let command = try coverCommand(name, isTicked: false) { return command }
      return .untick(try item(name))
    case .answer(let name, let answer): return .answer(try item(name), answer)
    case .record(let name, let text): return .record(try item(name), text)
    case .override(let name, let reason): return .override(try item(name), because: reason)
    case .defer(let name): return .defer(try item(name))
    case .tickUndoing(let name): return .putBack(try undoing(name))
    case .overrideUndoing(let name, let reason):
      return .overridePutBack(try undoing(name), because: reason)
    case .acknowledge: return .acknowledge
    case .choose(let name, let leavingOpen):
      return .choose(try choice(name), leavingOpen: leavingOpen)
    case .back: return .back
    case .undo: return .undo
    case .end(let ending): return .end(ending)
    case .endFixedAnyway(let reason): return .endFixedAnyway(because: reason)
    case .note(let text): return .note(text)
    }
  }

  /// A line of the cover, where the guide has no item of that name.
  private func coverCommand(
    _ name: Walk.Name, isTicked: Bool
  ) throws(Mistake) -> Command? {
    guard try itemIfAny(name) == nil, let line = try coverLine(name) else { return nil }
    return line.isSymptom
      ? .setSymptom(line.id, isSeen: isTicked) : .setNeed(line.id, isAtHand: isTicked)
  }
}

extension Walk.Act {
  /// As it stands in a walk.
  var words: SafeText {
    switch self {
    case .tick(let name): "tick \(name)"
    case .untick(let name): "untick \(name)"
    case .answer(let name, let answer): "answer \(name) \(answer.rawValue)"
    case .record(let name, _): "record \(name)"
    case .override(let name, _): "override \(name)"
    case .defer(let name): "defer \(name)"
    case .tickUndoing(let name): "tick undo \(name)"
    case .overrideUndoing(let name, _): "override undo \(name)"
    case .acknowledge: "acknowledge"
    case .choose(let name, _): "choose \(name)"
    case .back: "back"
    case .undo: "undo"
    case .end(let ending): "end \(ending.walkWord)"
    case .endFixedAnyway: "end fixed anyway"
    case .note: "note"
    }
  }
}

extension Ending {
  /// As a walk writes it.
  var walkWord: SafeText {
    switch self {
    case .fixed: "fixed"
    case .notFixed: "not fixed"
    case .support: "support"
    case .gaveUp: "gave up"
    }
  }
}
