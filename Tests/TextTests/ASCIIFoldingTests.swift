import Testing
import Text

@Suite struct ASCIIFoldingTests {
  @Test func `plain text and its lines stay as they are`() {
    let text = (0x20...0x7E).map { String(Unicode.Scalar(UInt8($0))) }.joined() + "\nnext\n"

    #expect(text.foldedToASCII == text)
  }

  @Test func `a letter with an accent becomes the letter`() {
    #expect("Gerät für Łódź, señor Þór, İzmir".foldedToASCII == "Gerat fur Lodz, senor Thor, Izmir")
    #expect("Việt Nam, România".foldedToASCII == "Viet Nam, Romania")
  }

  @Test func `a letter and its accent in two characters become the letter`() {
    #expect("Gera\u{308}t".foldedToASCII == "Gerat")
  }

  @Test func `letters that are two in one become two`() {
    #expect("Straße, Ærø, œuvre, ĳs, ﬁn".foldedToASCII == "Strasse, AEro, oeuvre, ijs, fin")
  }

  @Test func `every letter of Latin-1 and Latin Extended-A has a spelling`() {
    let letters = (0xC0...0x17F).compactMap(Unicode.Scalar.init(_:)).map(String.init)

    #expect(letters.filter { $0.foldedToASCII.contains("?") } == [])
  }

  @Test func `typographic punctuation becomes what a keyboard has`() {
    #expect("“It’s” – «so» — more…".foldedToASCII == "\"It's\" - \"so\" - more..")
    #expect("• one · two\u{A0}three\u{202F}four\t5".foldedToASCII == "* one - two three four 5")
  }

  @Test func `a soft hyphen is left out`() {
    #expect("Laut\u{AD}sprecher".foldedToASCII == "Lautsprecher")
  }

  @Test func `signs become their usual spelling`() {
    #expect("2 × 3 ≤ 7, 20 °C, 5 €, 4 µs".foldedToASCII == "2 x 3 <= 7, 20 degC, 5 EUR, 4 us")
    #expect("← → ↔ ⇒ ↑ ↓".foldedToASCII == "<- -> <-> => ^ v")
  }

  @Test func `a number beside a fraction or an exponent stays the same number`() {
    #expect("1½ h, 10² m, H₂O".foldedToASCII == "1 1/2 h, 10^2 m, H2O")
  }

  @Test func `a box keeps its shape`() {
    let box = """
      ┌─┬─┐
      │█│░│
      ╞═╪═╡
      ╰─┴─╯
      """

    #expect(box.foldedToASCII == "+-+-+\n|#|.|\n+=+=+\n+-+-+")
  }

  @Test func `ASCII in the width of ideographs becomes ASCII`() {
    #expect("Ｓｏｎｏｓ！".foldedToASCII == "Sonos!")
  }

  @Test func `a character without a spelling becomes as many question marks as it took cells`() {
    #expect("Да: 設定 👍, क\u{941}".foldedToASCII == "??: ???? ??, ?")
  }

  @Test func `controls do not get through`() {
    #expect("a\u{1B}[2J\r\u{7F}\u{9B}b\u{200B}\u{202E}".foldedToASCII == "a?[2J???b")
  }

  @Test func `whatever the text, the result is printable ASCII and newlines`() {
    let text = String(String.UnicodeScalarView((0...0x1_FFFF).compactMap(Unicode.Scalar.init(_:))))

    let strangers = text.foldedToASCII.utf8.filter { !(0x20...0x7E).contains($0) && $0 != 0x0A }

    #expect(strangers == [])
  }
}
