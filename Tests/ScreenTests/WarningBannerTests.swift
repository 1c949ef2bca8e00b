import Screen
import Testing
import Text

@Suite struct WarningBannerTests {
  private let banner = WarningBanner(
    """
    Don't retry from multiple devices. Update from one only: a second phone or computer that \
    joins in can cause the clash all over again.
    """, short: "I will use one device only")

  @Test func `on a cover it is a box`() {
    let frame = banner.frame(.box, columns: 80, glyphs: .unicode)

    expect(
      frame,
      reads: """
        ╔═ WARNING ════════════════════════════════════════════════════════════════════╗
        ║  Don't retry from multiple devices. Update from one only: a second phone or  ║
        ║  computer that joins in can cause the clash all over again.                  ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        """)
    #expect((0..<4).allSatisfy { frame.row($0).allSatisfy { $0.style == .warning } })
  }

  @Test func `on a step it is two rows between exclamation marks`() {
    expect(
      banner.frame(.rows, columns: 80, glyphs: .ascii),
      reads: """
        !! WARNING  Don't retry from multiple devices. Update from one only: a second !!
        !! phone or computer that joins in can cause the clash all over again.        !!
        """)
  }

  @Test func `what does not fit into two rows says so`() {
    expect(
      banner.frame(.rows, columns: 60, glyphs: .unicode),
      reads: """
        !! WARNING  Don't retry from multiple devices. Update     !!
        !! from one only: a second phone or computer that joins…  !!
        """)
  }

  @Test func `on a small screen it is one row with the key that shows all`() {
    expect(
      banner.frame(.row, columns: 40, glyphs: .unicode),
      reads: "WARNING  I will use one device only    !")
    expect(banner.frame(.row, columns: 20, glyphs: .ascii), reads: "WARNING  I will..  !")
    expect(banner.frame(.row, columns: 8, glyphs: .ascii), reads: "WARNI..")
  }

  @Test(
    arguments: [
      (80, 24, true, WarningBanner.Form.box), (80, 24, false, .rows), (59, 24, true, .row),
      (80, 17, true, .row), (60, 18, false, .rows),
    ])
  func `the size of the screen decides`(
    columns: Int, rows: Int, isCover: Bool, form: WarningBanner.Form
  ) {
    #expect(WarningBanner.Form(cover: isCover, in: Size(columns: columns, rows: rows)) == form)
  }
}
