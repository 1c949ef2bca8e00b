import Text

/// Ends of guides and of the session, and newer texts of a guide.
extension Decision {
  mutating func end(_ ending: Ending) throws(Refusal) {
    if ending == .fixed {
      let against = try linesAgainstFixed()
      guard against.isEmpty else { throw .unproven(against.map(NamedItem.init)) }
    }
    try close(ending)
  }

  /// Overrides together what stands against it.
  mutating func endFixedAnyway(because reason: SafeText) throws(Refusal) {
    guard !reason.isEmpty else { throw .textMissing }
    let against = try linesAgainstFixed()
    guard !against.isEmpty else { throw .nothingAgainstFixed }
    for line in against {
      add(.item(line.item.id, .overridden(reason: reason, toEnd: true)))
    }
    try close(.fixed)
  }

  /// What is required or put off is not overridden together with the rest.
  private func linesAgainstFixed() throws(Refusal) -> [GuideIndex.Line] {
    try checkIsOpen()
    if let refusal = snapshot.gate(to: .fixed, leavingOpen: true) { throw refusal }
    return snapshot.linesAgainstFixed
  }

  /// The guide with which the session began ends the session; any other returns.
  private mutating func close(_ ending: Ending) throws(Refusal) {
    guard session.stack.count > 1 else {
      let due = snapshot.pendingUndoings
      guard due.isEmpty else {
        throw .putBackFirst(due.map { NamedItem($0.id, text: $0.text) })
      }
      leaveStep()
      return add(.ended(ending))
    }
    leaveStep()
    let outer = session.stack[session.stack.count - 2]
    add(.guideReturned(ending, to: outer))
    reopen(outer)
  }

  mutating func offer(_ guide: PinnedGuide) throws(Refusal) {
    let pinned = snapshot.guide.reference
    guard guide.reference.id == pinned.id, guide.reference.revision > pinned.revision,
      !guide.guide.steps.isEmpty, !snapshot.hasDeclined(guide.reference.fingerprint)
    else { throw .notNewer }
    if snapshot.offer != guide { add(.upgradeOffered(guide)) }
  }

  mutating func declineUpgrade() throws(Refusal) {
    guard let offer = snapshot.offer else { throw .noOffer }
    add(.upgradeDeclined(offer.reference))
  }

  mutating func takeUpgrade() throws(Refusal) {
    guard let offer = snapshot.offer else { throw .noOffer }
    let upgraded = session.upgraded(snapshot.visit, to: offer)
    leaveStep()
    add(.upgradeTaken(offer))
    switch upgraded.place {
    case .open:
      guard let last = upgraded.way.last else { return }
      add(.stepOpened(offer.guide.steps[last.step].id, round: last.round))
    case .before(let step):
      let hasBegun =
        !snapshot.isAtBeginning || snapshot.warningToSay?.warning == .caution(snapshot.step.id)
      guard hasBegun, !session.isCautionDue(step, in: upgraded) else { return }
      add(.stepOpened(offer.guide.steps[step].id, round: upgraded.nextRound(of: step)))
    }
  }
}
