import GuideEngine
import SessionStore
import Text

/// `handrail rename NAME TITLE...`, `delete NAME` and `restore NAME`.
enum SessionNameCommand {
  static func rename(_ arguments: Arguments, _ log: SessionLog) -> Outcome {
    log.run { store throws(StoreProblem) in
      let name = try store.find(arguments.name)
      let words = arguments.words.dropFirst().map { SafeText(bytes: $0) }
      let parts = words.flatMap { $0.string.split(separator: " ") }
      let title = SafeText(parts.joined(separator: " "), limit: 60)
      try store.rename(name, to: title, at: log.surroundings.now)
      return .done("\(name.text) is called \"\(title.string)\" now.\n").folded(log)
    }
  }

  static func delete(_ arguments: Arguments, _ log: SessionLog) -> Outcome {
    log.run { store throws(StoreProblem) in
      let name = try store.find(arguments.name)
      try store.trash(name, at: log.surroundings.now)
      return .done(
        "\(name.text) lies in the trash for 30 days; handrail restore \(name.text) takes it out.\n")
    }
  }

  static func restore(_ arguments: Arguments, _ log: SessionLog) -> Outcome {
    log.run { store throws(StoreProblem) in
      let name = try store.find(arguments.name)
      try store.restore(name)
      return .done("\(name.text) is back; handrail sessions shows where it stands.\n")
    }
  }
}

extension Arguments {
  /// The first word, as the name of a session.
  var name: String { String(decoding: words.first ?? [], as: UTF8.self) }
}

extension Outcome {
  /// In ASCII where nothing else can be shown.
  func folded(_ log: SessionLog) -> Outcome {
    guard !log.surroundings.isUTF8 else { return self }
    var outcome = self
    outcome.output = output.foldedToASCII
    return outcome
  }
}
