import Testing

/// What was done can be undone, one act after the other, back to the beginning.
///
/// What checks report stays, and with it the marks of what is measured, the undoings that hang on
/// them and the values of which one may have come from a check: those are left out where a check
/// has spoken in between.
@Suite struct UndoPropertyTests {
  @Test(arguments: 0..<8)
  func `undo in a shipped guide gives back what was`(_ seed: UInt64) throws {
    let library = try GuideLibrary.shipped.get()
    var soak = SessionSoak<UndoRun>(seed: seed)

    soak.run(100, in: library)
  }

  @Test(arguments: 8..<24)
  func `undo in a guide that nobody would write gives back what was`(_ seed: UInt64) throws {
    var soak = SessionSoak<UndoRun>(seed: seed)

    for number in 0..<10 {
      soak.run(20, in: try .random(seed: seed * 100 + UInt64(number)))
    }
  }
}
