import Glibc
import GuideEngine
import TestSupport
import Testing

@testable import GuideFormat

@Suite struct CatalogueTests {
  private let id = GuideID(maker: "sonos", name: "1013")

  @Test func `the higher revision of one guide counts`() throws {
    let older = try folder(revision: 2, title: "Older")
    let newer = try folder(revision: 3, title: "Newer")
    #expect(try title(builtIn: 1, older, newer) == "Newer")
    #expect(try title(builtIn: 4, older, newer) == "Built in")
  }

  @Test func `of equal revisions the earlier folder counts, the program's own last`() throws {
    let first = try folder(revision: 1, title: "First")
    let second = try folder(revision: 1, title: "Second")
    #expect(try title(builtIn: 1, first, second) == "First")
    #expect(try title(builtIn: 1, second, first) == "Second")
  }

  @Test func `a folder that was asked for wins over any revision`() throws {
    let chosen = try folder(revision: 1, title: "Chosen")
    #expect(try title(builtIn: 9, chosen, isChosen: true) == "Chosen")
  }

  @Test func `a broken guide replaces nothing and is listed`() throws {
    let broken = try ScratchFolder()
    try broken.write("# Nothing", to: "sonos/1013.md")
    let catalogue = try catalogue(builtIn: 1, broken, isChosen: true)
    #expect(catalogue.guide(id)?.parsed.guide?.facts.title == "Built in")
    #expect(catalogue.all().map(\.parsed.canBeStarted) == [false, true])
  }

  @Test func `whether a name has one text alone is known without reading it as a guide`() throws {
    let builtIn = try folder(revision: 1, title: "Built in")
    let other = try folder(revision: 2, title: "Other")
    let catalogue = try catalogue(builtIn: nil, builtIn)
    let text = try #require(catalogue.guide(id)?.parsed.source)

    #expect(catalogue.holdsOnly(text, as: id))
    #expect(!catalogue.holdsOnly(text + [0x0A], as: id))
    #expect(try !self.catalogue(builtIn: nil, builtIn, other).holdsOnly(text, as: id))
    #expect(catalogue.holdsOnly(text, as: GuideID(maker: "me", name: "none")))
  }

  @Test func `read bit by bit it lists what it lists at once`() throws {
    let broken = try ScratchFolder()
    try broken.write("# Nothing", to: "sonos/1013.md")
    try broken.write("# Nothing", to: "me/2.md")
    let catalogue = try catalogue(builtIn: 1, broken)

    var reading = CatalogueReading(catalogue)
    #expect(reading.summaries.isEmpty && !reading.isOver)
    reading.goOn()
    #expect(reading.summaries.map(\.id.rawValue) == ["me/2"])
    while !reading.isOver { reading.goOn() }

    let all = catalogue.all()
    #expect(reading.summaries.map(\.id) == all.map(\.id))
    #expect(reading.summaries.map(\.canBeStarted) == all.map(\.parsed.canBeStarted))
  }

  @Test func `a broken file of a chosen folder is named with the guide in its place`() throws {
    let broken = try ScratchFolder()
    let path = try broken.write("# Nothing", to: "sonos/1013.md")
    let chosen = try catalogue(builtIn: 1, broken, isChosen: true)
    #expect(chosen.guide(id)?.passedOver?.string == path)
    #expect(try catalogue(builtIn: 1, broken).guide(id)?.passedOver == nil)
  }

  @Test func `a code is a name and never a way to another folder`() throws {
    let scratch = try ScratchFolder()
    try scratch.write(SmallGuide.markdown(), to: "7.md")
    try scratch.write(SmallGuide.markdown(), to: "me/a.md")
    let catalogue = try catalogue(builtIn: nil, scratch)
    for code in ["../7", "./7", "", ".", "..", "x/../../7"] {
      #expect(catalogue.guides(named: code).isEmpty)
    }
  }

  @Test func `a name that is no text is a problem and hides nothing`() throws {
    let scratch = try ScratchFolder()
    try scratch.write(SmallGuide.markdown(), to: "me/a.md")
    let name = FilePath(scratch.path).appending("me").appending([0xFF] + Array(".md".utf8))
    close(
      name.bytes.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { creat(Array($0) + [0], 0o600) }
      })
    let catalogue = try catalogue(builtIn: nil, scratch)
    #expect(catalogue.all().map(\.parsed.id.rawValue) == ["me/a"])
    #expect(catalogue.problems.map(\.message) == [ReadFailure.nameNotText.sentence])
  }

  @Test func `a broken guide is found where there is no other`() throws {
    let broken = try ScratchFolder()
    try broken.write("# Nothing", to: "sonos/1.md")
    let catalogue = try catalogue(builtIn: 1, broken)
    #expect(catalogue.guides(named: "1").map(\.parsed.canBeStarted) == [false])
  }

  @Test func `files directly in a folder, hidden ones and others are no guides`() throws {
    let scratch = try ScratchFolder()
    for name in ["README.md", "1.md", "me/a.txt", "me/.b.md", ".git/c.md", "me/.md"] {
      try scratch.write(SmallGuide.markdown(), to: name)
    }
    #expect(try catalogue(builtIn: nil, scratch).all().isEmpty)
  }

  @Test func `a guide is found by its name without reading any other`() throws {
    let scratch = try ScratchFolder()
    try scratch.write(SmallGuide.markdown(code: "1"), to: "me/2.md")
    let catalogue = try catalogue(builtIn: nil, scratch)
    #expect(catalogue.guides(named: "2").map(\.parsed.id.rawValue) == ["me/2"])
    #expect(catalogue.guides(named: "1").isEmpty)
  }

  @Test func `a link leads into the guide that counts`() throws {
    let scratch = try ScratchFolder()
    let choices = "- [On](1013.md#the-plug)\n- [Help](#get-help)"
    try scratch.write(SmallGuide.markdown(choices: choices), to: "sonos/new.md")
    let new = GuideID(maker: "sonos", name: "new")
    #expect(try catalogue(builtIn: 1, scratch).guide(new)?.parsed.problems == [])
    #expect(try catalogue(builtIn: nil, scratch).guide(new)?.parsed.canBeStarted == false)
  }

  @Test func `the guides in the program are those in the repository`() {
    let listing = GuideFile.all(in: FilePath("\(Program.repository)/Guides"))
    #expect(listing.problems.isEmpty)
    #expect(BuiltInGuides.shipped.ids == listing.files.map(GuideFile.id(of:)))
    for path in listing.files {
      let bytes = BuiltInGuides.shipped.bytes(of: GuideFile.id(of: path))
      #expect(bytes == (try? FileReading.guide(at: path)))
    }
  }

  private func folder(revision: Int, title: String) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try scratch.write(SmallGuide.markdown(title: title, revision: revision), to: "sonos/1013.md")
    return scratch
  }

  private func title(
    builtIn revision: Int, _ folders: ScratchFolder..., isChosen: Bool = false
  ) throws -> String? {
    try catalogue(builtIn: revision, folders, isChosen: isChosen)
      .guide(id)?.parsed.guide?.facts.title.string
  }

  private func catalogue(
    builtIn revision: Int?, _ folders: ScratchFolder..., isChosen: Bool = false
  ) throws -> Catalogue {
    try catalogue(builtIn: revision, folders, isChosen: isChosen)
  }

  private func catalogue(
    builtIn revision: Int?, _ folders: [ScratchFolder], isChosen: Bool
  ) throws -> Catalogue {
    let guide = revision.map { SmallGuide.markdown(title: "Built in", revision: $0) }
    return Catalogue(
      builtIn: BuiltInGuides(files: guide.map { [id: Array($0.utf8)] } ?? [:]),
      folders: folders.map { Catalogue.Folder(FilePath($0.path), isChosen: isChosen) },
      today: try #require(CalendarDate("2026-11-21")))
  }
}
