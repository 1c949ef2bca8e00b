import Screen
import TestSupport
import Testing

@testable import Wizard

@Suite struct PageGoldenTests {
  @Test(arguments: PagePath.all, ["40x12", "80x24", "132x40"])
  func `a page looks like its golden`(path: PagePath, size: String) throws {
    try look(path, size)
  }

  @Test(arguments: PagePath.all.filter { ["help", "entry"].contains($0.name) })
  func `a very small screen still shows the page and its keys`(path: PagePath) throws {
    try look(path, "20x6")
  }

  private func look(_ path: PagePath, _ size: String) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let wizard = try path.open(columns: numbers[0], rows: numbers[1])
    try expectGolden(PageView(wizard.model).frame.golden, "Pages/\(path.name)-\(size).txt")
  }
}
