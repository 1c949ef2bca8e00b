import GuideEngine
import Testing
import Text

@Suite struct ItemTests {
  @Test(
    arguments: [
      .open, .sensed(.upnp), .question(nil), .question(.link), .wait(seconds: 90), .record(.serial),
      .entry,
    ] as [Item.Kind])
  func `every kind but a set has a box`(kind: Item.Kind) {
    #expect(item(kind).boxCount == 1)
    #expect(item(.set).boxCount == 0)
  }

  @Test func `a set has the boxes of its entries`() {
    let set = item(.set, [item(.entry), item(.entry), item(.entry)])

    #expect(set.boxCount == 3)
  }

  @Test func `a question has its own box and those under it, at every depth`() {
    let inner = item(.question(nil), [item(.open), item(.set, [item(.entry), item(.entry)])])
    let outer = item(.question(.speakers), [inner, item(.wait(seconds: 5)), item(.record(.room))])

    #expect(inner.boxCount == 4)
    #expect(outer.boxCount == 7)
  }

  @Test(
    arguments: [
      ("product", .product), ("room", .room), ("serial", .serial), ("version", .version),
      ("app version", .appVersion), ("message", .message), ("change", .change),
      ("diagnostic", .diagnostic), ("case", .case), ("result", .result), ("owner", .owner),
    ] as [(String, RecordName)])
  func `a known record is read and written as a guide has it`(text: String, name: RecordName) {
    #expect(RecordName(text) == name)
    #expect(name.text == text)
  }

  @Test(arguments: ["", "colour of the light", "Serial", "app  version", "serial "])
  func `any other record is a note of that name`(text: String) {
    #expect(RecordName(text) == .note(SafeText(text)))
    #expect(RecordName(text).text == text)
  }

  @Test func `the name of a note is made safe`() {
    #expect(RecordName("a\u{1B}b\n").text == "a\\u{1B}b\\u{A}")
  }
}

private func item(_ kind: Item.Kind, _ children: [Item] = []) -> Item {
  Item(id: ItemID(rawValue: "step/item"), text: "Item", kind: kind, children: children)
}
