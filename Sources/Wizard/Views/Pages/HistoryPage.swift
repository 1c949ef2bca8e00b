import GuideEngine
import Text

/// What was done and when, the newest last.
struct HistoryPage {
  private let model: WizardModel
  private let clock: WallClock

  init(_ model: WizardModel) {
    self.model = model
    clock = model.setting.clock
  }

  func write(on writer: inout PageWriter) {
    guard let snapshot = model.snapshot, snapshot.session.lastNumber > 0,
      model.sitting?.name != nil
    else { return writer.write("Nothing was done yet; what you do will stand here.") }
    guard let told = model.told else {
      return writer.write("The session is still being read; its history will stand here.")
    }
    write(HistoryLines(told, snapshot).lines, on: &writer)
  }

  private func write(_ lines: [HistoryLines.Line], on writer: inout PageWriter) {
    var day = ""
    for line in lines {
      let (date, time) = (String(clock.dayAndTime(line.at).string.prefix(10)), clock.time(line.at))
      if date != day {
        writer.skip()
        writer.write(SafeText(date), style: .heading)
        day = date
      }
      let indent = String(repeating: "  ", count: min(line.depth, 4))
      let first = "\(time.string)  \(indent)\(line.isStep ? "" : "  ")"
      writer.write(
        line.words, first: first, rest: String(repeating: " ", count: first.count),
        tag: line.isUndone ? "taken back" : nil, style: line.style)
    }
  }
}
