import Text

/// Who holds the session: one at a time, as the guides themselves advise.
public struct Driver: Equatable, Sendable {
  /// The account's name on this machine.
  public let name: SafeText
  /// The terminal's name, as `pts/3`; nil where there is none.
  public let terminal: SafeText?
  /// Where a remote login comes from; nil for one at the machine itself.
  public let clientAddress: SafeText?

  /// Everything comes from the environment, so it was made safe before.
  public init(name: SafeText, terminal: SafeText? = nil, clientAddress: SafeText? = nil) {
    self.name = name
    self.terminal = terminal
    self.clientAddress = clientAddress
  }
}

/// How a visit to a session ended; leaving is no end of the session.
public enum Departure: String, CaseIterable, Sendable {
  /// The person left by a key.
  case quit
  /// The connection went away.
  case connectionLost
  /// The program was asked to stop.
  case terminated
  /// Another driver took the session over.
  case takenOver
  /// Nothing was written down: the program or the machine stopped at once.
  case unexplained
}

/// How a session, or a guide that another one led into, ended.
public enum Ending: String, CaseIterable, Sendable {
  case fixed
  case notFixed
  case support
  case gaveUp

  /// As a person says it.
  public var words: SafeText {
    switch self {
    case .fixed: "fixed"
    case .notFixed: "not fixed"
    case .support: "handed to support"
    case .gaveUp: "gave up"
    }
  }
}

/// What a check says about the thing that it measured.
public enum Verdict: String, CaseIterable, Sendable {
  case holds
  case fails
  /// It could not be measured.
  case unknown
}

/// A measurement: what came out, and when.
public struct Finding: Equatable, Sendable {
  /// What it means for the items that asked.
  public let verdict: Verdict
  /// What was measured, in a few words: `6 rooms`; or why it could not be.
  public let value: SafeText?
  /// What the verdict rests on, for the report.
  public let evidence: SafeText?
  /// By the clock of the machine that measured.
  public let measuredAt: Timestamp

  /// Text from a device was made safe before.
  public init(
    _ verdict: Verdict, value: SafeText? = nil, evidence: SafeText? = nil, measuredAt: Timestamp
  ) {
    self.verdict = verdict
    self.value = value
    self.evidence = evidence
    self.measuredAt = measuredAt
  }
}

/// What a person says to a question or to a set.
public enum Answer: String, CaseIterable, Sendable {
  case yes
  case no
  /// To a set: none of these.
  case none
}

/// Who wrote a value down.
public enum Recorder: Hashable, Sendable {
  case person
  case check(CheckName)
}
