/// What `--help` prints.
enum HelpText {
  static let general: String = {
    let commands = Command.allCases.map { command in
      """
        \(command.usage)
            \(command.summary)
            \(command.examples.map { "Example: \($0)" }.joined(separator: "\n      "))
      """
    }
    let width = Option.allCases.map(\.form.count).max() ?? 0
    let options = Option.allCases.map { option in
      "  \(padded(option.form, to: width))  \(option.summary)"
    }
    return """
      handrail leads you through a repair, step by step, by a guide in Markdown.

      Commands
        handrail [CODE]
            Opens the wizard, at the guide for what you see if you name it.
            Example: handrail 1013

      \(commands.joined(separator: "\n\n"))

      Options
      \(options.joined(separator: "\n"))

      Exit codes
        0 done   1 not as wanted   2 wrong use
        73 cannot create   74 cannot read or write   75 busy   78 bad guide

      """
  }()

  static func of(_ command: Command) -> String {
    let options = command.options + [.help]
    let width = options.map(\.form.count).max() ?? 0
    return """
      \(command.usage)
        \(command.summary)

      \(command.examples.map { "  Example: \($0)" }.joined(separator: "\n"))

      \(options.map { "  \(padded($0.form, to: width))  \($0.summary)" }.joined(separator: "\n"))

      """
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
