import Text

/// Acts on one item of the open step, or on one that was put off and stands in its list.
extension Decision {
  mutating func decide(_ act: Command.ItemAct, on item: ItemID) throws(Refusal) {
    let target = try target(item)
    switch act {
    case .tick: try tick(target)
    case .untick: try untick(target)
    case .answer(let answer): try self.answer(target, answer)
    case .record(let text, let recorder): try record(target, text, by: recorder)
    case .override(let reason): try override(target, because: reason)
    case .defer: try putOff(target)
    }
  }

  private mutating func record(
    _ target: Target, _ text: SafeText, by recorder: Recorder
  ) throws(Refusal) {
    guard case .record = target.kind else { throw target.wrongAct }
    if target.trace.act.override != nil { throw .overriddenAlready(target.name) }
    guard !text.isEmpty else { throw .textMissing }
    // What a person has typed is not overwritten by a check.
    if case .check = recorder, case .recorded(_, by: .person) = target.trace.act.mark { return }
    add(.item(target.id, .recorded(text, by: recorder)))
  }

  /// An item that can be acted on.
  fileprivate struct Target {
    let line: GuideIndex.Line
    let reading: RoundReading

    var id: ItemID { line.item.id }
    var name: NamedItem { NamedItem(line) }
    var kind: Item.Kind { line.item.kind }
    var state: ItemStatus.State { reading.state(line.ordinal) }
    var trace: ItemTrace { reading.trace(line.ordinal) }

    /// What is to be done with an item of this kind instead.
    var wrongAct: Refusal {
      switch kind {
      case .open, .wait: .needsTick(name)
      case .sensed: .notMeasuredYet(name)
      case .question: .needsAnswer(name)
      case .entry: .isEntry(name)
      case .record: .needsValue(name)
      case .set: .isSet(name)
      }
    }
  }

  private func target(_ item: ItemID) throws(Refusal) -> Target {
    guard let line = snapshot.guide.index.line(item) else { throw .unknownItem(item) }
    try checkIsOpen()
    let reading = snapshot.reading(of: line.step)
    let isHere = line.step == snapshot.stepNumber
    let isListed =
      snapshot.leadsToFixed && snapshot.stepsOfWay.contains(line.step)
      && reading.isPutOff(line.ordinal)
    guard isHere || isListed else {
      throw .anotherStep(
        NamedItem(line), step: snapshot.guide.guide.steps[line.step].title)
    }
    let target = Target(line: line, reading: reading)
    if let question = reading.questionInTheWay(line.ordinal) {
      throw .doesNotApply(target.name, question: question)
    }
    return target
  }

  private mutating func tick(_ target: Target) throws(Refusal) {
    switch target.kind {
    case .question, .entry, .record, .set: throw target.wrongAct
    case .open, .sensed, .wait: break
    }
    if case .sensed = target.kind, target.trace.act.override == nil {
      return try sense(target, .yes)
    }
    switch target.state {
    case .done: throw .doneAlready(target.name)
    case .overridden: throw .overriddenAlready(target.name)
    case .todo, .deferred, .inactive: break
    }
    guard case .wait = target.kind else { return add(.item(target.id, .ticked)) }
    guard target.trace.act.mark == nil else { throw .waitRuns(target.name) }
    add(.item(target.id, .waitStarted))
  }

  /// What is measured is answered by a person only where it could not be measured.
  private mutating func sense(_ target: Target, _ answer: Answer) throws(Refusal) {
    guard let verdict = target.trace.finding?.verdict else { throw .notMeasuredYet(target.name) }
    guard verdict == .unknown else { throw .measured(target.name, verdict) }
    if answer == .none { throw target.wrongAct }
    guard target.reading.answer(target.line.ordinal) != (answer == .yes) else {
      throw .doneAlready(target.name)
    }
    add(.item(target.id, .answered(answer)))
  }

  private mutating func untick(_ target: Target) throws(Refusal) {
    let act = target.trace.act
    if act.override == nil, act.mark == nil, !act.isDeferred {
      if target.kind == .set, target.isAnyEntryAnswered { return add(.item(target.id, .unticked)) }
      throw target.nothingToTakeBack
    }
    let isHere = target.line.step == snapshot.stepNumber
    if act.override == nil, act.mark == nil, !isHere, !target.isAnyEntryAnswered {
      throw .anotherStep(
        target.name, step: snapshot.guide.guide.steps[target.line.step].title)
    }
    if act.override == nil, case .waiting = act.mark { return add(.item(target.id, .waitStopped)) }
    add(.item(target.id, .unticked))
  }

  private mutating func answer(_ target: Target, _ answer: Answer) throws(Refusal) {
    if let head = target.overriddenHead { throw .overriddenAlready(head) }
    if target.trace.act.override != nil { throw .overriddenAlready(target.name) }
    switch (target.kind, answer) {
    case (.sensed, _): return try sense(target, answer)
    case (.question(.some), _) where target.trace.finding?.verdict != .unknown:
      return try sense(target, answer)
    case (.set, .none):
      if target.areAllAnsweredNo { throw .doneAlready(target.name) }
    case (.question, .yes), (.question, .no), (.entry, .yes), (.entry, .no):
      guard target.ownAnswer != (answer == .yes) else { throw .doneAlready(target.name) }
    case (.open, _), (.wait, _), (.record, _), (.set, _), (.question, .none), (.entry, .none):
      throw target.wrongAct
    }
    add(.item(target.id, .answered(answer)))
  }

  private mutating func override(_ target: Target, because reason: SafeText) throws(Refusal) {
    guard target.kind != .entry else { throw .isEntry(target.name) }
    switch target.state {
    // A check may be wrong where a person would have to take a tick back.
    case .done where target.line.item.check == nil: throw .doneAlready(target.name)
    case .overridden: throw .overriddenAlready(target.name)
    case .todo, .done, .deferred, .inactive: break
    }
    guard !reason.isEmpty else { throw .reasonMissing(target.name) }
    add(.item(target.id, .overridden(reason: reason, toEnd: false)))
  }

  private mutating func putOff(_ target: Target) throws(Refusal) {
    guard target.kind != .entry else { throw .isEntry(target.name) }
    guard !target.line.item.isRequired else { throw .isRequired(target.name) }
    switch target.state {
    case .done: throw .doneAlready(target.name)
    case .overridden: throw .overriddenAlready(target.name)
    case .deferred: throw .deferredAlready(target.name)
    case .todo, .inactive: break
    }
    add(.item(target.id, .deferred))
  }
}

extension Decision.Target {
  /// The person's own answer, also where another entry of the set outweighs it.
  fileprivate var ownAnswer: Bool? {
    guard case .answered(let isYes, _) = trace.act.mark else { return nil }
    return isYes && reading.answer(line.ordinal) == false ? nil : isYes
  }

  /// The set above an entry, where it was overridden.
  fileprivate var overriddenHead: NamedItem? {
    guard kind == .entry, let head = line.parent, reading.trace(head).act.override != nil else {
      return nil
    }
    return NamedItem(reading.lines[head])
  }

  fileprivate var isAnyEntryAnswered: Bool {
    line.children.contains { reading.trace($0).act.mark != nil }
  }

  fileprivate var areAllAnsweredNo: Bool {
    line.children.allSatisfy { reading.answer($0) == false && reading.trace($0).act.mark != nil }
  }

  fileprivate var nothingToTakeBack: Refusal {
    if let verdict = trace.finding?.verdict, verdict != .unknown, line.item.check != nil {
      return .measured(name, verdict)
    }
    if case .sensed = kind, trace.finding == nil { return .notMeasuredYet(name) }
    if let parent = line.parent, reading.answer(line.ordinal) == false,
      let chosen = reading.lines[parent].children.first(where: { reading.answer($0) == true })
    {
      return .decidedByAnother(name, chosen: reading.lines[chosen].item.text)
    }
    return .nothingToTakeBack(name)
  }
}

extension RoundReading {
  /// The outermost question above that is not answered with yes.
  func questionInTheWay(_ ordinal: Int) -> SafeText? {
    guard !isActive(ordinal), let parent = lines[ordinal].parent else { return nil }
    return questionInTheWay(parent) ?? lines[parent].item.text
  }
}
