import TestSupport
import Testing
import Text
import Wizard

/// One report a guide and form, as a person gets it.
@Suite struct ReportGoldenTests {
  private static let walks = [
    ("1013", ReportWalks.of1013), ("1003", ReportWalks.of1003), ("803", ReportWalks.of803),
  ]

  @Test(arguments: walks)
  func `the report in text`(guide: String, walk: String) throws {
    let report = try PlayedReport(guide, walk).report

    try expectGolden(report.text(.masked, offset: PlayedReport.offset), "report-\(guide).txt")
  }

  @Test(arguments: walks)
  func `the report in Markdown`(guide: String, walk: String) throws {
    let report = try PlayedReport(guide, walk).report

    try expectGolden(report.markdown(.masked, offset: PlayedReport.offset), "report-\(guide).md")
  }

  @Test(arguments: walks)
  func `the report in JSON`(guide: String, walk: String) throws {
    let report = try PlayedReport(guide, walk).report

    try expectGolden(report.json(.masked).indented() + "\n", "report-\(guide).json")
  }

  @Test func `the report with nothing masked`() throws {
    let report = try PlayedReport("803", ReportWalks.of803).report

    try expectGolden(report.text(.full, offset: PlayedReport.offset), "report-803-full.txt")
  }
}
