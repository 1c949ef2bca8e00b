import GuideEngine
import GuideFormat
import Text
import Wizard

/// `handrail graph CODE|FILE`
enum GraphCommand {
  static func run(_ arguments: Arguments, _ library: Library) -> Outcome {
    switch library.find(arguments.words[0]) {
    case .failed(let outcome): return outcome
    case .found(let parsed, let messages):
      guard let guide = parsed.guide else { return Outcome(exit: .badGuide) }
      let text = GuideGraph(guide, broken: parsed.danglingTargets).text
      return Outcome(
        output: library.surroundings.isUTF8 ? text : text.foldedToASCII, messages: messages)
    }
  }
}

/// A guide's steps and the ways between them, in Graphviz' language. Nodes have numbers for names,
/// because two titles can be one in ASCII.
struct GuideGraph {
  private(set) var text = ""
  private let guide: Guide
  private var nodes: [Choice.Target: String] = [:]

  /// Ways to what is `broken` are marked.
  init(_ guide: Guide, broken: Set<Choice.Target>) {
    self.guide = guide
    let title = SafeText(joining: guide.facts.codes + [guide.facts.title], with: " ")
    text = "digraph \(quoted(SafeText(guide.id.rawValue))) {\n"
    add("label=\(quoted(title)); labelloc=t; node [shape=box]")
    for (index, step) in guide.steps.enumerated() {
      let minutes = step.minutes.map { " (\($0) min)" as SafeText } ?? ""
      let node = "step\(index + 1)"
      nodes[.step(step.id)] = node
      add("\(node) [label=\(quoted("\(index + 1) \(step.title)\(minutes)"))]")
    }
    for (index, step) in guide.steps.enumerated() {
      for choice in step.choices {
        let target = node(of: choice.target, isBroken: broken.contains(choice.target))
        let label = choice.isImplied ? "" : " [label=\(quoted(choice.label))]"
        add("step\(index + 1) -> \(target)\(label)")
      }
    }
    text += "}\n"
  }

  /// The node of what a way leads to, drawn when the first way does.
  private mutating func node(of target: Choice.Target, isBroken: Bool) -> String {
    if let known = nodes[target] { return known }
    let node =
      switch target {
      case .fixed: "fixed"
      case .getHelp: "help"
      case .step, .guide: "way\(nodes.count + 1)"
      }
    nodes[target] = node
    let label = isBroken ? "BROKEN: \(written(target))" : guide.title(of: target)
    add("\(node) [label=\(quoted(label)), \(look(of: target, isBroken: isBroken))]")
    return node
  }

  private func look(of target: Choice.Target, isBroken: Bool) -> String {
    switch target {
    case _ where isBroken: "style=dashed, color=red, fontcolor=red"
    case .fixed, .getHelp: "shape=doubleoctagon"
    case .step: "shape=box"
    case .guide: "shape=note, style=dashed"
    }
  }

  /// As the guide's link says it.
  private func written(_ target: Choice.Target) -> SafeText {
    switch target {
    case .fixed: "#fixed"
    case .getHelp: "#get-help"
    case .step(let id): "#\(SafeText(id.rawValue))"
    case .guide(let id, let step):
      "\(SafeText(id.rawValue)).md\(step.map { "#\(SafeText($0.rawValue))" } ?? "")"
    }
  }

  private mutating func add(_ statement: String) {
    text += "  \(statement);\n"
  }

  private func quoted(_ text: SafeText) -> String {
    // By scalars: a quotation mark with an accent on it is still one to Graphviz.
    var escaped = String.UnicodeScalarView()
    for scalar in text.string.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { escaped.append("\\") }
      escaped.append(scalar)
    }
    return "\"\(String(escaped))\""
  }
}
