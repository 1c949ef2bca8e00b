import Screen

/// All keys as a table in Markdown, for the README.
///
/// Some keys do two things, on two screens; the sentences say which.
public enum KeyTable {
  /// Two bindings a row, in columns, so that it is half as long.
  public static var markdown: String {
    let cells = Binding.all.map { binding in
      let keys = binding.keyLabels.map { "`\($0)`" }.joined(separator: " ")
      return "\(keys) | \(binding.help)"
    }
    let half = (cells.count + 1) / 2
    let rows = (0..<half).map { row in
      "| \(cells[row]) | \(row + half < cells.count ? cells[row + half] : "|") |"
    }
    return "| | | | |\n|---|---|---|---|\n" + rows.joined(separator: "\n") + "\n"
  }
}
