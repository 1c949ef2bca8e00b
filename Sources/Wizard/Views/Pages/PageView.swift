import Screen
import Text

/// A page over a screen, by its name only.
struct PageView {
  private let model: WizardModel

  init(_ model: WizardModel) {
    self.model = model
  }

  var frame: Frame {
    var frame = Frame(model.size, glyphs: model.setting.glyphs)
    frame.write(SafeText(String(describing: model.scene)), at: .origin, .heading)
    frame.cursor = .origin
    return frame
  }
}
