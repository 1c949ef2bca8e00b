import GuideFormat
import SessionStore
import Text

/// `handrail export NAME [FILE]` and `handrail import FILE|-`.
enum ExchangeCommand {
  static func export(_ arguments: Arguments, _ log: SessionLog) -> Outcome {
    log.run { store throws(StoreProblem) in
      let name = try store.find(arguments.name)
      let text = try store.lines(of: name).map { $0 + "\n" }.joined()
      guard arguments.words.count > 1 else { return .done(text) }
      let path = FilePath(bytes: arguments.words[1])
      return NewFile.write(text, to: path)
        ?? .done("\(name.text) stands in \(path.shown.string).\n")
        .folded(log)
    }
  }

  static func take(_ arguments: Arguments, _ log: SessionLog) -> Outcome {
    let path = FilePath(bytes: arguments.words[0])
    let isInput = path.bytes == [UInt8(ascii: "-")]
    let shown = isInput ? "standard input" : path.shown
    let bytes: [UInt8]
    do throws(ReadFailure) {
      let limit = SessionFileReading.largest + 1
      bytes =
        isInput
        ? try FileReading.standardInput(atMost: limit)
        : try FileReading.file(at: path, atMost: limit)
    } catch {
      return .failure(.cannotReadOrWrite, "\(shown): \(sentence(error))")
    }
    guard bytes.count <= SessionFileReading.largest else {
      return .failure(
        .cannotReadOrWrite, "\(shown) is larger than 64 MB, and no session is; look what it is.")
    }
    return take(bytes, shown, log)
  }

  private static func sentence(_ failure: ReadFailure) -> SafeText {
    switch failure {
    case .folder, .pipe, .socket, .device:
      "This is no regular file; name one, or write - to read what is piped in."
    case .missing, .noFolder, .forbidden, .linkLoop, .nameTooLong, .nameNotText, .system:
      failure.sentence
    }
  }

  private static func take(_ bytes: [UInt8], _ shown: SafeText, _ log: SessionLog) -> Outcome {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let reading: SessionFileReading
    do throws(SessionFileProblem) {
      reading = try SessionFileReading(lines, readGuide: SessionLog.read)
    } catch {
      return .failure(.notAsWanted, "\(shown):\(error.line): \(error.message)")
    }
    return log.run { store throws(StoreProblem) in
      let name = try store.take(reading, drawn: log.surroundings.random)
      let text: SafeText =
        name == reading.name
        ? "\(name.text) is here now; handrail sessions shows where it stands."
        : "\(reading.name.text) is here now as \(name.text), because that name was taken."
      return .done("\(text)\n")
    }
  }
}
