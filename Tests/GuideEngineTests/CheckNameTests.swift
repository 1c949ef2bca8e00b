import GuideEngine
import Testing

@Suite struct CheckNameTests {
  private static let checks: [(String, CheckName)] = [
    ("speakers", .speakers), ("speakers answer", .speakersAnswer),
    ("missing speakers", .missingSpeakers), ("versions", .versions), ("upnp", .upnp),
    ("link", .link), ("status page", .statusPage),
    ("resolve example.org", .resolve(host: "example.org")),
    ("resolve a-1.B2.xn--p1ai", .resolve(host: "a-1.B2.xn--p1ai")),
    ("reach example.org 1", .reach(host: "example.org", port: 1)),
    ("reach 3.example.org 65535", .reach(host: "3.example.org", port: 65_535)),
  ]

  @Test(arguments: checks)
  func `a check is read and written as a guide has it`(text: String, check: CheckName) throws {
    #expect(try CheckName(text) == check)
    #expect(check.text == text)
  }

  @Test func `the forms are all there are`() {
    let words = Self.checks.map(\.0).filter { !$0.hasPrefix("re") }

    #expect(CheckName.forms == words + ["resolve HOST", "reach HOST PORT"])
  }

  @Test func `more blanks than one and zeros before a port are forgiven`() throws {
    #expect(try CheckName(" resolve   example.org ").text == "resolve example.org")
    #expect(try CheckName("reach example.org 0080").text == "reach example.org 80")
  }

  @Test(arguments: [
    "", " ", "speaker", "Speakers", "speakers ", "speakers  answer", "ping a.org", "Reach a.org 1",
  ])
  func `a word that is no check is unknown`(text: String) {
    #expect(throws: CheckName.Mistake.unknown) { try CheckName(text) }
  }

  @Test(
    arguments: [
      ("resolve", "resolve HOST"), ("resolve a.org b.org", "resolve HOST"),
      ("reach", "reach HOST PORT"),
      ("reach a.org", "reach HOST PORT"), ("reach a.org 1 2", "reach HOST PORT"),
    ])
  func `too few or too many words are told the form`(text: String, form: String) {
    #expect(throws: CheckName.Mistake.form(form)) { try CheckName(text) }
  }

  @Test(
    arguments: [
      "localhost", "org.", ".org", "a..org", "a.org.", "-a.org", "a-.org", "a.-org", "a_b.org",
      "ä.org",
      "a.org:80", "http://a.org", "a.org/b", "a\u{301}.org", "a\u{0}.org", "$(id).org", "--help",
      String(repeating: "a", count: 64) + ".org",
    ])
  func `what is not a name with a dot is no host`(host: String) {
    #expect(throws: CheckName.Mistake.host(host)) { try CheckName("resolve \(host)") }
    #expect(throws: CheckName.Mistake.host(host)) { try CheckName("reach \(host) 80") }
  }

  @Test(
    arguments: [
      "192.168.1.1", "127.1", "1.2.3.4.5", "0x7f.0.0.0x1", "10.0x1", "0300.0250.0.01", "::1",
      "[::1]",
      "fe80::1%eth0.org",
    ])
  func `an address is no host, however it is written`(host: String) {
    #expect(throws: CheckName.Mistake.host(host)) { try CheckName("resolve \(host)") }
  }

  @Test func `a host has at most 253 characters, and 63 between its dots`() throws {
    let label = String(repeating: "a", count: 63)
    let longest = [label, label, label, String(label.dropFirst(2))].joined(separator: ".")

    #expect(longest.count == 253)
    #expect(try CheckName("resolve \(longest)") == .resolve(host: longest))
    #expect(throws: CheckName.Mistake.host(longest + "a")) { try CheckName("resolve \(longest)a") }
  }

  @Test(arguments: [
    "0", "00", "65536", "99999999999999999999", "-1", "+80", "80a", "http", "８０", "0x50",
  ])
  func `what is not a number from 1 to 65535 is no port`(port: String) {
    #expect(throws: CheckName.Mistake.port(port)) { try CheckName("reach a.org \(port)") }
  }

  @Test func `of a host and a port that are both wrong the host is told`() {
    #expect(throws: CheckName.Mistake.host("a")) { try CheckName("reach a 0") }
  }
}
