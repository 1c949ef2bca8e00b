import Screen

/// What is said of a wizard that runs without a terminal.
extension Arguments {
  mutating func setDriving(_ option: Option, _ text: String) throws(ArgumentMistake) {
    switch option {
    case .keys:
      switch KeyNotation.keys(in: text) {
      case .success(let keys): self.keys = keys
      case .failure(let problem): throw .noKeys(problem)
      }
    case .size:
      guard let size = Self.size(text) else { throw .noSize(text) }
      self.size = size
    default:
      guard let form = DumpForm(rawValue: text) else { throw .noDump(text) }
      dump = form
    }
  }

  /// `80x24`
  private static func size(_ text: String) -> Size? {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    guard parts.count == 2, numbers.count == 2, (1...500).contains(numbers[0]),
      (1...200).contains(numbers[1])
    else { return nil }
    return Size(columns: numbers[0], rows: numbers[1])
  }

  func checkDriving() throws(ArgumentMistake) {
    guard isDriven else {
      if size != nil { throw .sizeOfTerminal }
      return
    }
    if options.contains(.plain) { throw .plainHasNoScreen }
    guard command == .resume else { return }
    if walk != nil { throw .walkBeginsAnew }
    if state == nil { throw .nothingToResume }
  }
}
