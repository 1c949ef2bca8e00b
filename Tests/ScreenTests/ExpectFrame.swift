import Screen
import Testing
import Text

/// Compares what a frame reads as; a failure prints both.
func expect(
  _ frame: Frame, reads expected: String, at location: SourceLocation = #_sourceLocation
) {
  guard frame.text != expected else { return }
  Issue.record("expected:\n\(expected)\nactual:\n\(frame.text)", sourceLocation: location)
}

/// Compares frames with their styles and cursors; a failure prints the rows that differ.
func expect(
  _ frame: Frame, equals expected: Frame, at location: SourceLocation = #_sourceLocation
) {
  guard let difference = frame.difference(from: expected) else { return }
  Issue.record("\(difference)", sourceLocation: location)
}

/// An empty frame of our usual signs.
func frame(_ columns: Int, _ rows: Int = 1, _ glyphs: Glyphs = .unicode) -> Frame {
  Frame(columns: columns, rows: rows, glyphs: glyphs)
}

/// What must hold of any frame, whatever was written into it.
func expectWhole(
  _ frame: Frame, columns: Int, at location: SourceLocation = #_sourceLocation
) {
  #expect(frame.size.columns == columns, sourceLocation: location)
  for (number, line) in frame.lines.enumerated() {
    #expect(DisplayWidth.narrow.of(line) <= columns, sourceLocation: location)
    var isOpen = false
    for cell in frame.row(number) {
      #expect(cell.isContinuation == isOpen, sourceLocation: location)
      isOpen = cell.text.unicodeScalars.first.map { DisplayWidth.narrow.of($0) == 2 } ?? false
    }
    #expect(!isOpen, "row \(number) ends in half a character", sourceLocation: location)
  }
  if frame.glyphs.isASCII {
    #expect(frame.text.utf8.allSatisfy { $0 < 0x80 }, sourceLocation: location)
  }
  if let cursor = frame.cursor {
    #expect(frame.size.contains(cursor), sourceLocation: location)
  }
}
