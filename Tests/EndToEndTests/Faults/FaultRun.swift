import Foundation
import TestSupport
import Testing

/// One play that is disturbed again and again, each time from the same beginning.
struct FaultRun {
  private let base: SessionPlace
  private let lines: String
  /// What an undisturbed run leaves.
  private let full: [KeptEvent]
  /// How many events there were before it.
  private let countBefore: Int
  /// How often each call on the log is made.
  private let counts: [String: Int]

  /// The beginning is what the place holds now.
  init(of lines: String, from base: SessionPlace) throws {
    self.base = base
    self.lines = lines
    let undisturbed = try SessionPlace(copying: base)
    countBefore = try SessionPlace(copying: base).events().count
    let calls = try Strace(place: undisturbed).calls(undisturbed.playing(lines))
    counts = Dictionary(grouping: calls) { $0 }.mapValues(\.count)
    full = try undisturbed.events()
    #expect(full.count > countBefore)
  }

  /// Every call that the program makes on the log.
  var calls: [String] { counts.keys.sorted() }

  /// Disturbs each call of that name in turn, or one of so many, and one that is never made.
  func disturb(_ call: String, _ fault: Strace.Fault, oneOf stride: Int = 1) throws {
    let count = counts[call] ?? 0
    for number in Array(Swift.stride(from: 1, through: count, by: stride)) + [count + 1] {
      let place = try SessionPlace(copying: base)
      let words = try place.playing(lines, in: SessionPlace.session, "--json")
      let ending = try place.run(
        words, under: Strace(place: place).arguments(call, fault, at: number))
      let what: Comment = "\(fault) in \(call) \(number) of \(count): \(ending.messages)"
      try look(at: ending, fault, what)
      try look(at: place, after: ending, what)
      if number > count {
        #expect(ending.exit == 0 && ending.signal == nil, what)
      } else if case .kill = fault {
        #expect(ending.signal == SIGKILL, what)
      }
    }
  }

  /// What the program said of itself.
  private func look(at ending: Program.Ending, _ fault: Strace.Fault, _ what: Comment) throws {
    #expect([0, 74, 75].contains(ending.exit), what)
    guard ending.exit != 0 else { return }
    let played = try PlayedStates(ending)
    let said = played.objections.joined() + ending.messages
    if !ending.output.isEmpty { #expect(said.contains("NOT SAVED: "), what) }
    #expect(fault.causes.contains { said.contains($0) }, what)
  }

  /// What is left: one of the states before and after an act, with all that was called carried out,
  /// and it can be gone on with.
  private func look(
    at place: SessionPlace, after ending: Program.Ending, _ what: Comment
  ) throws {
    #expect(try place.run(["sessions", "--json"]).exit == 0, what)
    let events = try place.events()
    #expect(events.count >= countBefore && events == Array(full.prefix(events.count)), what)
    #expect(events.count == full.count || !full[events.count].isWithinAct, what)
    #expect(Set(try PlayedStates(ending).events).isSubset(of: events), what)
    if ending.exit == 0, ending.signal == nil { #expect(events == full, what) }
    try goOn(at: place, after: events, what)
    let files = try place.files()
    let lasting = /sessions\.(lock|db|db\.damaged-\d+(-wal)?)/
    #expect(files.allSatisfy { $0.wholeMatch(of: lasting) != nil }, "\(files), \(what)")
  }

  /// The same play again where nothing of it was kept but who drives, and else something new.
  private func goOn(
    at place: SessionPlace, after events: [KeptEvent], _ what: Comment
  ) throws {
    let begins = countBefore == 0 ? 0 : countBefore + 1
    let isRepeated = events.count <= begins
    let again = try place.play(isRepeated ? lines : Lines.note)
    #expect(again.exit == 0 && again.output.contains("Kept in swift-heron"), what)
    #expect(again.messages.isEmpty, what)
    let wanted = isRepeated ? full.dropFirst(begins).map(\.name) : ["noted", "left"]
    #expect(try place.events().map(\.name).suffix(wanted.count) == wanted[...], what)
  }
}

extension Strace.Fault {
  /// One of these is said as the cause.
  fileprivate var causes: [String] {
    switch self {
    case .kill: []
    case .once(let error), .always(let error):
      switch error {
      case "ENOSPC", "EDQUOT": ["No room is left for "]
      // SQLite calls a file that may not be written to one that can only be read.
      case "EROFS", "EACCES": ["can only be read; ", "You may not read or write the log in "]
      default:
        [
          "cannot be read or written (Input/output error); ", "Another program holds the log in ",
          "is damaged and cannot be set aside; ",
        ]
      }
    }
  }
}
