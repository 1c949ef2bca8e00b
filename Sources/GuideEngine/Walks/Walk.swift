import Text

/// A way through a guide, written down to be walked again: commands, and what is expected of them.
public struct Walk: Equatable, Sendable {
  /// The comment right above its start; empty without one.
  public let title: SafeText
  /// In the order of the file; the first is its start.
  public let lines: [Line]

  /// One command or expectation.
  public struct Line: Equatable, Sendable {
    /// Where it begins in its file.
    public let place: Place
    /// As it was written.
    public let text: SafeText
    /// What it asks for.
    public let action: Action
  }

  /// What a line can say; names are looked up in the guide when it is walked.
  public enum Action: Equatable, Sendable {
    case start(at: String?)
    case act(Act)
    case check([CheckName], Measure)
    case wait(seconds: Int)
    case leave
    case resume
    case expect(Expectation)
  }

  /// A command, with names as they were written.
  public enum Act: Equatable, Sendable {
    case tick(Name)
    case untick(Name)
    case answer(Name, Answer)
    case record(Name, SafeText)
    case override(Name, because: SafeText)
    case `defer`(Name)
    case tickUndoing(Name)
    case overrideUndoing(Name, because: SafeText)
    case acknowledge
    case choose(Name, leavingOpen: Bool)
    case back
    case undo
    case end(Ending)
    case endFixedAnyway(because: SafeText)
    case note(SafeText)
  }

  /// An item, a step or a choice: by its slug, or by the beginning of its words.
  public enum Name: Equatable, Sendable {
    case slug(String)
    case words(SafeText)
  }

  /// What a check says from here on; nil where it says nothing at all.
  public struct Measure: Equatable, Sendable {
    /// Nil where it does not report.
    public let verdict: Verdict?
    /// What it found, in its own words.
    public let value: SafeText?
  }

  /// What is to be so.
  public enum Expectation: Equatable, Sendable {
    case step(String)
    case item(Name, ItemExpectation)
    case cursor(Name?)
    case progress(Progress)
    case minutes(Int)
    case completion(Completion)
    case warning(SafeText?)
    case refused(naming: [Name])
    case putBack(SafeText?)
    case deferred([Name])
    case returned(Ending)
    case proposed(Ending)
    case depth(Int)
    case ended(Ending)
  }

  /// How an item is to stand.
  public enum ItemExpectation: String, CaseIterable, Sendable {
    case todo
    case done
    case overridden
    case deferred
    case inactive
    case waiting
    case unanswered
    case yes
    case no
    case holds
    case fails
    case unknown
    case byPerson = "by you"
  }
}

extension Walk.Name: CustomStringConvertible {
  /// As it was written.
  public var description: String {
    switch self {
    case .slug(let slug): slug
    case .words(let words): "\"\(words)\""
    }
  }
}
