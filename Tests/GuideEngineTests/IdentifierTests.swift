import GuideEngine
import Testing

@Suite struct IdentifierTests {
  @Test(
    arguments: [
      ("sonos/1013", "sonos", "1013"), ("a/b", "a", "b"), ("größe/設定", "größe", "設定"),
      ("my things/hub.v2", "my things", "hub.v2"),
    ])
  func `a guide's name is a folder and a file`(text: String, maker: String, name: String) throws {
    let id = try #require(GuideID(text))

    #expect(id.maker == maker)
    #expect(id.name == name)
    #expect(id.rawValue == text)
    #expect(id == GuideID(maker: maker, name: name))
  }

  @Test(arguments: ["", "/", "sonos", "sonos/", "/1013", "sonos//1013", "a/b/c", "a/b/", "/a/b"])
  func `anything but two parts is no guide's name`(text: String) {
    #expect(GuideID(text) == nil)
  }

  @Test func `a choice is named by its step and its label`() {
    let choice = ChoiceID(step: StepID(rawValue: "the-firewall"), label: "it-works-now")

    #expect(choice.rawValue == "the-firewall>it-works-now")
  }

  @Test func `the same label in another step is another choice`() {
    let steps = ["the-firewall", "the-router", "the-firewall"].map { StepID(rawValue: $0) }

    #expect(Set(steps.map { ChoiceID(step: $0, label: "fixed") }).count == 2)
  }

  @Test func `a step and an item are named by what they are given`() {
    #expect(StepID(rawValue: "quit-it").rawValue == "quit-it")
    #expect(ItemID(rawValue: "quit-it/also-in-the-tray").rawValue == "quit-it/also-in-the-tray")
  }
}
