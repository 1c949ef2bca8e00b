import Foundation
import TestSupport
import Testing

/// Several processes at one log, at once or one in the other's way.
@Suite struct ProcessTests {
  private let place: SessionPlace

  init() throws {
    place = try SessionPlace()
  }

  private static let eight = (1...8).map { "session-\($0)" }

  /// Starts a play in each session before it waits for any.
  private func playAtOnce(_ lines: String, in sessions: [String]) throws -> [Program.Ending] {
    try sessions.map { try place.start(place.playing(lines, in: $0)) }.map { try $0.ending() }
  }

  @Test func `eight begin in a folder that is not there yet, and all are kept`() throws {
    let endings = try playAtOnce(Lines.beginning, in: Self.eight)
    #expect(endings.allSatisfy { $0.exit == 0 && $0.messages.isEmpty }, "\(endings)")
    let first = try place.events(of: Self.eight[0])
    #expect(first.count == 8)
    for session in Self.eight { #expect(try place.events(of: session) == first) }
    let listed = try place.run(["sessions"])
    #expect(listed.messages.isEmpty)
    #expect(Set(listed.output.split(separator: "\n").map { $0.prefix(9) }).count == 8)
    #expect(try place.files() == ["sessions.db", "sessions.lock"])
  }

  @Test func `eight go on with sessions of their own in one log`() throws {
    for session in Self.eight { #expect(try place.play(Lines.beginning, in: session).exit == 0) }
    for round in 1...3 {
      let endings = try playAtOnce(Lines.note, in: Self.eight)
      #expect(endings.allSatisfy { $0.exit == 0 && $0.messages.isEmpty }, "\(endings)")
      for session in Self.eight {
        #expect(try place.events(of: session).count { $0.name == "noted" } == round)
      }
    }
  }

  @Test func `of eight at one session each drives it alone, or is told that it is driven`() throws {
    #expect(try place.play(Lines.beginning).exit == 0)
    let endings = try playAtOnce(
      Lines.note, in: [String](repeating: SessionPlace.session, count: 8))
    let kept = endings.count { $0.exit == 0 }
    #expect(kept >= 1)
    #expect(endings.allSatisfy { [0, 75].contains($0.exit) }, "\(endings)")
    for refused in endings where refused.exit == 75 {
      #expect(
        refused.messages.contains("drives swift-heron; let them leave it first, or take it over"))
    }
    let names = try place.events().map(\.name).dropFirst(8)
    #expect(Array(names) == (0..<kept).flatMap { _ in ["driverChanged", "noted", "left"] })
  }

  @Test(.enabled(if: Strace.isPossible || isCI, "this needs strace, and leave to trace"))
  func `while one drives, all others are told who and since when, and can read`() throws {
    #expect(try place.play(Lines.beginning).exit == 0)
    let paused = try PausedPlay(at: place)
    var others = place
    others.person = "anna"
    for ending in try playAtOnce(Lines.note, in: [String](repeating: "swift-heron", count: 7)) {
      #expect(ending.exit == 75)
      let who =
        /handrail: pi, since \d{4}-\d\d-\d\d \d\d:\d\d, drives swift-heron; let them leave it first/
      #expect(ending.messages.firstMatch(of: who) != nil, "\(ending.messages)")
    }
    for words in [["rename", "swift-heron", "hall"], ["delete", "swift-heron"]] {
      #expect(try others.run(words).exit == 75)
    }
    #expect(try others.run(["report", "swift-heron"]).output.contains(PausedPlay.first))
    #expect(try paused.goOn().exit == 0)
    #expect(try others.play(Lines.note).exit == 0)
  }

  @Test(.enabled(if: Strace.isPossible || isCI, "this needs strace, and leave to trace"))
  func `who is taken over learns it at the next act, and nothing of it is kept`() throws {
    #expect(try place.play(Lines.beginning).exit == 0)
    let paused = try PausedPlay(at: place)
    var other = place
    other.person = "anna"
    let taken = try other.run(
      other.playing(Lines.note, in: SessionPlace.session, "--take-over"))
    #expect(taken.exit == 0 && taken.messages.isEmpty, "\(taken.messages)")
    let ending = try paused.goOn()
    #expect(ending.exit == 75)
    let said = ending.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains(PausedPlay.first))
    let refusal =
      /NOT SAVED: anna, since [-0-9]+ [:0-9]+, drives swift-heron now and has taken it over/
    #expect(said.firstMatch(of: refusal) != nil, "\(said)")
    let kept = try place.events().dropFirst(8)
    #expect(
      kept.map(\.name) == ["driverChanged", "noted", "left", "driverChanged", "noted", "left"])
    #expect(!kept.contains { $0.content.contains(PausedPlay.second) })
  }

  @Test(.enabled(if: Strace.isPossible || isCI, "this needs strace, and leave to trace"))
  func `a driver that was killed is in nobody's way`() throws {
    #expect(try place.play(Lines.beginning).exit == 0)
    try PausedPlay(at: place).end()
    let next = try place.play(Lines.note)
    #expect(next.exit == 0 && next.messages.isEmpty, "\(next.messages)")
    #expect(
      try place.events().dropFirst(8).map(\.name)
        == ["driverChanged", "noted", "driverChanged", "noted", "left"])
  }

  @Test func `a reader that stops early takes nothing from the log`() throws {
    let words = try place.playing(Lines.beginning).joined(separator: "' '")
    let script = "'\(Program.handrail.path)' '\(words)' | head -1; echo \"${PIPESTATUS[0]}\""
    let ending = try Program("/bin/bash", environment: place.environment).run(["-c", script])
    #expect(ending.output == "> start\n0\n")
    #expect(ending.messages.isEmpty)
    #expect(try place.events().count == 8)
  }
}
