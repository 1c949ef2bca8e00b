import GuideEngine
import Text

/// Gathers what a report says, in its order, so that what is masked is numbered as it is read.
struct ReportBuilder {
  private let snapshot: Snapshot
  private let history: SessionHistory
  private var mask: ReportMask

  static func content(_ report: Report, _ privacy: ReportPrivacy) -> ReportContent {
    var builder = ReportBuilder(
      snapshot: report.session.at(report.now), history: SessionHistory(report.events),
      mask: ReportMask(privacy))
    return builder.content(report)
  }

  private mutating func content(_ report: Report) -> ReportContent {
    // A visit that was undone may be kept for what is to be put back; there is nothing to tell of it.
    let account = snapshot.account.filter { $0.isOpen || !$0.way.isEmpty || !$0.offWay.isEmpty }
    return ReportContent(
      privacy: mask.privacy, session: mask.text(report.name), name: mask.text(report.session.name),
      product: mask.text(account.first?.guide.guide.facts.product ?? ""), madeAt: report.now,
      beganAt: report.events.first?.at ?? report.now,
      lastUsedAt: report.events.last?.at ?? report.now, outcome: outcome(), sittings: sittings(),
      visits: account.map { visit($0) }, overrides: overrides(account), putBack: putBack(),
      toPutBack: snapshot.pendingUndoings.map { mask.text($0.text) },
      notes: history.notes.map { ReportContent.Note(text: mask.text($0.text), at: $0.at) },
      unknownEvents: report.session.unknownEvents.count)
  }

  private mutating func outcome() -> ReportContent.Outcome {
    if let ending = snapshot.session.ending {
      return .ended(ending, at: history.endedAt ?? snapshot.now)
    }
    return .open(step: mask.text(snapshot.step.title), proposed: snapshot.proposal)
  }

  private mutating func sittings() -> [ReportContent.Sitting] {
    let last = history.sittings.count - 1
    return history.sittings.enumerated().map { index, sitting in
      ReportContent.Sitting(
        driver: mask.driver(sitting.driver.name), terminal: mask.origin(sitting.driver.terminal),
        clientAddress: mask.origin(sitting.driver.clientAddress), beganAt: sitting.beganAt,
        endedAt: sitting.lastAt,
        how: sitting.departure.map { .left($0) } ?? (index == last ? .goesOn : .cutOff),
        seconds: sitting.seconds)
    }
  }

  private mutating func visit(_ account: VisitAccount) -> ReportContent.Visit {
    let guide = account.guide
    let facts = guide.guide.facts
    return ReportContent.Visit(
      number: account.visit.rawValue, guide: SafeText(guide.reference.id.rawValue),
      codes: facts.codes.map { mask.text($0) }, title: mask.text(facts.title),
      revision: guide.reference.revision, reviewed: facts.reviewed,
      fingerprint: guide.reference.fingerprint.rawValue,
      newerTexts: history.newerTexts[account.visit] ?? [],
      enteredAt: history.entries[account.visit], standing: standing(account),
      symptoms: account.symptoms.map { mask.text($0.text) },
      needs: account.needs.map { mask.text($0.text) }, way: account.way.map { round($0) },
      offWay: account.offWay.map { round($0) })
  }

  private func standing(_ account: VisitAccount) -> ReportContent.Visit.Standing {
    if account.isOpen { return .open }
    return history.returns[account.visit]?.ending.map { .returned($0) } ?? .left
  }

  private mutating func round(_ account: RoundAccount) -> ReportContent.Round {
    let open = account.items.count { $0.state == .todo && $0.item.kind != .entry }
    return ReportContent.Round(
      step: account.step.id, title: mask.text(account.step.title), number: account.name.round,
      openedAt: history.openings[account.name], items: account.items.map { item($0) },
      waysOut: (history.choices[account.name] ?? []).compactMap { taken in
        wayOut(taken, of: account.step, openItems: open)
      })
  }

  /// Nil for one that was gone back from, or that a newer text lacks.
  private mutating func wayOut(
    _ taken: SessionHistory.Taken, of step: Step, openItems: Int
  ) -> ReportContent.WayOut? {
    guard !taken.isGoneBack, let choice = step.choices.first(where: { $0.id == taken.choice })
    else { return nil }
    return ReportContent.WayOut(
      choice: choice.id, label: mask.text(choice.label), target: choice.target, at: taken.at,
      returned: taken.returned, openItems: openItems)
  }

  private mutating func item(_ status: ItemStatus) -> ReportContent.Item {
    let item = status.item
    return ReportContent.Item(
      id: item.id, kind: item.kind, text: mask.text(item.text), depth: status.depth,
      mark: status.mark, state: status.state, answer: status.answer,
      isByPerson: status.isByPerson, actedAt: status.actedAt, finding: finding(status.finding),
      value: value(status), reason: mask.text(status.overrideReason),
      secondsLeft: status.remainingSeconds)
  }

  private mutating func finding(_ finding: Finding?) -> Finding? {
    finding.map {
      Finding(
        $0.verdict, value: mask.text($0.value), evidence: mask.text($0.evidence),
        measuredAt: $0.measuredAt)
    }
  }

  private mutating func value(_ status: ItemStatus) -> SafeText? {
    guard case .record(let name) = status.item.kind, let text = status.recorded else { return nil }
    return mask.value(text, of: name)
  }

  /// Those of items on the way that apply, then what stays as it was changed.
  private mutating func overrides(_ account: [VisitAccount]) -> [ReportContent.Override] {
    var overrides: [ReportContent.Override] = []
    for round in account.flatMap(\.way) {
      for status in round.items where status.state == .overridden {
        overrides.append(
          ReportContent.Override(
            text: mask.text(status.item.text), reason: mask.text(status.overrideReason ?? ""),
            at: status.actedAt, step: mask.text(round.step.title)))
      }
    }
    for putBack in history.putBacks {
      guard let reason = putBack.reason, let text = snapshot.text(of: putBack.id) else { continue }
      overrides.append(
        ReportContent.Override(
          text: mask.text(text), reason: mask.text(reason), at: putBack.at, step: nil))
    }
    return overrides
  }

  private mutating func putBack() -> [ReportContent.PutBack] {
    history.putBacks.filter { $0.reason == nil }.compactMap { putBack in
      snapshot.text(of: putBack.id).map {
        ReportContent.PutBack(text: mask.text($0), at: putBack.at)
      }
    }
  }
}
