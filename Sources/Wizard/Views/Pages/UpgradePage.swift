import GuideEngine
import Text

/// A newer text of the guide, and what would become of what was done.
enum UpgradePage {
  static func write(_ snapshot: Snapshot?, on writer: inout PageWriter) {
    guard let snapshot, let offer = snapshot.offer else {
      writer.write("The newer text is still being looked at.")
      return
    }
    let day: SafeText = offer.guide.facts.reviewed.map { ", reviewed \($0.text)" } ?? ""
    let old = snapshot.guide.reference.revision
    writer.write(
      """
      Revision \(offer.reference.revision) of \(offer.guide.code) is at hand\(day). This session \
      goes on with revision \(old) unless you take it.
      """)
    writeKept(snapshot, on: &writer)
    writeDropped(snapshot.droppedByOffer, on: &writer) { item in
      snapshot.status(of: item.id).map { [.done, .overridden].contains($0.state) } ?? false
    }
    writer.skip()
    for (key, words) in answers {
      writer.write(words, first: key, rest: "      ", style: .strong)
    }
  }

  private static let answers: KeyValuePairs<String, SafeText> = [
    "y     ": "takes the newer text; this cannot be undone.",
    "n     ": "goes on with the old one for good; this text is not offered again.",
    "Left  ": "goes on with the old one for now; you are asked again at the next start.",
  ]

  private static func writeKept(_ snapshot: Snapshot, on writer: inout PageWriter) {
    let dropped = Set(snapshot.droppedByOffer.map(\.id))
    let steps = snapshot.account.last { $0.visit == snapshot.visitName.visit }?.way ?? []
    let kept = steps.flatMap(\.items).filter {
      [.done, .overridden, .deferred].contains($0.state) && $0.item.kind != .entry
        && !dropped.contains($0.item.id)
    }
    writer.skip()
    writer.write("Kept", style: .heading)
    switch kept.count {
    case 0: writer.write("The way so far; nothing was done on it yet.", first: "  ", rest: "  ")
    case 1: writer.write("The way so far, and 1 item done on it.", first: "  ", rest: "  ")
    default:
      writer.write(
        "The way so far, and \(kept.count) items done on it.", first: "  ", rest: "  ")
    }
  }

  private static func writeDropped(
    _ items: [Item], on writer: inout PageWriter, isDone: (Item) -> Bool
  ) {
    writer.skip()
    writer.write("Dropped", style: .heading)
    guard !items.isEmpty else {
      return writer.write("Nothing; the newer text has all that this one has.", first: "  ")
    }
    writer.write(
      "The newer text lacks these, or asks for something else:", first: "  ", rest: "  ")
    for item in items {
      let wasDone = isDone(item)
      writer.write(
        item.text, first: "  - ", rest: "    ", tag: wasDone ? "you did this" : nil,
        style: wasDone ? .attention : .plain)
    }
  }
}
