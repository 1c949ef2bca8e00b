import Text

/// Whatever can carry out a walk: the engine alone, or a program around it.
public protocol WalkFollower {
  /// Why the last command was refused, if it was.
  var refusal: Refusal? { get }
  /// Carries out a line, or looks whether what it expects is so.
  ///
  /// A refusal is no failure here: the next line may expect it.
  mutating func follow(_ line: Walk.Line) throws(WalkRun.Failure)
}

extension WalkFollower {
  /// Follows a walk from its start, and says what went wrong in the order of its file.
  public mutating func follow(_ walk: Walk, in file: SafeText) -> [Problem] {
    var found: [Problem] = []
    var refused: Walk.Line?
    for line in walk.lines {
      if let command = refused, !line.isExpectation {
        found.append(command.problem(file, Self.sentence(refusal)))
        refused = nil
        break
      }
      if line.expectsRefusal { refused = nil }
      do throws(WalkRun.Failure) {
        try follow(line)
        if refusal != nil, !line.isExpectation { refused = line }
      } catch {
        found.append(line.problem(file, error.message))
        if error.endsWalk { break }
      }
    }
    if let refused { found.append(refused.problem(file, Self.sentence(refusal))) }
    // A refusal shows only once nobody has expected it; it still comes before what follows from it.
    return found.sorted { $0.line < $1.line }
  }

  private static func sentence(_ refusal: Refusal?) -> SafeText {
    "expected this to be carried out, but it was refused: \(refusal?.sentence ?? "")"
  }
}

extension Walk.Act {
  /// The command that it means in this state.
  public func command(in snapshot: Snapshot) throws(WalkRun.Failure) -> Command {
    do throws(WalkNames.Mistake) {
      return try WalkNames(snapshot: snapshot).command(self)
    } catch {
      throw WalkRun.Failure(words, error.message, endsWalk: true)
    }
  }
}

extension Walk.Expectation {
  /// Looks whether it is so in this state; the refusal is the last command's.
  public func check(
    in snapshot: Snapshot, cursor: Cursor, refusal: Refusal?
  ) throws(WalkRun.Failure) {
    let names = WalkNames(snapshot: snapshot)
    try WalkExpectations(names: names, cursor: cursor, refusal: refusal).check(self)
  }
}

extension Walk.Line {
  /// Whether it looks and does nothing.
  public var isExpectation: Bool {
    if case .expect = action { true } else { false }
  }

  fileprivate var expectsRefusal: Bool {
    if case .expect(.refused) = action { true } else { false }
  }

  fileprivate func problem(_ file: SafeText, _ message: SafeText) -> Problem {
    Problem(file: file, place: place, severity: .error, rule: "walk", message: message)
  }
}

extension Problem {
  fileprivate var line: Int { place?.line ?? 0 }
}
