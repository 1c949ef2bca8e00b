import Screen
import Text

/// All keys of the screen beneath and of everywhere, made of their bindings.
struct HelpPage {
  private let scene: Scene
  private let isWide: Bool

  init(_ model: WizardModel) {
    var beneath = model
    beneath.pages.removeLast()
    scene = beneath.scene
    isWide = !model.isNarrow
  }

  func write(on writer: inout PageWriter) {
    for group in Group.allCases {
      let bindings = scene.bindings.filter { Group($0.action) == group }
      guard !bindings.isEmpty else { continue }
      writer.skip()
      writer.write(group.title, style: .heading)
      for binding in bindings { write(binding.keyNames, binding.help, on: &writer) }
    }
  }

  private static let column = 25

  /// Keys and their sentence side by side, or one below the other.
  private func write(_ keys: SafeText, _ help: SafeText, on writer: inout PageWriter) {
    guard isWide else {
      writer.write(keys, first: "  ", rest: "  ", style: .strong)
      writer.write(help, first: "    ", rest: "    ")
      return
    }
    let gap = Self.column - keys.string.count
    let first = "  " + keys.string + String(repeating: " ", count: max(2, gap))
    writer.write(help, first: first, rest: String(repeating: " ", count: Self.column + 2))
  }

  private enum Group: CaseIterable {
    case here, reading, moving, leaving

    init(_ action: Action) {
      switch action {
      case .up, .down, .pageUp, .pageDown, .first, .last: self = .moving
      case .why, .putBack, .warning, .guide, .map, .history, .report, .sessions, .help:
        self = .reading
      case .back, .setAside, .leave, .giveUp, .suspend: self = .leaving
      case .mark, .yes, .no, .noneOfThese, .go, .goOn, .pick, .check, .override, .putOff, .note,
        .undo,
        .pause, .search, .searchNumber, .endSearch, .edit, .keep, .rename, .delete, .restore,
        .trash, .masked, .copy, .retry, .repaint:
        self = .here
      }
    }

    var title: SafeText {
      switch self {
      case .here: "On this screen"
      case .reading: "To read"
      case .moving: "To move"
      case .leaving: "To leave"
      }
    }
  }
}
