import Glibc
import Terminal
import Text

extension TerminalProblem {
  /// Why there are lines in place of a full screen; nil where somebody wanted them, and for pipes.
  func whyPlain(_ name: String) -> SafeText? {
    reason(name).map { "\($0): lines instead of a full screen." }
  }

  private func reason(_ name: String) -> SafeText? {
    switch self {
    case .plain(.asked), .plain(.inputIsNoTerminal), .plain(.outputIsNoTerminal): nil
    case .plain(.accessible): "ACCESSIBLE is set"
    case .plain(.terminalUnnamed): "TERM is not set"
    case .plain(.dumb): "TERM=dumb cannot put a cursor anywhere"
    case .plain(.terminalMisnamed): "TERM=\(name) is no terminal's name"
    case .unknown(let names):
      "No terminal is known here as \(SafeText(joining: names.map { SafeText($0) }, with: ", "))"
    case .system(let number):
      "The terminal could not be opened (\(unsafe String(cString: strerror(number))))"
    }
  }
}
