import GuideFormat
import Text
import Wizard

extension WizardModel {
  /// The last lines as they are printed: the sentence is wrapped, but a command line is one line,
  /// however long, so that it can be copied.
  func farewell(on page: PageWriter) -> [String] {
    guard let first = farewell.first else { return [] }
    var page = page
    page.write(first)
    return page.text.split(separator: "\n").map(String.init)
      + farewell.dropFirst().map { page.drawn($0) }
  }
}

extension Arguments {
  /// ` --state DIR` as a shell reads it, from wherever it is typed; nothing where none was said.
  var stateOption: SafeText {
    state.map { " --state \(FilePath($0.absolute).shellWord)" } ?? ""
  }
}

extension FilePath {
  /// As one word of a shell; what cannot be shown stands in it by its number.
  var shellWord: SafeText {
    if !bytes.isEmpty, bytes.allSatisfy(Self.isPlain) { return shown }
    if bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), !shown.string.contains("\\u{") {
      return SafeText("'\(shown.string.replacing("'", with: "'\\''"))'")
    }
    let escaped = bytes.map { byte -> String in
      guard !Self.isPlain(byte) else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16)
      return "\\x\(digits.count == 1 ? "0" : "")\(digits)"
    }
    return SafeText("$'\(escaped.joined())'")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "-", "+", ",", ":", "@", "%": true
    default: false
    }
  }
}
