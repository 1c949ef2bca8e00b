import GuideEngine
import Testing
import Text

@testable import GuideFormat

/// `clean.md` uses every feature of the format; here it is as values.
@Suite struct GuideParserTests {
  private let guide: Guide

  init() throws {
    guide = try #require(Fixture.lint(try Fixture.text("clean.md")).guide)
  }

  @Test func `front matter becomes facts`() {
    var facts = GuideFacts()
    facts.codes = ["0900", "900"]
    facts.title = "The lamp stays dark"
    facts.product = "Lamp"
    facts.appliesTo = "table lamps"
    facts.severity = "low"
    facts.difficulty = "easy"
    facts.time = MinuteRange(lower: 5, upper: 40)
    facts.network = "Wi-Fi"
    facts.models = ["L1", "L2"]
    facts.manual = "The booklet: page 4"
    facts.support = "support.example.com"
    facts.language = "en"
    facts.revision = 2
    facts.reviewed = Fixture.today

    #expect(guide.facts == facts)
  }

  @Test func `what stands before the first section is banner and summary`() {
    #expect(
      guide.banner
        == Alert(text: ["Keep water away from the lamp."], sentence: "I will keep it dry"))
    #expect(
      guide.summary == [
        .paragraph("A lamp without current is dark. It is most likely not broken."),
        .aside(.note, [.paragraph("This guide is an example.")]),
      ])
  }

  @Test func `the cover has symptoms, causes and needs`() {
    #expect(
      guide.symptoms == [
        line("symptoms/the-lamp-is-dark", "The lamp is dark"),
        line("symptoms/the-lamp-flickers", "The lamp flickers"),
      ])
    #expect(
      guide.causes == [
        Cause(text: "The plug is loose", step: id("the-plug")),
        Cause(text: "The bulb is worn out", step: id("the-bulb")),
        Cause(text: "The home is offline", step: id("überprüfung")),
      ])
    #expect(
      guide.needs == [
        line("before-you-start/a-second-bulb", "A second bulb"),
        line("before-you-start/a-ladder", "A ladder"),
      ])
  }

  @Test func `steps have their names, minutes and chances`() {
    #expect(
      guide.steps.map(\.id.rawValue) == ["the-plug", "the-bulb", "überprüfung", "the-network"])
    #expect(guide.steps.map(\.title) == ["The plug", "The bulb", "Überprüfung", "The network"])
    #expect(guide.steps.map(\.minutes) == [4, 5, 2, nil])
    #expect(guide.steps.map(\.fixesPercent) == [40, nil, 10, nil])
  }

  @Test func `a step has a warning, text and a reason`() throws {
    let step = try #require(guide.step(id("the-plug")))

    #expect(step.warning == Alert(text: ["Dry hands only."]))
    #expect(step.caution == nil)
    #expect(
      step.text == [
        .paragraph("Look at the plug first."),
        .aside(.tip, [.paragraph("A loose plug wobbles.")]),
      ])
    #expect(step.reason == [.paragraph("a loose plug is the most common cause.")])
  }

  @Test func `an alert without a sentence of its own has the plain one`() {
    #expect(guide.steps.first?.warning?.sentence == Alert.plainSentence)
  }

  @Test func `a caution has all its sentences and what is said to it`() throws {
    let caution = try #require(guide.step(id("the-bulb"))?.caution)

    #expect(caution.text == ["A bulb that was on is hot. A factory reset erases the lamp."])
    #expect(caution.sentence == "It is cold")
  }

  @Test func `plain items have notes and what is to be put back`() {
    expectItems(
      guide.steps[0].items.prefix(2),
      [
        Item(
          id: item("the-plug/push-the-plug-in"), text: "Push the plug in", kind: .open,
          isRequired: true, note: "It clicks."),
        Item(
          id: item("the-plug/move-the-lamp-to-another-socket"),
          text: "Move the lamp to another socket", kind: .open,
          undoing: "Put the lamp back in its place"),
      ])
  }

  @Test func `questions hold items and questions, and their names hold the names above`() {
    let path = "the-plug/is-there-a-switch-on-the-cable"
    let inner = Item(
      id: item("\(path)/is-it-off/switch-it-on"), text: "Switch it on", kind: .open,
      isRequired: true)
    let question = Item(
      id: item("\(path)/is-it-off"), text: "Is it off?", kind: .question(nil), isRequired: true,
      children: [inner])
    let wait = Item(
      id: item("\(path)/let-it-warm-up"), text: "Let it warm up", kind: .wait(seconds: 30))

    expectItems(
      guide.steps[0].items[2...2],
      [
        Item(
          id: item(path), text: "Is there a switch on the cable?", kind: .question(nil),
          isRequired: true, undoing: "Switch it off again", children: [question, wait])
      ])
  }

  @Test func `a set may be required and its entries are plain`() {
    let path = "the-plug/what-happened"
    let entries = [
      Item(id: item("\(path)/it-clicked"), text: "It clicked", kind: .entry),
      Item(id: item("\(path)/nothing"), text: "Nothing", kind: .entry),
    ]

    expectItems(
      guide.steps[0].items[3...],
      [
        Item(
          id: item(path), text: "What happened?", kind: .set, isRequired: true, children: entries)
      ])
  }

  @Test func `numbers are as bullets, and records and waits are what they say`() {
    expectItems(
      guide.steps[1].items[...],
      [
        Item(
          id: item("the-bulb/which-bulb-is-in-it"), text: "Which bulb is in it?",
          kind: .record(.product), isRequired: true),
        Item(
          id: item("the-bulb/any-other-remark"), text: "Any other remark?",
          kind: .record(.note("colour"))),
        Item(id: item("the-bulb/let-it-rest"), text: "Let it rest", kind: .wait(seconds: 3_600)),
        Item(
          id: item("the-bulb/let-it-cool-down"), text: "Let it cool down",
          kind: .wait(seconds: 120), isRequired: true),
      ])
  }

  @Test func `every form of a check is known`() {
    let kinds = guide.steps[2].items.map(\.kind) + guide.steps[3].items.map(\.kind)

    #expect(
      kinds == [
        .sensed(.speakers), .sensed(.speakersAnswer), .sensed(.missingSpeakers),
        .sensed(.versions), .sensed(.link), .sensed(.resolve(host: "update.example.com")),
        .question(.reach(host: "update.example.com", port: 443)), .open, .sensed(.upnp),
        .sensed(.statusPage),
      ])
  }

  @Test func `a sentence that ends in code and a full stop is no annotation`() {
    #expect(guide.steps[2].items.last?.text == "It is set to auto.")
  }

  @Test func `choices lead to ends, steps and other guides`() {
    let other = GuideID(maker: "sonos", name: "other")

    #expect(
      guide.steps[0].choices == [
        choice("the-plug", "it-works", "It works", .fixed),
        choice("the-plug", "it-flickers", "It flickers", .step(id("überprüfung"))),
        choice("the-plug", "it-is-dark", "It is dark", .step(id("the-bulb"))),
        choice("the-plug", "get-help", "Get help", .getHelp),
      ])
    #expect(guide.steps[2].choices.map(\.target)[1] == .guide(other, id("a-step")))
  }

  @Test func `a step without choices leads on, and the last one to Fixed`() {
    let onward = Choice(
      id: ChoiceID(step: id("the-bulb"), label: "on"), label: "Überprüfung",
      target: .step(id("überprüfung")), isImplied: true)
    let last = Choice(
      id: ChoiceID(step: id("the-network"), label: "on"), label: "Fixed", target: .fixed,
      isImplied: true)

    #expect(guide.steps[1].choices == [onward])
    #expect(guide.steps[3].choices == [last])
  }

  @Test func `the other sections are text, in their order`() {
    #expect(
      guide.sections.map(\.kind) == [
        .quickFixes, .whatGoesWrong, .tip, .fixed, .getHelp, .questions, .sources,
      ])
    #expect(
      guide.section(.getHelp)?.text == [.paragraph("Ask at the shop (https://example.com/help).")])
    #expect(
      guide.section(.questions)?.text == [
        .heading("May I open the lamp?"), .paragraph("No."),
        .code("Lines that stand as they were written."),
      ])
    #expect(
      guide.section(.sources)?.text == [
        .quotation([.paragraph("A lamp is a lamp.")]),
        .list(firstNumber: 1, entries: [[.paragraph("The booklet")]]),
      ])
  }

  private func expectItems(
    _ items: ArraySlice<Item>, _ expected: [Item], _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(Array(items) == expected, sourceLocation: location)
  }

  private func line(_ id: String, _ text: SafeText) -> CoverLine {
    CoverLine(id: item(id), text: text)
  }

  private func id(_ step: String) -> StepID { StepID(rawValue: step) }

  private func item(_ id: String) -> ItemID { ItemID(rawValue: id) }

  private func choice(
    _ step: String, _ slug: String, _ label: SafeText, _ target: Choice.Target
  ) -> Choice {
    Choice(id: ChoiceID(step: id(step), label: slug), label: label, target: target)
  }
}
