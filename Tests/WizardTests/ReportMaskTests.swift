import Testing
import Text

@testable import Wizard

@Suite struct ReportMaskTests {
  @Test(arguments: [
    ("00-0E-58-A0-12-34:5", "[serial 1]"),
    ("its label: 94-9f-3e-11-22-33:c.", "its label: [serial 1]."),
    ("000E58A01234:5", "[serial 1]"),
    ("00-0E-58-A0-12-34-5", "[serial 1]"),
    ("00–0E–58–A0–12–34:5", "[serial 1]"),
    ("SN00-0E-58-A0-12-34:5", "SN[serial 1]"),
  ])
  func `serial numbers`(text: String, masked: String) {
    expect(text, masked)
  }

  @Test(arguments: [
    ("00:0E:58:A0:12:34", "[MAC 1]"), ("00-0e-58-a0-12-34", "[MAC 1]"),
    ("000e.58a0.1234", "[MAC 1]"), ("000E58A01234", "[MAC 1]"),
    ("Sonos-000E58A01234", "Sonos-[MAC 1]"), ("(0:e:58:a0:12:34)", "([MAC 1])"),
    ("mac=00:0E:58:A0:12:34,", "mac=[MAC 1],"), ("00:11:22:33:44:55: up", "[MAC 1]: up"),
    ("uuid:RINCON_000E58A0123401400::urn", "uuid:[RINCON 1]::urn"),
  ])
  func `MAC addresses and what is made of them`(text: String, masked: String) {
    expect(text, masked)
  }

  @Test(arguments: [
    ("192.168.1.20", "[IP 1]"), ("http://10.0.0.2:1400/xml", "http://[IP 1]:1400/xml"),
    ("at 192.168.1.20.", "at [IP 1]."), ("fe80::20e:58ff:fea0:1234%eth0", "[IP 1]"),
    ("IP:fe80::1", "IP:[IP 1]"), ("[2001:db8::7]:80", "[[IP 1]]:80"), ("::1", "[IP 1]"),
    ("2001:db8:0:1:1:1:1:1", "[IP 1]"), ("::ffff:192.168.1.20", "[IP 1]"),
    ("2001:db8::/32", "[IP 1]/32"), ("１９２.１６８.１.２０", "[IP 1]"),
  ])
  func `IP addresses`(text: String, masked: String) {
    expect(text, masked)
  }

  @Test(arguments: [
    ("Sonos_AbCdEfGhIjKlMnOpQrStUvWx1", "[household 1]"),
    ("in Sonos_AbCdEfGhIjKlMnOpQrSt.uvw-x_y.", "in [household 1]."),
  ])
  func `household ids`(text: String, masked: String) {
    expect(text, masked)
  }

  @Test(arguments: [
    "14:02:33", "2027-01-15 14:02:33", "2026-11-21T10:14:07Z", "97.1-80312", "17.2.4", "86.10",
    "1.2.3.4.5", "1.2.3", "256.1.1.1", "192.168.1.1000", "1928374655", "123456789012",
    "abcdefabcdef", "defaced", "bad::", "std::vector", "RINCON_", "Sonos_", "Sonos_App",
    "00-0E-58-A0-12", "00:0E:58-A0:12:34", "000E58A0123", "000E58A012345", "1:2:3:4:5:6",
    "0850995b29fd7fbd9e1486615808c1ce", "swift-heron", "Play:1", "a:b", "::", "25-12-24",
    "Küche: LED weiß, 5 GHz", "update.sonos.com 80", "",
  ])
  func `what only looks alike stays as it is`(text: String) {
    expect(text, text)
  }

  @Test func `equal things have equal numbers, and one device has one number`() {
    var mask = ReportMask(.masked)

    let texts = [
      "00-0E-58-A0-12-34:5 and 94:9F:3E:11:22:33", "00:0e:58:a0:12:34", "RINCON_949F3E11223301400",
      "10.0.0.1, 10.0.0.2", "10.0.0.2", "Sonos_AbCdEfGhIjKlMnOpQrStUvWx1",
      "Sonos_AbCdEfGhIjKlMnOpQrStUvWx1.longer",
    ].map { mask.text(SafeText($0)).string }

    #expect(
      texts == [
        "[serial 1] and [MAC 2]", "[MAC 1]", "[RINCON 2]", "[IP 1], [IP 2]", "[IP 2]",
        "[household 1]", "[household 1]",
      ])
  }

  @Test func `people are numbered, owner and case are hidden whole`() {
    var mask = ReportMask(.masked)

    #expect(mask.driver("anna") == "[driver 1]")
    #expect(mask.driver("pi") == "[driver 2]")
    #expect(mask.driver("anna") == "[driver 1]")
    #expect(mask.origin("pts/3") == nil)
    #expect(mask.value("Anna", of: .owner) == "[masked]")
    #expect(mask.value("04711", of: .case) == "[masked]")
    #expect(mask.value("1928374655", of: .diagnostic) == "1928374655")
  }

  @Test func `with everything to be seen nothing is masked`() {
    var mask = ReportMask(.full)

    #expect(mask.text("00:0E:58:A0:12:34 at 10.0.0.1") == "00:0E:58:A0:12:34 at 10.0.0.1")
    #expect(mask.driver("anna") == "anna")
    #expect(mask.origin("pts/3") == "pts/3")
    #expect(mask.value("Anna", of: .owner) == "Anna")
  }

  @Test func `lines and characters of any kind stay where they are`() {
    expect(lines: "ö👍🏽 10.0.0.1\n  é 日本 10.0.0.2\n", "ö👍🏽 [IP 1]\n  é 日本 [IP 2]\n")
  }

  @Test(arguments: ["0", ":", "a:", "1.", "0:0:", "Sonos_", "fe80::", "00-", "RINCON_"])
  func `it takes no longer for a text that nearly matches everywhere`(piece: String) {
    let text = SafeText(lines: String(repeating: piece, count: 60_000 / piece.count), limit: .max)
    var mask = ReportMask(.masked)
    let start = ContinuousClock.now

    _ = mask.text(text)

    #expect(ContinuousClock.now - start < .seconds(10))
  }

  private func expect(
    _ text: String, _ masked: String, at location: SourceLocation = #_sourceLocation
  ) {
    var mask = ReportMask(.masked)
    #expect(mask.text(SafeText(text)).string == masked, sourceLocation: location)
  }

  private func expect(
    lines text: String, _ masked: String, at location: SourceLocation = #_sourceLocation
  ) {
    var mask = ReportMask(.masked)
    let lines = SafeText(lines: text, limit: 1_000)
    #expect(
      mask.text(lines).string == SafeText(lines: masked, limit: 1_000).string,
      sourceLocation: location)
  }
}
