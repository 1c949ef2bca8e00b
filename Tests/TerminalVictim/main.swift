import Glibc
import Screen
import Terminal
import Text

// A program to be killed: it shows each event in a row of its own, and can end in every way.

func fact(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}

let names = ["TERM", "LANG", "LC_ALL", "ESCDELAY", "NO_COLOR"]
let environment = Dictionary(
  uniqueKeysWithValues: names.compactMap { name in fact(name).map { (name, $0) } })
let choice = TerminalChoice(
  TerminalChoice.Facts(
    environment: environment, isInputTerminal: isatty(0) == 1, isOutputTerminal: isatty(1) == 1,
    locale: .set(from: environment)))

func word(_ event: TerminalEvent) -> SafeText {
  switch event {
  case .key(let key): "key:\(KeyNotation.text(of: key))"
  case .paste(let text): "paste:\(text.string.utf8.count)"
  case .resized(let size): "size:\(size.columns)x\(size.rows)"
  case .signal(let signal): "signal:\(String(describing: signal))"
  case .ready, .timeout, .gone: SafeText(String(describing: event))
  }
}

func recurse(_ depth: Int) -> Int {
  depth == -1 ? 0 : recurse(depth &+ 1) &+ 1
}

func run() throws(TerminalProblem) -> Int32 {
  var terminal = try Terminal.open(choice)
  var rows: [SafeText] = ["0:ready:\(terminal.size.columns)x\(terminal.size.rows)"]
  for count in 1... {
    var frame = Frame(terminal.size, glyphs: choice.glyphs)
    for (row, text) in rows.suffix(max(1, terminal.size.rows)).enumerated() {
      frame.write(text, at: Position(row: row, column: 0))
    }
    terminal.draw(frame)
    let event = terminal.next()
    rows.append("\(count):\(word(event))")
    switch event {
    case .key(.character("q")): return 0
    case .key(.character("t")): fatalError("as asked")
    case .key(.character("a")): abort()
    case .key(.character("s")): return Int32(truncatingIfNeeded: recurse(0))
    case .key(.character("f")):
      rows = (0..<24).map { "filled:\($0):\(String(repeating: "x", count: 65))" }
    case .key(.control("l")): terminal.redraw()
    case .signal(.interrupt): return 130
    case .signal(.terminate): return 143
    case .signal(.stop): _ = terminal.suspend()
    case .gone: return 129
    default: break
    }
  }
  return 0
}

exit(try run())
