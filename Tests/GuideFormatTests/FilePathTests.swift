import Testing

@testable import GuideFormat

@Suite struct FilePathTests {
  @Test(arguments: [
    ("a/b/c.md", "a/b", "c.md"), ("c.md", ".", "c.md"), ("/c.md", "/", "c.md"),
    ("a//b", "a", "b"), ("a/b/", "a", "b"), ("/a", "/", "a"), ("./x", ".", "x"),
  ])
  func `a path is its folder and its last name`(path: String, folder: String, name: String) {
    #expect(FilePath(path).folder == FilePath(folder))
    #expect(FilePath(path).lastName == Array(name.utf8))
  }

  @Test func `a name that is not text is shown byte by byte`() {
    #expect(FilePath(bytes: [0x61, 0xFF, 0x1B]).shown == "a\\xFF\\u{1B}")
  }

  @Test func `one slash stands between a folder and a name`() {
    #expect(FilePath("/").appending("a") == FilePath("/a"))
    #expect(FilePath("b").appending("a") == FilePath("b/a"))
  }
}
