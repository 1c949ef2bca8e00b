import GuideEngine
import TestSupport
import Testing
import Text
import Wizard

@Suite struct ReportCostTests {
  @Test func `ten thousand events take well under a second, and no more than their share`() throws {
    let short = try seconds(events: 1_000)
    let long = try seconds(events: 10_000)

    #expect(long < 8)
    // Ten times the events; what is quadratic would take a hundred times as long.
    #expect(long < max(short, 0.005) * 30, "\(short) s, then \(long) s")
  }

  /// What all three forms take; builds for tests are many times slower than the program.
  private func seconds(events count: Int) throws -> Double {
    var repair = try SmallRepair()
    while repair.events.count < count {
      try repair.act(.tick(SmallRepair.plug), .record(SmallRepair.name, "Lamp at 10.0.0.1"))
      try repair.act(.note("00:0E:58:A0:12:34 blinks"), .undo)
      try repair.act(.choose(SmallRepair.toLight, leavingOpen: true), .tick(SmallRepair.light))
      try repair.act(.choose(SmallRepair.again, leavingOpen: true))
    }
    let start = ProcessorTime.ofThisThread
    #expect(!repair.text.isEmpty && !repair.markdown.isEmpty)
    #expect(repair.json["masked"] == .bool(true))
    return ProcessorTime.ofThisThread - start
  }
}
