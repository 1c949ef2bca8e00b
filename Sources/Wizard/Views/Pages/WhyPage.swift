import GuideEngine
import Text

/// Why the step is there, what it is against, and its text.
enum WhyPage {
  static func write(_ snapshot: Snapshot?, on writer: inout PageWriter) {
    guard let snapshot else { return }
    let (step, guide) = (snapshot.step, snapshot.guide.guide)
    let number = snapshot.stepNumber + 1
    writer.write(
      "Step \(number) of \(guide.steps.count)  \(step.title)", rest: "  ", tag: step.estimate,
      style: .heading)
    writer.skip()
    if step.reason.isEmpty { writer.write("The guide gives no reason for this step.") }
    for (index, block) in step.reason.enumerated() {
      if index == 0, case .paragraph(let text) = block {
        writer.write("Why: \(text)")
        writer.skip()
      } else {
        GuidePage.write([block], of: guide, on: &writer)
      }
    }
    writeCauses(guide, step, on: &writer)
    guard !step.text.isEmpty else { return }
    writer.skip()
    writer.write("What to do", style: .heading)
    GuidePage.write(step.text, of: guide, on: &writer)
  }

  private static func writeCauses(_ guide: Guide, _ step: Step, on writer: inout PageWriter) {
    let causes = guide.causes.enumerated().filter { $0.element.step == step.id }
    guard !causes.isEmpty else { return }
    writer.skip()
    writer.write("It is against", style: .heading)
    for (index, cause) in causes {
      let rank: SafeText = index == 0 ? "the most likely" : "cause \(index + 1)"
      writer.write(cause.text, first: "- ", rest: "  ", tag: "\(rank) of \(guide.causes.count)")
    }
  }
}
