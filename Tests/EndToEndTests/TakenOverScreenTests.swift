import TestSupport
import Testing

/// Two logins at one session, each in a terminal of its own.
@Suite struct TakenOverScreenTests {
  private let state: StateFolder
  private let anna: TmuxScreen
  private let bert: TmuxScreen

  init() throws {
    state = try StateFolder()
    anna = try TmuxScreen(environment: state.environment)
    bert = try TmuxScreen(columns: 40, rows: 12, environment: state.environment)
  }

  @Test func `whose session was taken over takes it back, and the other leaves it`() throws {
    try anna.run("\(Program.handrail.path) 1003")
    try anna.wait(for: "Do you see this?")
    try anna.type("\r")
    try state.wait(for: 1, of: "stepOpened")

    try bert.run("\(Program.handrail.path) resume")
    try bert.wait(for: "Take it over?")
    try bert.type("y")
    try bert.wait(for: "0 of 9")

    try anna.type("y")
    try anna.wait(for: "drives this session now, since")
    try anna.wait(for: "The last act was not saved:")
    try anna.type("y")
    try anna.wait(for: "0 of 9")
    try anna.type("y")
    try anna.wait(for: "1 of 9")

    try bert.type("y")
    try bert.wait(for: "Somebody else drives it now")
    try bert.type("n")
    try bert.wait(for: "Go on where you stopped")
    try bert.type("q")
    bert.waitForPrompt()

    try anna.type("q")
    try anna.wait(for: "1003 saved at step 1")
    try state.expectWhole()
  }
}
