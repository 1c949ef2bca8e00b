import GuideEngine
import Screen
import Text

/// Text of a guide, a frame for each paragraph.
struct ProseFrames {
  let columns: Int
  let glyphs: Glyphs
  var style: Style = .plain

  func frames(of prose: [Prose]) -> [Frame] { prose.flatMap(frames) }

  private func frames(of prose: Prose) -> [Frame] {
    switch prose {
    case .paragraph(let text): [Paragraph(text, style).frame(columns: columns, glyphs: glyphs)]
    case .heading(let text):
      [Paragraph(text, .heading).frame(columns: columns, glyphs: glyphs)]
    case .code(let text): [Frame(stacking: text.lines.map(line), glyphs: glyphs)]
    case .list(let first, let entries):
      entries.enumerated().flatMap { index, entry in
        hung(under: first.map { "\($0 + index). " } ?? "- ", entry)
      }
    case .quotation(let inner): hung(under: "> ", inner)
    case .aside(let kind, let inner): hung(under: kind == .tip ? "Tip: " : "Note: ", inner)
    }
  }

  private func line(_ text: SafeText) -> Frame {
    var frame = Frame(columns: columns, glyphs: glyphs)
    frame.write(text, at: Position(row: 0, column: 2), style, limit: max(0, columns - 2))
    return frame
  }

  private func hung(under mark: SafeText, _ inner: [Prose]) -> [Frame] {
    let indent = min(glyphs.columns(of: mark), columns / 2)
    let narrower = ProseFrames(columns: columns - indent, glyphs: glyphs, style: style)
    return narrower.frames(of: inner).enumerated().map { index, part in
      var frame = part.indented(indent, to: columns)
      if index == 0 { frame.write(mark, at: .origin, style, limit: indent) }
      return frame
    }
  }
}
