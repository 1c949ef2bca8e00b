import Glibc
import TestSupport
import Testing

@testable import GuideFormat

@Suite struct FileReadingTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  @Test func `a pipe that nobody writes to is refused at once`() {
    #expect(mkfifo("\(scratch.path)/pipe", 0o600) == 0)
    expectRefusal("pipe", .pipe)
  }

  @Test func `a link that leads to itself is refused`() {
    #expect(symlink("loop", "\(scratch.path)/loop") == 0)
    expectRefusal("loop", .linkLoop)
  }

  @Test func `a folder is refused`() {
    #expect(mkdir("\(scratch.path)/folder", 0o700) == 0)
    expectRefusal("folder", .folder)
  }

  @Test(arguments: ["/dev/zero", "/dev/tty", "/dev/null"])
  func `a device is refused without being opened`(path: String) {
    #expect(throws: ReadFailure.device) { try FileReading.guide(at: FilePath(path)) }
  }

  @Test func `what is not there is said to be missing`() throws {
    try scratch.write("x", to: "file")
    expectRefusal("nothing", .missing)
    expectRefusal("file/inside", .noFolder)
    expectRefusal(String(repeating: "x", count: 5_000), .nameTooLong)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file that may not be read is refused`() throws {
    chmod(try scratch.write("x", to: "secret"), 0)
    expectRefusal("secret", .forbidden)
  }

  @Test func `a link to a file is read`() throws {
    try scratch.write("text", to: "file")
    #expect(symlink("file", "\(scratch.path)/link") == 0)
    let path = FilePath(scratch.path).appending("link")
    #expect(try FileReading.guide(at: path) == Array("text".utf8))
  }

  @Test func `no more is read than a guide may have, and a byte`() throws {
    try scratch.write([UInt8](repeating: 0x20, count: 200_000), to: "large")
    let path = FilePath(scratch.path).appending("large")
    #expect(try FileReading.guide(at: path).count == 64 * 1_024 + 1)
  }

  @Test(arguments: [
    ReadFailure.missing, .folder, .noFolder, .pipe, .socket, .device, .forbidden, .linkLoop,
    .nameTooLong, .system(5),
  ])
  func `each refusal is a whole sentence with what to do`(failure: ReadFailure) {
    #expect(failure.sentence.string.hasSuffix("."))
    #expect(failure.sentence.string.contains("; "))
  }

  private func expectRefusal(_ name: String, _ failure: ReadFailure) {
    let path = FilePath(scratch.path).appending(name)
    #expect(throws: failure) { try FileReading.guide(at: path) }
  }
}
