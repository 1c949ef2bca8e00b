import GuideEngine
import Text

extension JSONValue {
  /// What stands above a guide.
  static func facts(_ facts: GuideFacts?) -> [Member] {
    guard let facts else { return [] }
    return [
      Member("codes", .array(facts.codes.map { .text($0) })),
      Member("title", .text(facts.title)),
      Member("product", .text(facts.product)),
      Member("appliesTo", .text(facts.appliesTo)),
      Member("severity", .text(facts.severity)),
      Member("difficulty", .text(facts.difficulty)),
      Member("minutesLower", .optional(facts.time?.lower)),
      Member("minutesUpper", .optional(facts.time?.upper)),
      Member("network", .text(facts.network)),
      Member("models", .array(facts.models.map { .text($0) })),
      Member("manual", .text(facts.manual)),
      Member("support", .text(facts.support)),
      Member("language", .text(facts.language)),
      Member("revision", .number(facts.revision)),
      Member("reviewed", facts.reviewed.map { .string($0.text) } ?? .null),
    ]
  }

  /// A whole guide.
  init(_ guide: Guide) {
    self = .object(
      [Member("id", .text(SafeText(guide.id.rawValue)))] + Self.facts(guide.facts) + [
        Member("summary", .prose(guide.summary)),
        Member("banner", .alert(guide.banner)),
        Member("symptoms", .array(guide.symptoms.map(Self.line))),
        Member("causes", .array(guide.causes.map(Self.cause))),
        Member("needs", .array(guide.needs.map(Self.line))),
        Member("steps", .array(guide.steps.map(Self.step))),
        Member("sections", .array(guide.sections.map(Self.section))),
      ])
  }

  private static func line(_ line: CoverLine) -> JSONValue {
    .object([
      Member("id", .text(SafeText(line.id.rawValue))), Member("text", .text(line.text)),
    ])
  }

  private static func cause(_ cause: Cause) -> JSONValue {
    .object([
      Member("text", .text(cause.text)),
      Member("step", .text(cause.step.map { SafeText($0.rawValue) })),
    ])
  }

  private static func section(_ section: Section) -> JSONValue {
    .object([Member("title", .text(section.title)), Member("text", .prose(section.text))])
  }

  private static func alert(_ alert: Alert?) -> JSONValue {
    guard let alert else { return .null }
    return .object([
      Member("text", .array(alert.text.map { .text($0) })),
      Member("sentence", .text(alert.sentence)),
    ])
  }

  private static func step(_ step: Step) -> JSONValue {
    .object([
      Member("id", .text(SafeText(step.id.rawValue))),
      Member("title", .text(step.title)),
      Member("minutes", .optional(step.minutes)),
      Member("fixesPercent", .optional(step.fixesPercent)),
      Member("warning", .alert(step.warning)),
      Member("caution", .alert(step.caution)),
      Member("text", .prose(step.text)),
      Member("items", .array(step.items.map(item))),
      Member("reason", .prose(step.reason)),
      Member("choices", .array(step.choices.map(choice))),
    ])
  }

  private static func item(_ item: Item) -> JSONValue {
    .object(
      [
        Member("id", .text(SafeText(item.id.rawValue))),
        Member("text", .text(item.text)),
      ] + kind(item.kind) + [
        Member("isRequired", .bool(item.isRequired)),
        Member("undo", .text(item.undoing)),
        Member("note", .text(item.note)),
        Member("items", .array(item.children.map { self.item($0) })),
      ])
  }

  private static func kind(_ kind: Item.Kind) -> [Member] {
    switch kind {
    case .open: [Member("kind", .string("open"))]
    case .sensed(let check):
      [Member("kind", .string("sensed")), Member("check", .string(check.text))]
    case .question(let check):
      [
        Member("kind", .string("question")),
        Member("check", check.map { .string($0.text) } ?? .null),
      ]
    case .wait(let seconds): [Member("kind", .string("wait")), Member("seconds", .number(seconds))]
    case .record(let name):
      [Member("kind", .string("record")), Member("record", .string(name.text))]
    case .set: [Member("kind", .string("set"))]
    case .entry: [Member("kind", .string("entry"))]
    }
  }

  private static func choice(_ choice: Choice) -> JSONValue {
    let target: [Member] =
      switch choice.target {
      case .fixed: [Member("leadsTo", .string("fixed"))]
      case .getHelp: [Member("leadsTo", .string("getHelp"))]
      case .step(let id):
        [Member("leadsTo", .string("step")), Member("step", .text(SafeText(id.rawValue)))]
      case .guide(let id, let step):
        [
          Member("leadsTo", .string("guide")), Member("guide", .text(SafeText(id.rawValue))),
          Member("step", .text(step.map { SafeText($0.rawValue) })),
        ]
      }
    return .object(
      [
        Member("id", .text(SafeText(choice.id.rawValue))), Member("label", .text(choice.label)),
        Member("isImplied", .bool(choice.isImplied)),
      ] + target)
  }

  /// Text in its shapes; plain paragraphs are plain strings.
  private static func prose(_ prose: [Prose]) -> JSONValue {
    .array(
      prose.map { block in
        switch block {
        case .paragraph(let text): .text(text)
        case .heading(let text): .object([Member("heading", .text(text))])
        case .code(let lines): .object([Member("code", .text(lines))])
        case .quotation(let inner): .object([Member("quotation", self.prose(inner))])
        case .aside(let kind, let inner):
          .object([Member(kind.rawValue.lowercased(), self.prose(inner))])
        case .list(let firstNumber, let entries):
          .object([
            Member("firstNumber", .optional(firstNumber)),
            Member("list", .array(entries.map(self.prose))),
          ])
        }
      })
  }
}
