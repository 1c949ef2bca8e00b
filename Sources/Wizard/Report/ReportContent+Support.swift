import GuideEngine
import Text

/// What support asks for, picked out of the whole.
extension ReportContent {
  /// What was written down under these names, on the way and off it, each value once.
  func values(of names: RecordName...) -> [SafeText] {
    let rounds = visits.flatMap(\.way) + visits.flatMap(\.offWay)
    var values: [SafeText] = []
    for item in rounds.flatMap(\.items) {
      guard case .record(let name) = item.kind, names.contains(name), let value = item.value,
        !values.contains(value)
      else { continue }
      values.append(value)
    }
    return values
  }

  /// What checks read of the products: the last of each check.
  var inventory: [(check: CheckName, finding: Finding)] {
    var last: [CheckName: Finding] = [:]
    for item in visits.flatMap(\.way).flatMap(\.items) {
      guard let check = item.check, let finding = item.finding else { continue }
      if finding.verdict != .unknown || last[check] == nil { last[check] = finding }
    }
    return [CheckName.speakers, .versions].compactMap { check in
      last[check].map { (check, $0) }
    }
  }

  /// Items on the way that failed or could not be measured, each as it was found last.
  var doubts: [Item] {
    var last: [[String]: Item] = [:]
    var order: [[String]] = []
    for visit in visits {
      for item in visit.way.flatMap(\.items) where item.finding != nil {
        let key = [String(visit.number), item.id.rawValue]
        if last.updateValue(item, forKey: key) == nil { order.append(key) }
      }
    }
    return order.compactMap { last[$0] }
      .filter { $0.finding?.verdict != .holds && $0.state != .inactive }
  }
}

extension ReportContent.Round {
  /// How many items that apply stand so; entries of a set are no items.
  func count(_ states: ItemStatus.State...) -> Int {
    items.count { item in item.kind != .entry && states.contains(item.state) }
  }
}
