import Text

/// How far a person has come, in items.
public struct Progress: Equatable, Sendable {
  /// Done, overridden or deferred on the way.
  public let done: Int
  /// On the way and on the shortest way from here.
  public let whole: Int

  /// Both are taken as given.
  public init(done: Int, whole: Int) {
    self.done = done
    self.whole = whole
  }
}

extension Progress {
  /// What is to be said when a choice has made the way longer; nil where it has not.
  public func growth(since earlier: Progress) -> SafeText? {
    guard whole > earlier.whole else { return nil }
    return "The way has grown from \(earlier.whole) to \(whole) items."
  }
}

extension Snapshot {
  /// Items of the way by their last round, and those of the shortest way from here to Fixed or,
  /// where it cannot be reached, to the nearest end.
  public var progress: Progress {
    let here = countedOnWay()
    let ahead = stepsAhead.map { countedStates(reading(of: $0)).filter { $0 != .inactive }.count }
    return Progress(done: here.done, whole: here.whole + ahead.reduce(0, +))
  }

  /// Of the open step and those behind it, with what a running wait still takes.
  public var minutesLeft: Int {
    guard session.ending == nil, proposal == nil else { return 0 }
    let steps = guide.guide.steps
    let planned = ([stepNumber] + guide.index.shortest.steps(after: stepNumber))
      .reduce(0) { $0 + (steps[$1].minutes ?? 0) }
    return planned + (longestWait + 59) / 60
  }

  /// The shortest way on from the step on the screen, without it: to Fixed or, where that cannot be
  /// reached, to the nearest end.
  public var shortestWayOn: [StepID] {
    guide.index.shortest.steps(after: stepNumber).map { guide.guide.steps[$0].id }
  }

  /// Seconds until the last of the running waits on the way has run out.
  private var longestWait: Int {
    stepsOfWay.flatMap { number in
      let reading = reading(of: number)
      return reading.lines.indices.compactMap { ordinal in
        let isRunning = [.todo, .deferred].contains(reading.state(ordinal))
        return isRunning ? reading.remainingSeconds(ordinal) : nil
      }
    }.max() ?? 0
  }

  /// Steps of the shortest way that do not stand on the way already.
  private var stepsAhead: [Int] {
    guard session.ending == nil, proposal == nil else { return [] }
    return ([stepNumber] + guide.index.shortest.steps(after: stepNumber))
      .filter { visit.roundsOnWay[$0] == nil }
  }

  private func countedOnWay() -> (done: Int, whole: Int) {
    var done = 0
    var whole = 0
    for number in stepsOfWay {
      let states = countedStates(reading(of: number))
      done += states.count { [.done, .overridden, .deferred].contains($0) }
      whole += states.count { $0 != .inactive }
    }
    return (done, whole)
  }
}
