import Wizard

extension PageWriter {
  /// For what is written to where the program was started.
  init(_ surroundings: Surroundings) {
    self.init(
      width: surroundings.width, isUTF8: surroundings.isUTF8, display: surroundings.display)
  }
}
