import CTerminal
import Glibc
import Screen
import Text

/// The person's terminal: frames go out, keys come in, and on every way out it is as it was.
///
/// There is one at a time. Nothing here waits for the terminal to take bytes: a frame that comes while
/// another is still on its way replaces the one that waits.
public struct Terminal: ~Copyable {
  /// The name by which the terminal is known here, which may be that of a relative.
  public let name: String
  /// What it was opened for.
  public let choice: TerminalChoice
  /// Its size as it was last told; frames are laid out for it.
  public private(set) var size: Size

  let input: Int32
  let outlet: Outlet
  let signals: SignalPipe
  let curses: Curses
  var decoder: KeyDecoder
  var isGone = false
  var wantsResizeEvent = false
  var wasReadyLast = false
  var signalsInHand: ArraySlice<TerminalSignal> = []
  private var prelude: [UInt8]
  private var shown: Frame?
  private var waiting: Frame?
  private var isForgotten = false
  private var farewell: [SafeText] = []

  private static let pasteOn = Array("\u{1B}[?2004h".utf8)
  private static let pasteOff = Array("\u{1B}[?2004l".utf8)
  /// Time enough for a terminal that is alive, and short enough for one that is not.
  private static let patience = Duration.milliseconds(300)

  /// Takes the terminal. Nothing is written before the first frame. The locale must have been set.
  public static func open(
    _ choice: TerminalChoice, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO
  ) throws(TerminalProblem) -> Terminal {
    let names: [String]
    switch choice.mode {
    case .plain(let reason): throw .plain(reason)
    case .fullScreen(let candidates): names = candidates
    }
    guard let name = names.first(where: Curses.knows) else { throw .unknown(names: names) }
    let outlet = Outlet(output, reopened: handrail_reopen_without_waiting(output))
    let signals = try SignalPipe.take(input: input, output: outlet.descriptor)
    let size = measured(output)
    guard let curses = Curses.open(name, size) else { throw .system(ENOMEM) }
    return Terminal(name, choice, size, input, outlet, signals, curses)
  }

  private init(
    _ name: String, _ choice: TerminalChoice, _ size: Size, _ input: Int32, _ outlet: Outlet,
    _ signals: SignalPipe, _ curses: consuming Curses
  ) {
    self.name = name
    self.choice = choice
    self.size = size
    self.input = input
    self.outlet = outlet
    self.signals = signals
    self.curses = curses
    decoder = KeyDecoder(escapeDelay: choice.escapeDelay)
    prelude = Self.pasteOn
    signals.setFarewell(Self.pasteOff + Curses.farewell())
    handrail_terminal_enter()
  }

  deinit {
    giveBack(saying: farewell)
  }

  /// Gives the terminal back; so does letting go of it.
  public consuming func close() {}

  /// Lines that stay on the screen from before, once the terminal is given back for good. Where it
  /// takes nothing any more they are lost, and nobody waits.
  public mutating func leaveBehind(_ lines: [SafeText]) {
    farewell = lines
  }

  /// Shows a frame: only what is different is written, at once and in one piece. Where it is not of
  /// the terminal's size, what is too much is cut off.
  public mutating func draw(_ frame: Frame) {
    waiting = outlet.isBlocked ? frame : nil
    if waiting == nil { show(frame) }
  }

  /// Writes everything anew with the next frame, for when somebody else wrote on the screen.
  public mutating func redraw() {
    isForgotten = true
  }

  /// Asks the terminal to put a text on its clipboard; false where it is too long. Whether the
  /// terminal does it cannot be known.
  public mutating func copy(_ text: SafeText) -> Bool {
    guard let bytes = Clipboard.bytes(for: text, isInTmux: choice.isInTmux) else { return false }
    outlet.send(bytes)
    return true
  }

  /// Stops the program until somebody lets it go on, and says whether it did: where nobody could,
  /// since this is the first process of its session, nothing happens. A resized event follows.
  public mutating func suspend() -> Bool {
    guard getsid(0) != getpid() else { return false }
    giveBack(saying: [])
    handrail_terminal_stop()
    resume()
    return true
  }

  /// Takes the terminal again after a stop, whatever has become of it meanwhile.
  mutating func resume() {
    _ = curses.leave()
    curses.enterKeypad()
    handrail_terminal_enter()
    prelude = Self.pasteOn
    isForgotten = true
    wantsResizeEvent = true
  }

  /// Sends what had to wait, and then the frame that came last.
  mutating func continueSending() {
    outlet.flush()
    guard !outlet.isBlocked, let frame = waiting else { return }
    waiting = nil
    show(frame)
  }

  /// Looks how large the terminal is, and says whether that is new.
  mutating func measure() -> Bool {
    let now = Self.measured(outlet.descriptor)
    guard now != size else { return false }
    size = now
    curses.resize(now)
    isForgotten = true
    return true
  }

  private mutating func show(_ frame: Frame) {
    if isForgotten {
      shown = nil
      curses.forget()
    }
    guard frame != shown else { return }
    for row in 0..<size.rows { put(row, of: frame) }
    let cursor = frame.cursor ?? .origin
    let place = Position(
      row: max(0, min(cursor.row, size.rows - 1)),
      column: max(0, min(cursor.column, size.columns - 1)))
    outlet.send(prelude + curses.update(cursor: place) + onlyCell(of: frame))
    prelude = []
    shown = frame
    isForgotten = false
  }

  /// The last cell of a screen is filled by ncurses from the one before it, where the terminal knows
  /// no other way; where there is none before it, the only cell stays blank.
  private func onlyCell(of frame: Frame) -> [UInt8] {
    guard size == Size(columns: 1, rows: 1), frame.size.contains(.origin),
      let cell = frame.row(0).first, !cell.isBlank
    else { return [] }
    return Array("\r\(cell.text)\r".utf8)
  }

  private func put(_ row: Int, of frame: Frame) {
    guard row < frame.size.rows else { return curses.clear(row: row) }
    if let shown, shown.size == frame.size, shown.row(row) == frame.row(row) { return }
    if frame.size.columns < size.columns { curses.clear(row: row) }
    guard frame.size.columns > 0 else { return }
    curses.put(frame.row(row).prefix(size.columns), at: row, theme: choice.theme)
  }

  private func giveBack(saying lines: [SafeText]) {
    outlet.drain(for: Self.patience)
    // Where nothing was shown there is nothing to take away.
    let bytes = curses.leave()
    if prelude.isEmpty { outlet.send(Self.pasteOff + bytes) }
    let text = lines.map { "\($0.string)\n" }.joined()
    outlet.send(Array((choice.glyphs.isASCII ? text.foldedToASCII : text).utf8))
    outlet.drain(for: Self.patience)
    handrail_terminal_leave()
  }

  /// Nobody has a screen larger than this, and a mistaken size must not cost all memory.
  private static let largest = Size(columns: 500, rows: 200)

  private static func measured(_ output: Int32) -> Size {
    var (columns, rows): (Int32, Int32) = (0, 0)
    unsafe handrail_terminal_size(output, &columns, &rows)
    guard columns > 0, rows > 0 else { return Size(columns: 80, rows: 24) }
    return Size(
      columns: min(Int(columns), largest.columns), rows: min(Int(rows), largest.rows))
  }
}
