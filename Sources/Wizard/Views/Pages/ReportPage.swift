import Text

/// The report, as it is copied, at the width of the screen.
enum ReportPage {
  static func write(_ model: WizardModel, on writer: inout PageWriter) {
    guard let report = model.report(columns: writer.columns) else {
      writer.write(
        model.sitting?.name == nil
          ? "Nothing was done yet, so there is nothing to report; go on with the guide."
          : "The session is still being read; the report will stand here.")
      return
    }
    for line in report.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      writer.write(verbatim: SafeText(line), margin: "")
    }
  }
}
