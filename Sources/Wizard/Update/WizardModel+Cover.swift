import GuideEngine
import Text

extension WizardModel {
  /// Symptoms and needs, as the cursor goes over them.
  var coverLines: [CoverLine] {
    guard let guide = snapshot?.guide.guide else { return [] }
    return guide.symptoms + guide.needs
  }

  /// Where the cover has only one row for the warning, all of it is read first, once a visit.
  mutating func showWarningFirst() {
    guard isNarrow, scene == .cover, let sitting, let snapshot, snapshot.isBannerUnsaid,
      !sitting.warnedVisits.contains(snapshot.visitName.visit)
    else { return }
    self.sitting?.warnedVisits.insert(snapshot.visitName.visit)
    if let name = sitting.name {
      warnedVisits[name, default: []].insert(snapshot.visitName.visit)
    }
    pages.append(Page(.warning))
  }

  /// A step's own warning is said by nobody, so it is read first where it has only one row.
  mutating func showStepWarningFirst() {
    guard isNarrow, scene == .step || scene == .ways, let snapshot, snapshot.step.warning != nil,
      sitting?.warnedSteps.insert(snapshot.roundName).inserted == true
    else { return }
    pages.append(Page(.warning))
  }

  /// Where the cursor is among them; it may have come from a longer list.
  var coverRow: Int { max(0, min(sitting?.row ?? 0, coverLines.count - 1)) }

  mutating func performOnCover(_ action: Action) -> [Effect] {
    switch action {
    case .mark: return tickCoverLine()
    case .go: return leaveCover()
    case .back: return goHome()
    default:
      let row = moved(coverRow, action, count: coverLines.count, page: pageful)
      sitting?.row = row
      return []
    }
  }

  private mutating func tickCoverLine() -> [Effect] {
    guard let snapshot, coverLines.indices.contains(coverRow) else { return [] }
    let line = coverLines[coverRow].id
    let isTicked = snapshot.isTicked(line)
    let isSymptom = snapshot.guide.guide.symptoms.contains { $0.id == line }
    return decide(
      isSymptom
        ? .setSymptom(line, isSeen: !isTicked) : .setNeed(line, isAtHand: !isTicked))
  }

  mutating func performOnCaution(_ action: Action) -> [Effect] {
    switch action {
    // Nobody says what he has not seen.
    case .go where readsOn(.pageDown): return []
    case .go: return decide(.acknowledge)
    case .back where snapshot?.isAtBeginning == true:
      sitting?.hasLeftCover = false
      return []
    case .back: return decide(.back)
    default: return []
    }
  }

  /// What is said here is the guide's own warning; a step's is read first.
  private mutating func leaveCover() -> [Effect] {
    if case .caution = snapshot?.warningToSay?.warning {
      sitting?.hasLeftCover = true
      return []
    }
    return decide(.acknowledge)
  }
}
