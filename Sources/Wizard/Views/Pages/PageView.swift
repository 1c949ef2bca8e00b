import Screen
import Text

/// What lies over a scene, drawn: where one is, what there is to read or to choose, what can be
/// pressed.
struct PageView {
  private let model: WizardModel
  private let size: Size
  private let glyphs: Glyphs

  /// The topmost page is drawn; without any the frame is empty.
  init(_ model: WizardModel) {
    self.model = model
    size = model.size
    glyphs = model.setting.glyphs
  }

  /// As large as the screen.
  var frame: Frame {
    var frame = Frame(size, glyphs: glyphs)
    guard let page = model.pages.last, size.rows > 0, size.columns > 0 else { return frame }
    let parts = parts(page)
    let view = parts.content.view(parts.room, scroll: page.scroll, glyphs: glyphs)
    let head = PageHead(model, page, notice: isShort ? view.notice : nil).frame
    frame.place(head, at: .origin)
    frame.place(view.frame, at: Position(row: parts.headRows, column: margin))
    let foot = foot(page, parts.content, view)
    frame.place(foot, at: Position(row: size.rows - footRows(foot), column: 0))
    return frame
  }

  /// How far the page can be scrolled.
  var lastScroll: Int {
    guard let page = model.pages.last else { return 0 }
    let parts = parts(page)
    return parts.content.lastScroll(in: parts.room)
  }

  /// How far PgUp and PgDn move: what is in sight but for one row.
  var pageful: Int { max(1, (view?.shown.count ?? 2) - 1) }

  /// Whether there is more to read further down.
  var hasMoreBelow: Bool { view?.hasMoreBelow == true }

  /// The first line or row that is in sight.
  var firstInSight: Int { view?.shown.lowerBound ?? 0 }

  private var view: PageContent.View? {
    model.pages.last.map { page in
      let parts = parts(page)
      return parts.content.view(parts.room, scroll: page.scroll, glyphs: glyphs)
    }
  }

  /// The scroll with which the line of the person's place is in sight, and what leads to it.
  var scrollToHere: Int {
    guard let page = model.pages.last else { return 0 }
    let parts = parts(page)
    guard case .text(_, let here?) = parts.content else { return 0 }
    return max(0, here - parts.room.rows / 2)
  }

  private struct Parts {
    let content: PageContent
    let headRows: Int
    let room: Size
  }

  private func parts(_ page: Page) -> Parts {
    let columns = max(1, min(size.columns - 2 * margin, Self.widest))
    let content = PageContent(model, page, columns: columns)
    let head = PageHead(model, page, notice: nil).frame.size.rows
    let foot = footRows(foot(page, content, nil))
    return Parts(
      content: content, headRows: head,
      room: Size(columns: columns, rows: size.rows - head - foot))
  }

  private func foot(_ page: Page, _ content: PageContent, _ view: PageContent.View?) -> Frame {
    let keys = PageKeys(page, content, view, isReportFull: model.isReportFull)
    return PageFoot(model, page, content, keys, notice: isShort ? nil : view?.notice).frame
  }

  /// Where there is hardly a row the page itself comes first.
  private func footRows(_ foot: Frame) -> Int { size.rows < 3 ? 0 : foot.size.rows }

  /// Longer lines are hard to read, however wide the screen.
  private static let widest = 100
  private var margin: Int { model.isNarrow ? 0 : 1 }
  /// Where the notice has no row of its own.
  private var isShort: Bool { model.isNarrow }
}
