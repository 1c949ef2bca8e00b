import Screen

extension WizardModel {
  /// What is on the screen.
  public var frame: Frame { Frame(size, glyphs: setting.glyphs) }
}
