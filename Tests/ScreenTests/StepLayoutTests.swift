import Screen
import TestSupport
import Testing
import Text

/// A step as the wizard will show it, put together from widgets alone: they are enough, at every size.
@Suite struct StepLayoutTests {
  private struct Item {
    let mark: SafeText
    let text: SafeText
    let tag: SafeText
  }

  private let items = [
    Item(mark: "1 [y] ", text: "Does the router or a DNS filter decide what goes out?", tag: ""),
    Item(mark: "   a [x] ", text: "Let the two update hosts through for the speakers", tag: ""),
    Item(mark: "2 [y] ", text: "Is there a security suite on the driver?", tag: ""),
    Item(
      mark: "   a [ ] ", text: "Allow the Sonos app in it, and leave the suite on", tag: "required"),
    Item(mark: "3 [n] ", text: "Does an administrator decide?", tag: "1 left out"),
    Item(
      mark: "4 [x] ", text: "What was changed, and when?", tag: "\"pfSense, allow rule, 13:50\""),
    Item(mark: "5 [:] ", text: "Let the new rule come into force", tag: "1:24 to go"),
    Item(mark: "6 (x) ", text: "The update host resolves", tag: "4 addresses, 14:01"),
    Item(
      mark: "7 (!) ", text: "The update host answers on port 80", tag: "no answer in 3 s, 14:02"),
  ]

  private func step(_ size: Size, _ glyphs: Glyphs) -> Frame {
    let (columns, margin) = (size.columns, size.columns < 60 ? 0 : 1)
    let form = WarningBanner.Form(cover: false, in: size)
    let top = Frame(
      stacking: [
        WarningBanner(
          """
          Don't retry from multiple devices. Update from one only: a second phone or computer \
          that joins in can cause the clash all over again.
          """, short: "I will use one device only"
        ).frame(form, columns: columns, glyphs: glyphs),
        heading(columns, margin, glyphs),
      ], glyphs: glyphs)
    let bottom = Frame(
      stacking: [
        ProgressRow(
          done: 13, of: 31, words: "13 of 31 \(glyphs.dot) 12 min left", state: .init("saved")
        ).frame(columns: columns - 2 * margin, glyphs: glyphs),
        KeyBar(
          [.init("Space", "tick"), .init("Enter", "what happened"), .init("?", "keys")],
          last: .init("q", "leave")
        ).frame(columns: columns - 2 * margin, glyphs: glyphs),
      ], glyphs: glyphs)
    var frame = Frame(size, glyphs: glyphs)
    frame.place(top, at: .origin)
    frame.place(bottom, at: Position(row: size.rows - bottom.size.rows, column: margin))
    let room = Size(
      columns: columns - 2 * margin, rows: size.rows - top.size.rows - bottom.size.rows - 1)
    let view = ScrollingColumn(blocks(room.columns, glyphs), focus: 3)
      .view(room, glyphs: glyphs)
    frame.place(view.frame, at: Position(row: top.size.rows, column: margin))
    if let notice = view.notice { frame.writeRight(notice, row: size.rows - 3, .dim) }
    return frame
  }

  private func heading(_ columns: Int, _ margin: Int, _ glyphs: Glyphs) -> Frame {
    var heading = Frame(columns: columns, rows: margin + 1, glyphs: glyphs)
    heading.place(
      SplitRow(
        .init("Step 4 of 8  The firewall", .heading),
        .init("1013 \(glyphs.dot) about 7 min", .dim)
      ).frame(columns: columns - 2 * margin, glyphs: glyphs), at: Position(row: 0, column: margin))
    if margin > 0 { heading.drawRule(row: 1, .dim) }
    return heading
  }

  private func blocks(_ columns: Int, _ glyphs: Glyphs) -> [ScrollingColumn.Block] {
    items.enumerated().map { number, item in
      let isFocused = number == 3
      let mark: SafeText = isFocused ? "> a [ ] " : item.mark
      return ScrollingColumn.Block(
        TaggedRow(
          mark: mark, text: .init(item.text), tag: .init(item.tag, .dim), isFocused: isFocused,
          cursor: 5
        ).frame(columns: columns, glyphs: glyphs))
    }
  }

  @Test(arguments: [(80, 24), (40, 12), (132, 40), (20, 8)])
  func `a step is put together at every size`(columns: Int, rows: Int) throws {
    let size = Size(columns: columns, rows: rows)

    try expectGolden(step(size, .unicode).text + "\n", "step-\(columns)x\(rows).txt")
    try expectGolden(step(size, .ascii).text + "\n", "step-\(columns)x\(rows)-ascii.txt")
    expectWhole(step(size, .eastAsian), columns: columns)
    #expect(step(size, .unicode).cursor != nil)
  }
}
