import Foundation
import Testing

/// Both ends of a terminal without a screen: what a program writes to it is read here, and what is
/// written here are its keys.
public final class PseudoTerminal {
  /// The end of the person.
  public let master: Int32
  /// The end of the program, which is open here too, so that it lives as long as the test.
  public private(set) var slave: Int32
  /// The name of the program's end.
  public let path: String
  /// What was read of the program so far and not taken.
  public private(set) var output: [UInt8] = []

  /// A terminal of this size, with nobody on it.
  public init(columns: Int = 80, rows: Int = 24) throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 256)
    guard openpty(&master, &slave, &name, nil, nil) == 0 else { throw POSIXError(.EIO) }
    // A child of another test that kept the person's end would keep this terminal alive.
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.master = master
    self.slave = slave
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    resize(columns: columns, rows: rows)
  }

  deinit {
    hangUp()
    closeSlave()
  }

  /// Leaves the program's end to the program alone.
  public func closeSlave() {
    if slave != -1 { close(slave) }
    slave = -1
  }

  private var isHungUp = false

  /// The person's end goes away.
  public func hangUp() {
    if !isHungUp { close(master) }
    isHungUp = true
  }

  /// The kernel tells whoever has this terminal as its own.
  public func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// What `stty -a` would say, as far as a program can change it.
  public var modes: [UInt32] {
    var modes = termios()
    tcgetattr(master, &modes)
    let characters = withUnsafeBytes(of: modes.c_cc) { $0.map { UInt32($0) } }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + characters
  }

  /// Types a text.
  public func type(_ keys: String) { type(Array(keys.utf8)) }

  /// Types bytes.
  public func type(_ bytes: [UInt8]) { Self.type(bytes, into: master) }

  /// Waits while the program has not read what came before, and gives up on one that reads nothing.
  public static func type(_ bytes: [UInt8], into master: Int32) {
    let flags = fcntl(master, F_GETFL)
    _ = fcntl(master, F_SETFL, flags | O_NONBLOCK)
    defer { _ = fcntl(master, F_SETFL, flags) }
    var rest = bytes[...]
    var refusals = 0
    while !rest.isEmpty {
      var question = [pollfd(fd: master, events: Int16(POLLOUT), revents: 0)]
      guard poll(&question, 1, 5_000) > 0 else { return }
      let written = rest.prefix(512).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if written < 0, errno == EAGAIN, refusals < 5_000 {
        refusals += 1
        usleep(1_000)
        continue
      }
      guard written > 0 else { return }
      refusals = 0
      rest = rest.dropFirst(written)
    }
  }

  /// Reads until the program has written this, or fails the test.
  @discardableResult
  public func wait(for text: String, at location: SourceLocation = #_sourceLocation) -> Bool {
    let wanted = Array(text.utf8)
    let end = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < end {
      if output.contains(wanted) {
        return true
      }
      var question = [pollfd(fd: master, events: Int16(POLLIN), revents: 0)]
      guard poll(&question, 1, 1_000) > 0 else { continue }
      guard readOnce() else { break }
    }
    if output.contains(wanted) { return true }
    let seen = String(decoding: output.suffix(600), as: UTF8.self).debugDescription
    Issue.record("\(text) was not written; the end was \(seen)", sourceLocation: location)
    return false
  }

  /// Reads what is there and gives back all that was read since the last call.
  public func take() -> [UInt8] {
    defer { output = [] }
    return peek()
  }

  /// Reads what is there, too, and keeps it.
  public func peek() -> [UInt8] {
    while true {
      var question = [pollfd(fd: master, events: Int16(POLLIN), revents: 0)]
      guard poll(&question, 1, 0) > 0, question[0].revents & Int16(POLLIN) != 0, readOnce() else {
        return output
      }
    }
  }

  /// How many bytes the program has written that nobody has read.
  public var unreadCount: Int {
    var count: Int32 = 0
    return ioctl(master, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  @discardableResult
  private func readOnce() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer.prefix(count)
    return true
  }
}

extension [UInt8] {
  /// Whether a text of bytes is in it.
  public func contains(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    return indices.contains { index in
      self[index] == first && count - index >= wanted.count
        && self[index..<index + wanted.count].elementsEqual(wanted)
    }
  }
}
