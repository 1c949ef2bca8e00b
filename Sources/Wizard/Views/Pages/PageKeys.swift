import Screen
import Text

/// The keys of a page, the most likely first, and none that does nothing.
struct PageKeys {
  private let page: Page
  private let content: PageContent
  private let view: PageContent.View?
  private let isReportFull: Bool

  /// What can be chosen there, and how much of it is seen.
  init(_ page: Page, _ content: PageContent, _ view: PageContent.View?, isReportFull: Bool) {
    self.page = page
    self.content = content
    self.view = view
    self.isReportFull = isReportFull
  }

  var bar: KeyBar {
    let bindings = Scene.page(page.kind).bindings
    let own = bindings.filter { isShown($0.action) }.prefix(3)
    let hints = own + bindings.filter { others.contains($0.action) }
    // Where a text is typed, to leave is the last that one wants.
    let last = page.kind == .entry ? nil : bindings.first { $0.action == .leave }
    return KeyBar(hints.map(hint), last: last.map(hint))
  }

  private var others: [Action] {
    switch page.kind {
    // Where going back is what another key does, too, it is said once.
    case .warning, .question(.takenOver): [.help]
    default: [.back, .help]
    }
  }

  /// Moving is said where it does something, and in one hint.
  private func isShown(_ action: Action) -> Bool {
    switch (action, content) {
    case (.down, .list(let rows, _)): rows.count > 1
    case (.go, .list), (.rename, .list), (.delete, .list), (.restore, .list): true
    case (.mark, .list), (.override, .list): true
    case (.pageDown, .text): view?.hasMoreBelow == true
    case (.pageUp, .text): view?.hasMoreBelow == false && view?.notice != nil
    case (.masked, _), (.copy, _), (.yes, _), (.no, _), (.retry, _), (.giveUp, _): true
    case (.keep, _), (.setAside, _), (.goOn, _): true
    case (.trash, .text): true
    default: false
    }
  }

  private func hint(_ binding: Binding) -> KeyBar.Hint {
    let key: SafeText = binding.keys.first?.label ?? ""
    return switch binding.action {
    case .down: KeyBar.Hint("Up/Down", "choose")
    case .pageDown, .pageUp: KeyBar.Hint(key, "more")
    case .masked: KeyBar.Hint(key, isReportFull ? "masked" : "full")
    // Where a text is typed, to go back is wanted before all keys are.
    case .help where page.kind != .entry: KeyBar.Hint(key, binding.label, .last)
    default: KeyBar.Hint(key, binding.label)
    }
  }
}
