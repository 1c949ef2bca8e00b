import GuideEngine
import Text

/// What a text is typed for.
struct EntryPage {
  private let model: WizardModel
  private let purpose: Entry.Purpose?

  init(_ model: WizardModel) {
    self.model = model
    purpose = model.pages.last?.entry?.purpose
  }

  var title: SafeText {
    switch purpose {
    case .record?: "Write it down"
    case .override?: "Count it as done"
    case .overridePutBack?: "It stays as it is"
    case .endAnyway?: "Call it fixed anyway"
    case .note?, .noteOn?: "A note"
    case .rename?: "A title"
    case nil: ""
    }
  }

  func write(_ page: Page, on writer: inout PageWriter) {
    switch purpose {
    case .record(let item)?: writeRecord(item, on: &writer)
    case .override(let item)?: writeOverride(item, on: &writer)
    case .overridePutBack(let id)?:
      writer.write(model.snapshot?.text(of: id) ?? "", style: .strong)
      writer.write("It is not put back, and the report says so. Why does it stay?")
    case .endAnyway?: writeAgainst(on: &writer)
    case .note?:
      writer.write("What do you want to note? It stands in the history and in the report.")
    case .noteOn(let name)?:
      writer.write("What do you want to note about \(name)? It stands in its history and report.")
    case .rename(let name)?:
      writer.write("What do you call \(name)? It keeps its name, and has this title beside it.")
    case nil: break
    }
    writer.write(leaving)
  }

  private var leaving: SafeText {
    purpose?.words(in: model.sitting?.name) == nil
      ? "Enter keeps it. Esc goes back without it."
      : "Enter keeps it. Esc goes back, and the text waits here."
  }

  private func writeRecord(_ id: ItemID, on writer: inout PageWriter) {
    guard let status = model.snapshot?.status(of: id) else { return }
    writer.write(status.item.text, style: .strong)
    if let note = status.item.note { writer.write(note) }
    if status.recorded == nil, status.proposal != nil {
      writer.write("What stands there is from the round before; change it, or keep it.")
    }
  }

  private func writeOverride(_ id: ItemID, on writer: inout PageWriter) {
    guard let status = model.snapshot?.status(of: id) else { return }
    writer.write(status.item.text, style: .strong)
    writer.write("It will count as done, and always be marked as passed over. Why?")
  }

  private func writeAgainst(on writer: inout PageWriter) {
    writer.write("Open, or not shown to be so:")
    for item in against { writer.write(item.text, first: "- ", rest: "  ", style: .strong) }
    writer.write("They count as done with your reason. Why is it fixed all the same?")
  }

  /// Looked up anew: checks may answer while somebody types.
  private var against: [NamedItem] {
    do throws(Refusal) {
      _ = try model.sitting?.session.decide(.end(.fixed), at: model.now)
      return []
    } catch {
      return error.items
    }
  }
}
