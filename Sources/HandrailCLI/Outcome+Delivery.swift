import Glibc
import Text

extension Outcome {
  /// Writes the result and the messages, and says how the program ends.
  public func deliver(in surroundings: Surroundings) -> ExitCode {
    let failure = Self.write(output, to: STDOUT_FILENO)
    var messages = messages
    if failure != 0, failure != EPIPE {
      messages.append(Self.sentence(failure))
    }
    for message in messages {
      let text = surroundings.isUTF8 ? message.string : message.string.foldedToASCII
      // To a person, whole words; to a file or a program, a message is a line.
      let lines =
        isatty(STDERR_FILENO) == 1
        ? Wrapping(width: surroundings.width, display: surroundings.display)
          .lines(of: text, first: "handrail: ", rest: "  ") : ["handrail: \(text)"]
      _ = Self.write(lines.map { $0 + "\n" }.joined(), to: STDERR_FILENO)
    }
    return failure == 0 || failure == EPIPE ? exit : .cannotReadOrWrite
  }

  /// That standard output takes nothing, for the system's reason.
  static func sentence(_ failure: Int32) -> SafeText {
    let reason = unsafe SafeText(String(cString: strerror(failure)))
    let advice: SafeText =
      [ENOSPC, EDQUOT, EFBIG].contains(failure) ? "free some space" : "look where it goes"
    return "The result could not be written (\(reason)); \(advice) and try again."
  }

  /// The system's reason, or 0.
  static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if written < 0, errno == EINTR { continue }
      if written < 0 { return errno }
      bytes = bytes.dropFirst(written)
    }
    return 0
  }
}
