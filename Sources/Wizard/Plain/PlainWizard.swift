import GuideEngine
import Screen
import Text

/// The wizard as lines: the same model and rules, with words where the full screen has keys.
///
/// A line goes in by `answer`, what comes of its effects by `update`; `news` is what is to be printed
/// then, and `prompt` what stands where the next line is typed.
public struct PlainWizard: Sendable {
  /// The same as that of the full screen.
  public internal(set) var model: WizardModel
  /// What was said of the screen last.
  private var said = PlainPage.nothing
  /// All guides there are, whatever is searched for.
  var guides: [GuideCard] = []
  /// Whether the whole screen is to be said once more.
  var saysAll = false
  /// What was asked about and is no screen of the model's.
  var asides: [PlainLine] = []

  /// On the first screen, with nothing on it yet.
  public init(_ setting: WizardModel.Setting, now: Timestamp) {
    self.init(WizardModel(setting, size: Self.size, now: now))
  }

  /// Goes on where a full screen was.
  init(_ model: WizardModel) {
    self.model = model
    // The rules look at the size: among the ways out there is another screen where it is narrow.
    self.model.size = Self.size
    guides = model.home.guides ?? []
  }

  private static let size = Size(columns: 80, rows: 24)

  /// Whether the program is about to end.
  public var isOver: Bool { model.isOver }

  /// What the world answered.
  public mutating func update(_ message: Message, at now: Timestamp) -> [Effect] {
    if case .guides(let cards?, _) = message, model.home.search == nil { guides = cards }
    return model.update(message, at: now)
  }

  /// What is new since it was last asked for; all of a screen that has just opened.
  public mutating func news() -> [PlainLine] {
    var lines = model.reply.map { [PlainLine($0)] } ?? []
    model.reply = nil
    // What could not be kept was not done.
    if model.pages.last?.kind != .cannotSave { lines += asides }
    asides = []
    while let kind = model.pages.last?.kind, let text = PlainReading(model)?.lines(kind) {
      lines += text
      model.pages.removeLast()
    }
    guard !model.isOver else { return lines }
    if let asked = PlainOverlay(model)?.lines { return lines + asked }
    let page = PlainPage(model, guides)
    lines += saysAll || page.place != said.place ? page.lines : page.lines(after: said)
    saysAll = false
    said = page
    return lines
  }

  /// What stands before `? for help:`, behind which the next line is typed.
  public var prompt: SafeText {
    let words = PlainPrompt(model)
    let question = words.question.map { "\($0) " as SafeText } ?? ""
    return "\(question)Enter alone means: \(words.meaning.words)."
  }

  /// When the first of the waits of this step is over, for whoever wants to be told.
  public var nextEnd: Timestamp? {
    guard model.pages.isEmpty, let snapshot = model.snapshot, snapshot.isOpen else { return nil }
    return snapshot.items.compactMap(\.remainingSeconds).min().map { model.now.advanced(by: $0) }
  }
}
