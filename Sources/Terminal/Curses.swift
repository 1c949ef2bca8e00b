import CNcurses
import CTerminal
import Glibc
import Screen

/// ncurses, which finds out the fewest bytes that make one screen of another.
///
/// It writes into a file in memory and never to the terminal, so its bytes can be sent when the
/// terminal takes them; it reads nothing. There is one at a time, and no pointer leaves it.
@safe struct Curses: ~Copyable {
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  private let file: UnsafeMutablePointer<FILE>
  private let descriptor: Int32
  /// How many colours there are on the terminal's own background; none where that cannot be kept.
  private let colors: Int32

  /// Whether a terminal of this name is known and fit for a screen.
  static func knows(_ name: String) -> Bool {
    let descriptor = handrail_memory_file()
    defer { close(descriptor) }
    return unsafe handrail_can_address(name, descriptor) != 0
  }

  /// A screen on a terminal whose name is known; nil when there is no memory for it.
  static func open(_ name: String, _ size: Size) -> Curses? {
    let descriptor = handrail_memory_file()
    guard let file = unsafe fdopen(descriptor, "w+") else {
      close(descriptor)
      return nil
    }
    // LINES and COLUMNS may be those of another window, and would stay for ever.
    use_env(false)
    // Some terminals have no size in their description; only with this is there one to begin with.
    use_tioctl(true)
    guard let screen = unsafe newterm(name, file, file),
      let window = unsafe handrail_standard_window()
    else {
      unsafe fclose(file)
      return nil
    }
    let curses = unsafe Curses(screen, window, file, descriptor)
    curses.resize(size)
    return curses
  }

  private init(
    _ screen: OpaquePointer, _ window: UnsafeMutablePointer<WINDOW>,
    _ file: UnsafeMutablePointer<FILE>, _ descriptor: Int32
  ) {
    unsafe self.screen = unsafe screen
    unsafe self.window = unsafe window
    unsafe self.file = unsafe file
    self.descriptor = descriptor
    colors = Self.startColors()
    unsafe Self.setUp(window)
  }

  deinit {
    unsafe delscreen(screen)
    unsafe fclose(file)
  }

  private static func setUp(_ window: UnsafeMutablePointer<WINDOW>) {
    cbreak()
    noecho()
    nonl()
    // It must not put off half a frame because keys are waiting.
    typeahead(-1)
    curs_set(1)
    unsafe keypad(window, true)
    unsafe scrollok(window, false)
  }

  private static func startColors() -> Int32 {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return 0 }
    let count = min(handrail_color_count(), Int32(Appearance.Color.allCases.count))
    guard count >= 8 else { return 0 }
    for color in 0..<count { init_pair(Int16(color + 1), Int16(color), -1) }
    return count
  }

  /// Gives the screen another size, and shows nothing until it is drawn.
  func resize(_ size: Size) {
    resize_term(Int32(size.rows), Int32(size.columns))
    unsafe werase(window)
    forget()
  }

  /// Whatever the terminal shows now: the next update writes all of it anew.
  func forget() {
    unsafe clearok(window, true)
  }

  /// Makes a row of the window what it is in a frame; it is not shown yet.
  func put(_ row: ArraySlice<Cell>, at number: Int, theme: Theme) {
    let characters = CursesCharacters(row, theme: theme, colors: colors).characters
    unsafe mvwadd_wchnstr(window, Int32(number), 0, characters, Int32(characters.count))
  }

  /// Empties a row of the window.
  func clear(row: Int) {
    unsafe wmove(window, Int32(row), 0)
    unsafe wclrtoeol(window)
  }

  /// The bytes that make the terminal show the window, and its cursor stand there.
  func update(cursor: Position) -> [UInt8] {
    unsafe wmove(window, Int32(cursor.row), Int32(cursor.column))
    unsafe wnoutrefresh(window)
    doupdate()
    return written()
  }

  /// The bytes that give the terminal back; an update takes it again.
  func leave() -> [UInt8] {
    endwin()
    return written()
  }

  /// Sends the terminal once more into the mode in which all its keys send sequences.
  func enterKeypad() {
    unsafe keypad(window, true)
  }

  /// What gives the terminal back in a hurry, without ncurses.
  static func farewell() -> [UInt8] {
    ["sgr0", "rmkx", "cnorm", "rmcup"].flatMap { name -> [UInt8] in
      guard let value = unsafe handrail_capability(name) else { return [] }
      return withoutPadding(unsafe String(cString: value))
    }
  }

  /// All that ncurses has written since the last time.
  private func written() -> [UInt8] {
    let count = lseek(descriptor, 0, SEEK_CUR)
    guard count > 0 else { return [] }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      let read = unsafe pread(descriptor, buffer.baseAddress, count, 0)
      initialized = max(0, read)
    }
    lseek(descriptor, 0, SEEK_SET)
    return bytes
  }

  /// Waits such as `$<2>` are for tputs.
  private static func withoutPadding(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var isPadding = false
    for byte in text.utf8 {
      if isPadding {
        isPadding = byte != UInt8(ascii: ">")
      } else if byte == UInt8(ascii: "<"), bytes.last == UInt8(ascii: "$") {
        bytes.removeLast()
        isPadding = true
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}

extension Curses {
  /// What ncurses believes the terminal to show, row by row without the blanks at their ends.
  func shown(_ size: Size) -> [String] {
    (0..<size.rows).map { row in
      var text = ""
      var column = 0
      while column < size.columns {
        var cell = cchar_t()
        guard unsafe mvwin_wch(handrail_shown_window(), Int32(row), Int32(column), &cell) == OK
        else { break }
        let scalars = [cell.chars.0, cell.chars.1, cell.chars.2].filter { $0 != 0 }
        text.unicodeScalars += scalars.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
        column += max(1, scalars.first.map { Int(handrail_cells($0)) } ?? 1)
      }
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }
}
