import GuideEngine
import Text

/// The lines of the open step as they are numbered: digits for those of the step itself, letters
/// for those under them.
struct StepLines {
  let lines: [Line]

  struct Line {
    let status: ItemStatus
    /// `2` or `a`: what stands before its box.
    let label: SafeText
    /// `2a`: what a sentence calls it.
    let name: SafeText
    /// The line that it hangs under.
    let parent: Int?
    /// How many lines hang under it, at any depth.
    let lineCount: Int
    /// How many of them do not apply because of it.
    let leftOut: Int
  }

  init(_ statuses: [ItemStatus]) {
    var lines: [Line] = []
    var open: [(index: Int, count: Int)] = []
    for (index, status) in statuses.enumerated() {
      while open.count > status.depth { open.removeLast() }
      let parent = open.last?.index
      let place = parent == nil ? lines.count { $0.parent == nil } : open[open.count - 1].count
      if parent != nil { open[open.count - 1].count += 1 }
      let label = Self.label(place, depth: status.depth)
      let below = statuses[(index + 1)...].prefix { $0.depth > status.depth }
      lines.append(
        Line(
          status: status, label: label, name: "\(parent.map { lines[$0].name } ?? "")\(label)",
          parent: parent, lineCount: below.count, leftOut: Self.leftOut(by: status, below)))
      open.append((index, 0))
    }
    self.lines = lines
  }

  /// Of what a question leaves out only its own is counted; a set leaves out nothing.
  private static func leftOut(by status: ItemStatus, _ below: ArraySlice<ItemStatus>) -> Int {
    guard status.state != .inactive, status.item.kind != .set else { return 0 }
    return below.count { $0.state == .inactive && $0.depth == status.depth + 1 }
  }

  /// A line and those under it.
  func family(of index: Int) -> Range<Int> { index..<index + 1 + lines[index].lineCount }

  static func label(_ place: Int, depth: Int) -> SafeText {
    guard !depth.isMultiple(of: 2), place < 26 else { return "\(place + 1)" }
    return SafeText(String(UnicodeScalar(UInt8(97 + place))))
  }
}
