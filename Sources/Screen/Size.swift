/// How many columns and rows something has; never fewer than none.
public struct Size: Hashable, Sendable {
  /// Cells side by side.
  public let columns: Int
  /// Lines one below the other.
  public let rows: Int

  /// What is negative counts as none.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether a place lies within it.
  public func contains(_ position: Position) -> Bool {
    (0..<rows).contains(position.row) && (0..<columns).contains(position.column)
  }
}

/// A place counted from the top left, which is 0 and 0; it may lie outside of what is drawn on.
public struct Position: Hashable, Sendable {
  /// Lines from the top.
  public var row: Int
  /// Cells from the left.
  public var column: Int

  /// The place at this row and column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The top left.
  public static let origin = Position(row: 0, column: 0)

  /// The place so far down and to the right of another.
  public static func + (left: Position, right: Position) -> Position {
    Position(row: left.row + right.row, column: left.column + right.column)
  }
}
