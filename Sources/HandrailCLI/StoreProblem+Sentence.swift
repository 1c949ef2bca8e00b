import Glibc
import GuideEngine
import GuideFormat
import SessionStore
import Text

extension StoreProblem {
  /// How the program ends because of it.
  var exit: ExitCode {
    switch self {
    case .untrusted: .cannotCreate
    case .log(.locked), .driven, .takenOver: .busy
    case .log, .notUnderstood, .cannotFollow: .cannotReadOrWrite
    case .noSession, .several, .noName, .nameTaken, .inTrash, .notInTrash, .cutShort, .refused:
      .notAsWanted
    }
  }

  /// What is in the way, and what to do next. The folder is the one for sessions.
  func sentence(in folder: String, _ offset: (Timestamp) -> Int) -> SafeText {
    switch self {
    case .untrusted(let path, let distrust):
      "\(SafeText(path)) \(distrust.words(of: FilePath(bytes: Array(path.utf8))))"
    case .log(let cause): cause.sentence(in: SafeText(folder))
    case .noSession(let words, let nearest?):
      "There is no session \(words); did you mean \(nearest.text)?"
    case .noSession(let words, nil):
      "There is no session \(words); handrail sessions lists all."
    case .several(let title, let names):
      "Several sessions are called \(title); name one of them: \(Self.list(names))."
    case .noName(let words):
      "There is no session \(words), and a new one is called by small letters, digits and hyphens, 40 at most."
    case .nameTaken(let name):
      "There is a session \(name.text) already; choose another name."
    case .driven(let name, let standing):
      """
      \(standing.words(offset)) drives \(name.text); let them leave it first, or take it over with \
      handrail resume \(name.text), or play --take-over.
      """
    case .takenOver(let name, let standing):
      """
      \(standing.words(offset)) drives \(name.text) now and has taken it over; what you did before \
      is kept. Leave it to them; who leaves here and opens it again can take it back.
      """
    case .cutShort(let name):
      """
      The log was damaged, and the end of \(name.text) is lost; open it again to go on from what \
      is left.
      """
    case .inTrash(let name):
      "\(name.text) lies in the trash; write handrail restore \(name.text) first."
    case .notInTrash(let name): "\(name.text) does not lie in the trash; nothing is to be restored."
    case .notUnderstood(let name, let reason):
      "\(name.text) is whole, but this Handrail cannot go on with it: \(reason)"
    case .refused(let refusal): refusal.sentence
    case .cannotFollow(let problem): problem.sentence
    }
  }

  private static func list(_ names: [SessionName]) -> SafeText {
    SafeText(joining: names.map { SafeText($0.text) }, with: ", ")
  }
}

extension Standing {
  /// Who it is and where, and since when.
  func words(_ offset: (Timestamp) -> Int) -> SafeText {
    let place = [
      driver.terminal.map { "on \($0)" as SafeText }, driver.clientAddress.map { "from \($0)" },
    ]
    .compactMap { $0 }
    let name = SafeText(joining: [driver.name] + place, with: " ")
    return "\(name), since \(LocalTime(since, offset).text),"
  }
}

extension StoreProblem.Distrust {
  /// What is wrong behind a path, which stands before it.
  fileprivate func words(of path: FilePath) -> SafeText {
    switch self {
    case .link: "is a link; sessions are kept only in a place that is none, so name that itself."
    case .notFolder: "is no folder; sessions are kept in one, so name another or move this away."
    case .notFile: "is no regular file; move it away, and begin again."
    case .another:
      "belongs to somebody else; name a folder of your own in HANDRAIL_STATE."
    case .open: "is open to other users; close it with chmod go= \(path.shellWord) and begin again."
    case .system(let code):
      unsafe "cannot be looked at (\(String(cString: strerror(code)))); look at it, then try again."
    }
  }
}

extension StoreProblem.Cause {
  fileprivate func sentence(in folder: SafeText) -> SafeText {
    switch self {
    case .full: "No room is left for \(folder); free some, then try again."
    case .readOnly:
      "\(folder) can only be read; make it writable, or name another folder in HANDRAIL_STATE."
    case .forbidden:
      "You may not read or write the log in \(folder); look at the permissions of both."
    case .locked: "Another program holds the log in \(folder); wait a moment, then try again."
    case .damaged:
      """
      The log in \(folder) is damaged and cannot be set aside; copy the folder to a safe place, \
      then make it writable.
      """
    case .tooNew:
      """
      A newer Handrail has brought the log in \(folder) up to date; use that one. Nothing was changed.
      """
    case .moved, .notDriver:
      "The log in \(folder) was exchanged meanwhile; look what happened there, then try again."
    case .system(let code):
      unsafe """
      The log in \(folder) cannot be read or written (\(String(cString: strerror(code)))); look \
      at the disk, then try again.
      """
    }
  }
}

extension DamageNotice {
  /// What was lost, or that nothing was.
  var sentence: SafeText {
    switch self {
    case .setAside(let path, nil):
      """
      The log of sessions was damaged, and set aside as \(SafeText(path)) by a program that was \
      stopped; what is whole was carried over, so look what is missing and keep that file until \
      you know.
      """
    case .setAside(let path, let count?):
      """
      The log of sessions was damaged. It was set aside as \(SafeText(path)), and \
      \(count == 1 ? "1 session" : "\(count) sessions") carried over whole; keep that file until \
      you know that nothing is missing.
      """
    case .damagedEnd(let path):
      """
      The newest part of the log was damaged, so what was kept last may be missing. It was copied to \
      \(SafeText(path)); look what is to be done again.
      """
    case .cutShort(let name, let kept, let lost?):
      """
      Of \(name.text) the last \(lost == 1 ? "event is" : "\(lost) events are") lost; it goes on \
      from event \(kept), so look what is to be done again.
      """
    case .cutShort(let name, let kept, nil):
      """
      Of \(name.text) the end is lost, nobody knows how much; it goes on from event \(kept), so \
      look what is to be done again.
      """
    case .lost(let name?): "\(name.text) is lost; nothing of it could be read."
    case .lost(nil): "A session is lost, and nothing of it could be read, not even its name."
    case .renamed(let name):
      "A session is called \(name.text) now; its name was damaged, and all else in it is whole."
    }
  }
}
