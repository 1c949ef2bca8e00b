import Screen
import Testing
import Text

@Suite struct ProgressRowTests {
  private func row(_ done: Int, _ total: Int, columns: Int, glyphs: Glyphs = .ascii) -> Frame {
    ProgressRow(
      done: done, of: total, words: "\(done) of \(total)", state: .init("saved", .good)
    ).frame(columns: columns, glyphs: glyphs)
  }

  @Test func `a bar, the words and the state stand in a row`() {
    expect(row(1, 2, columns: 30, glyphs: .unicode), reads: "━━━━━━━────────  1 of 2  saved")
    expect(row(1, 2, columns: 30), reads: "=======--------  1 of 2  saved")
  }

  @Test func `nothing looks done before the first and all only after the last`() {
    expect(row(0, 1000, columns: 26), reads: "--------  0 of 1000  saved")
    expect(row(1, 1000, columns: 26), reads: "=-------  1 of 1000  saved")
    expect(row(999, 1000, columns: 28), reads: "=======-  999 of 1000  saved")
    expect(row(1000, 1000, columns: 29), reads: "========  1000 of 1000  saved")
    expect(row(0, 0, columns: 23), reads: "--------  0 of 0  saved")
  }

  @Test func `where it is narrow the bar goes first, then the words`() {
    expect(row(1, 2, columns: 20), reads: "1 of 2         saved")
    expect(row(1, 2, columns: 10), reads: "1..  saved")
    expect(row(1, 2, columns: 5), reads: "saved")
  }
}

@Suite struct SplitRowTests {
  private let row = SplitRow(.init("4/8 The firewall", .heading), .init("13 of 31", .dim))

  @Test func `both ends are kept as long as there is room`() {
    let frame = row.frame(columns: 30, glyphs: .unicode)

    expect(frame, reads: "4/8 The firewall      13 of 31")
    #expect(frame[.origin].style == .heading)
    #expect(frame[Position(row: 0, column: 29)].style == .dim)
  }

  @Test func `the left end is cut at a word, the right end left out when it is most of it`() {
    expect(row.frame(columns: 25, glyphs: .unicode), reads: "4/8 The…         13 of 31")
    expect(row.frame(columns: 15, glyphs: .unicode), reads: "4/8 The…")
    expect(row.frame(columns: 0, glyphs: .unicode), reads: "")
  }
}

@Suite struct KeyBarTests {
  private let bar = KeyBar(
    [
      .init("Space", "tick"), .init("Enter", "what happened"), .init("c", "check"),
      .init("?", "keys", .last),
    ],
    last: .init("q", "leave"))

  @Test func `keys stand in a row, the last at the edge`() {
    let frame = bar.frame(columns: 76, glyphs: .unicode)

    expect(
      frame,
      reads: "Space tick   Enter what happened   c check   ? keys                  q leave")
    #expect(frame[.origin].style == .key)
    #expect(frame[Position(row: 0, column: 6)].style == .plain)
  }

  @Test func `gaps shrink, words go, then whole keys go from the right`() {
    expect(
      bar.frame(columns: 52, glyphs: .unicode),
      reads: "Space tick  Enter what happened  c check  ? keys   q")
    expect(
      bar.frame(columns: 44, glyphs: .unicode),
      reads: "Space tick Enter what happened c check ?   q")
    expect(
      bar.frame(columns: 40, glyphs: .unicode), reads: "Space tick Enter what happened ? keys  q")
    expect(bar.frame(columns: 26, glyphs: .unicode), reads: "Space tick  ? keys       q")
  }

  @Test func `what shows all keys goes last of all`() {
    expect(bar.frame(columns: 14, glyphs: .unicode), reads: "Space tick ? q")
    expect(bar.frame(columns: 13, glyphs: .unicode), reads: "? keys      q")
    expect(bar.frame(columns: 6, glyphs: .unicode), reads: "?    q")
    expect(bar.frame(columns: 2, glyphs: .unicode), reads: "?")
    expect(bar.frame(columns: 0, glyphs: .unicode), reads: "")
  }

  @Test func `words that may be cut are cut before another key goes`() {
    let bar = KeyBar([
      .init("Enter", "go: The rule is in force", .byWords), .init("Left", "items"),
      .init("?", "keys", .last),
    ])
    expect(
      bar.frame(columns: 50, glyphs: .unicode),
      reads: "Enter go: The rule is in force  Left items  ? keys")
    expect(
      bar.frame(columns: 34, glyphs: .unicode), reads: "Enter go: The rule i… Left items ?")
    expect(bar.frame(columns: 34, glyphs: .ascii), reads: "Enter go: The rule .. Left items ?")
    expect(bar.frame(columns: 24, glyphs: .unicode), reads: "Enter go: The rule is… ?")
    expect(bar.frame(columns: 14, glyphs: .unicode), reads: "Left items ?")
  }

  @Test func `there are never more than five`() {
    let many = KeyBar((1...8).map { .init("\($0)", "x") })
    let kept = KeyBar((1...7).map { .init("\($0)", "x") } + [.init("?", "keys", .last)])

    expect(many.frame(columns: 80, glyphs: .unicode), reads: "1 x   2 x   3 x   4 x   5 x")
    expect(kept.frame(columns: 80, glyphs: .unicode), reads: "1 x   2 x   3 x   4 x   ? keys")
  }

  @Test func `no key is an empty row`() {
    expect(KeyBar([]).frame(columns: 10, glyphs: .unicode), reads: "")
    expect(KeyBar([], last: .init("q", "leave")).frame(columns: 10, glyphs: .unicode), reads: "")
  }
}

@Suite struct MessageRowTests {
  @Test func `a sentence takes the whole row in the style of messages`() {
    let frame = MessageRow("2a is required.").frame(columns: 40, glyphs: .unicode)

    expect(frame, reads: " 2a is required.")
    #expect(frame.row(0).allSatisfy { $0.style == .message })
  }

  @Test func `it takes as many rows as it may and is cut at a word`() {
    let text: SafeText = "2a is required: Allow the Sonos app first."

    expect(MessageRow(text).frame(columns: 20, glyphs: .unicode), reads: "2a is required:…")
    expect(
      MessageRow(text, limit: 3).frame(columns: 20, glyphs: .unicode),
      reads: "2a is required:\nAllow the Sonos app\nfirst.")
  }
}
