import Testing

@testable import GuideFormat

@Suite struct UnreadableFileTests {
  @Test func `a file that is not there says so`() {
    #expect(
      complaints(about: Fixture.path("none.md")) == [
        "error: unreadable: There is no such file or folder; check the name."
      ])
  }

  @Test func `a folder is no guide`() {
    #expect(
      complaints(about: Fixture.path("cases")) == [
        "error: unreadable: This is a folder; name a Markdown file in it."
      ])
  }

  @Test func `a path through a file leads nowhere`() {
    #expect(
      complaints(about: Fixture.path("clean.md/1013.md")) == [
        "error: unreadable: A part of this path is a file, not a folder; check the name."
      ])
  }

  @Test func `a device is not opened`() {
    #expect(
      complaints(about: FilePath("/dev/null")) == [
        "error: unreadable: This is a device; name a Markdown file."
      ])
  }

  @Test func `a name longer than the system allows says so`() {
    #expect(
      complaints(about: Fixture.path(String(repeating: "a", count: 300))) == [
        "error: unreadable: The name is longer than the system allows; check it."
      ])
  }

  @Test func `a guide that cannot be read cannot be started`() {
    let parsed = GuideFile.load(Fixture.path("none.md"))

    #expect(parsed.isUnreadable)
    #expect(!parsed.canBeStarted)
    #expect(parsed.guide == nil)
  }

  private func complaints(about path: FilePath) -> [String] {
    GuideFile.load(path).problems.map(\.line)
  }
}
