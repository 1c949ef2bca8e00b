import GuideEngine
import Text

/// Text of a guide as lines.
enum PlainProse {
  static func lines(_ prose: [Prose]) -> [PlainLine] { texts(prose).map { PlainLine($0) } }

  private static func texts(_ prose: [Prose]) -> [SafeText] {
    prose.flatMap { block -> [SafeText] in
      switch block {
      case .paragraph(let text), .heading(let text): [text]
      case .code(let text): text.lines.map { "    \($0)" }
      case .quotation(let inner): texts(inner)
      case .aside(let kind, let inner): labelled("\(kind.rawValue): ", texts(inner))
      case .list(let firstNumber, let entries):
        entries.enumerated().flatMap { index, entry in
          labelled(firstNumber.map { "\($0 + index). " } ?? "- ", texts(entry))
        }
      }
    }
  }

  private static func labelled(_ label: SafeText, _ texts: [SafeText]) -> [SafeText] {
    guard let first = texts.first else { return [] }
    return ["\(label)\(first)"] + texts.dropFirst()
  }
}

extension Alert {
  /// The whole of it in one line.
  var whole: SafeText { SafeText(joining: text, with: " ") }
}
