/// What the program can be asked to do.
enum Command: String, CaseIterable {
  case resume
  case guides
  case show
  case sessions
  case report
  case rename
  case delete
  case restore
  case export
  case `import`
  case lint
  case graph
  case test
  case play
  case keys

  /// How it is written.
  var usage: String {
    switch self {
    case .resume: "handrail resume [NAME]"
    case .guides: "handrail guides [WORDS...]"
    case .show: "handrail show CODE|FILE"
    case .sessions: "handrail sessions"
    case .report: "handrail report [NAME]"
    case .rename: "handrail rename NAME TITLE..."
    case .delete: "handrail delete NAME"
    case .restore: "handrail restore NAME"
    case .export: "handrail export NAME [FILE]"
    case .import: "handrail import FILE|-"
    case .lint: "handrail lint FILE|DIR..."
    case .graph: "handrail graph CODE|FILE"
    case .test: "handrail test FILE|DIR..."
    case .play: "handrail play CODE|FILE --commands FILE"
    case .keys: "handrail keys"
    }
  }

  /// What it is about, as a sentence names it.
  var object: String {
    switch self {
    case .guides: "a word"
    case .show, .graph, .play: "a code or file"
    case .lint, .test: "a file or folder"
    case .sessions: "a session"
    case .keys: "a key"
    case .resume, .report, .delete, .restore: "a session's name"
    case .rename: "a session's name with a title"
    case .export: "a session's name"
    case .import: "a file"
    }
  }

  /// What it does.
  var summary: String {
    switch self {
    case .resume: "Goes on with a session, the latest if none is named."
    case .guides: "Lists the guides, or those that a number or words fit, the best first."
    case .show: "Prints a whole guide as text."
    case .sessions: "Lists the sessions, the one that was gone on with last first."
    case .report: "Prints what was done in a session, or in the latest, for support."
    case .rename: "Gives a session a title of your own; it keeps its name."
    case .delete: "Puts a session into the trash; after 30 days it is gone."
    case .restore: "Takes a session out of the trash."
    case .export: "Prints all of a session as lines of JSON, or writes them to a file."
    case .import: "Takes up a session that was exported, here or elsewhere."
    case .lint: "Says what is wrong with guides and where, and what to write instead."
    case .graph: "Draws a guide's steps and ways as a Graphviz graph."
    case .test: "Walks the walks beside guides, and says what went wrong or was not tried."
    case .play: "Runs commands in a guide without a screen; prints the state after each."
    case .keys: "Prints the keys of the wizard as a table in Markdown."
    }
  }

  var examples: [String] {
    switch self {
    case .resume: ["handrail resume swift-heron"]
    case .guides: ["handrail guides firewall update"]
    case .show: ["handrail show 1013 | less"]
    case .sessions: ["handrail sessions --json"]
    case .report: ["handrail report swift-heron --full --output for-sonos.txt"]
    case .rename: ["handrail rename swift-heron The speaker in the hall"]
    case .delete: ["handrail delete swift-heron"]
    case .restore: ["handrail restore swift-heron"]
    case .export: ["handrail export swift-heron heron.jsonl"]
    case .import: ["handrail import heron.jsonl"]
    case .lint: ["handrail lint ~/guides/sonos/1013.md"]
    case .graph: ["handrail graph 1013 | dot -Tsvg > 1013.svg"]
    case .test: ["handrail test ~/guides/sonos/1013.walk"]
    case .play: ["handrail play 1013 --commands did.walk --session swift-heron"]
    case .keys: ["handrail keys"]
    }
  }

  var options: [Option] {
    switch self {
    case .guides, .show, .lint: [.json, .guides, .today]
    case .resume:
      [.plain, .ascii, .theme, .guides, .keys, .walk, .size, .dumpScreen, .state]
    case .graph: [.guides]
    case .sessions: [.json, .trash]
    case .report: [.format, .full, .output, .state]
    case .rename, .delete, .restore, .export, .import, .keys: []
    case .test: [.json, .guides]
    case .play: [.commands, .session, .takeOver, .json, .guides]
    }
  }

  /// How many words may follow it.
  var words: ClosedRange<Int> {
    switch self {
    case .guides: 0...100_000
    case .sessions, .keys: 0...0
    case .resume, .report: 0...1
    case .show, .graph, .play, .delete, .restore, .import: 1...1
    case .export: 1...2
    case .rename: 2...100_000
    case .lint, .test: 1...100_000
    }
  }
}
