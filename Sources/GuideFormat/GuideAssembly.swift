import GuideEngine
import Text

/// Puts a guide together from its outline.
enum GuideAssembly {
  /// The sections that a guide cannot do without.
  private static let required = [
    "Symptoms", "Causes", "Steps", "Fixed", "Get help", "Sources",
  ]

  static func guide(
    _ outline: GuideOutline, facts: GuideFacts, _ reading: inout GuideReading
  ) -> Guide {
    let opening = OpeningReader(outline.opening, &reading)
    var symptoms: [CoverLine] = []
    var causes: [Cause] = []
    var needs: [CoverLine] = []
    var steps: [Step] = []
    var sections: [Section] = []
    for part in outline.parts {
      switch part.slug {
      case "symptoms": symptoms = CoverReader.lines(part, boxed: false, &reading)
      case "before-you-start": needs = CoverReader.lines(part, boxed: true, &reading)
      case "causes": causes = CoverReader.causes(part, &reading)
      case "steps": steps = StepsReader.steps(part, &reading)
      default: sections.append(section(part, &reading))
      }
    }
    reportMissing(outline, &reading)
    return Guide(
      id: reading.id, facts: facts, summary: opening.summary, banner: opening.banner,
      symptoms: symptoms, causes: causes, needs: needs, steps: steps, sections: sections)
  }

  private static func section(
    _ part: GuideOutline.Part, _ reading: inout GuideReading
  ) -> Section {
    let kind = Section.Kind(rawValue: part.slug) ?? .other
    if kind == .other {
      reading.add(
        .sectionUnknown, part.heading,
        "The section \(part.heading.text) is unknown, so that no screen leads to it; \(advice(part))."
      )
    }
    return Section(
      kind: kind, title: SafeText(part.heading.text),
      text: ProseReader.prose(part.blocks, &reading))
  }

  private static func advice(_ part: GuideOutline.Part) -> SafeText {
    let names =
      required + ["Before you start", "Quick fixes", "What usually goes wrong"]
      + ["Tip", "Questions"]
    return NearestWord.to(part.heading.text, among: names).map { "write \($0)" }
      ?? "move it into one that is known"
  }

  private static func reportMissing(_ outline: GuideOutline, _ reading: inout GuideReading) {
    let present = Set(outline.parts.map(\.slug))
    for name in required where !present.contains(Slug.of(name)) {
      reading.diagnostics.add(
        .sectionMissing, at: .start, "The guide has no section \(name); add ## \(name).")
    }
  }
}

/// What stands between the title and the first section.
struct OpeningReader {
  private(set) var banner: Alert?
  private(set) var summary: [Prose] = []

  init(_ blocks: [MarkdownBlock], _ reading: inout GuideReading) {
    for block in blocks {
      switch AlertReader.alert(block, &reading) {
      case .warning(let alert) where banner == nil:
        banner = alert
      case .warning:
        reading.add(
          .alertRepeated, block, "A guide has one warning of its own; keep the one that matters.")
      case .caution:
        reading.add(
          .alertPlace, block, "A caution belongs to a step; move it there, or make it a WARNING.")
      case .other(let prose): summary += prose
      }
    }
  }
}
