import GuideEngine
import GuideFormat
import Text

/// `handrail graph CODE|FILE`
enum GraphCommand {
  static func run(_ arguments: Arguments, _ library: Library) -> Outcome {
    switch library.find(arguments.words[0]) {
    case .failed(let outcome): return outcome
    case .found(let parsed):
      guard let guide = parsed.guide else {
        return Outcome(messages: parsed.problems.map { SafeText($0.description) }, exit: .badGuide)
      }
      let graph = GuideGraph(guide, broken: parsed.danglingTargets)
      return .done(library.surroundings.isUTF8 ? graph.text : graph.text.foldedToASCII)
    }
  }
}

/// A guide's steps and the ways between them, in Graphviz' language.
struct GuideGraph {
  private(set) var text = ""
  private let guide: Guide
  private var drawn: Set<String> = []

  /// Ways to what is `broken` are marked.
  init(_ guide: Guide, broken: Set<Choice.Target>) {
    self.guide = guide
    let codes = SafeText(joining: guide.facts.codes, with: ", ")
    text = "digraph \(quoted(SafeText(guide.id.rawValue))) {\n"
    add("label=\(quoted("\(codes) \(guide.facts.title)")); labelloc=t; node [shape=box]")
    for (index, step) in guide.steps.enumerated() {
      let minutes = step.minutes.map { " (\($0) min)" as SafeText } ?? ""
      drawn.insert(step.id.rawValue)
      add("\(name(step.id)) [label=\(quoted("\(index + 1) \(step.title)\(minutes)"))]")
    }
    for step in guide.steps {
      for choice in step.choices {
        add(choice, from: step.id, isBroken: broken.contains(choice.target))
      }
    }
    text += "}\n"
  }

  private mutating func add(_ choice: Choice, from step: StepID, isBroken: Bool) {
    let target = targetName(of: choice.target)
    if drawn.insert(target).inserted { addTarget(choice.target, target, isBroken: isBroken) }
    let label = choice.isImplied ? "" : " [label=\(quoted(choice.label))]"
    add("\(name(step)) -> \(quoted(SafeText(target)))\(label)")
  }

  private mutating func addTarget(_ target: Choice.Target, _ name: String, isBroken: Bool) {
    let title = guide.title(of: target)
    let label = isBroken ? "BROKEN: \(SafeText(name))" : title
    let look =
      switch target {
      case _ where isBroken: "style=dashed, color=red, fontcolor=red"
      case .fixed, .getHelp: "shape=doubleoctagon"
      case .step: "shape=box"
      case .guide: "shape=note, style=dashed"
      }
    add("\(quoted(SafeText(name))) [label=\(quoted(label)), \(look)]")
  }

  private func targetName(of target: Choice.Target) -> String {
    switch target {
    case .fixed: "#fixed"
    case .getHelp: "#get-help"
    case .step(let id): guide.step(id) == nil ? "#\(id.rawValue)" : id.rawValue
    case .guide(let id, let step): "\(id.rawValue).md\(step.map { "#\($0.rawValue)" } ?? "")"
    }
  }

  private mutating func add(_ statement: String) {
    text += "  \(statement);\n"
  }

  private func name(_ step: StepID) -> String {
    quoted(SafeText(step.rawValue))
  }

  private func quoted(_ text: SafeText) -> String {
    let escaped = text.string.reduce(into: "") { escaped, character in
      if character == "\"" || character == "\\" { escaped += "\\" }
      escaped.append(character)
    }
    return "\"\(escaped)\""
  }
}
