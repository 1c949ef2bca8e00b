import GuideEngine
import GuideFormat
import TestSupport
import Testing
import Wizard

@testable import HandrailCLI

@Suite struct GuideShelfTests {
  @Test func `read at once it lists all, and searches among them`() throws {
    var shelf = try shelf(bitByBit: false)

    #expect(names(shelf.find(nil)) == ["me/1", "me/2", "me/3"])
    #expect(!shelf.isBeingRead)
    #expect(names(shelf.find("3")) == ["me/3"])
    #expect(names(shelf.find("nothing")) == [])
  }

  @Test func `read bit by bit nothing is listed before all were read`() throws {
    var shelf = try shelf(bitByBit: true)

    #expect(!shelf.isBeingRead)
    #expect(names(shelf.find(nil)) == nil)
    #expect(shelf.isBeingRead)
    #expect(finished(&shelf) == ["me/1", "me/2", "me/3"])
    #expect(!shelf.isBeingRead)
  }

  @Test func `a number is found by its file before the others were read`() throws {
    var shelf = try shelf(bitByBit: true)

    #expect(names(shelf.find("3")) == ["me/3"])
    #expect(names(shelf.find("4")) == nil)
  }

  @Test func `when all were read the words that were typed last are answered`() throws {
    var shelf = try shelf(bitByBit: true)
    _ = shelf.find(nil)
    _ = shelf.find("2")

    #expect(finished(&shelf) == ["me/2"])
  }

  private func shelf(bitByBit: Bool) throws -> GuideShelf {
    let guides = ["1", "2", "3"].map { ("me/\($0)", SmallGuide.markdown(code: $0)) }
    let surroundings = try surroundings(guides: Dictionary(uniqueKeysWithValues: guides))
    var shelf = GuideShelf(Library(try Arguments([]), surroundings).catalogue)
    shelf.readsAtOnce = !bitByBit
    return shelf
  }

  private func finished(_ shelf: inout GuideShelf) -> [String]? {
    var answers: [Message] = []
    while shelf.isBeingRead { answers += shelf.readOn() }
    #expect(answers.count == 1)
    return answers.first.flatMap(names)
  }

  private func names(_ message: Message) -> [String]? {
    guard case .guides(let cards, _) = message else { return [] }
    return cards?.map(\.id.rawValue)
  }
}
