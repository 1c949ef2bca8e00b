import Testing
import Text

@Suite struct JSONReaderTests {
  @Test(
    arguments: [
      ("null", .null), ("true", .bool(true)), ("false", .bool(false)), ("0", .number(0)),
      ("-12", .number(-12)), ("9223372036854775807", .number(.max)),
      ("-9223372036854775808", .number(.min)), (#""""#, .string("")), ("[]", .array([])),
      ("{}", .object([])), (" \t\r\n{ \n} ", .object([])), ("[ ]", .array([])),
      ("[1 , null,[true]]", .array([.number(1), .null, .array([.bool(true)])])),
      (
        #" { "b" : 1 ,"a":{"c":null}}"#,
        .object([.init("b", .number(1)), .init("a", .object([.init("c", .null)]))])
      ),
    ] as [(String, JSONValue)])
  func `a value is read, with blanks around it`(text: String, expected: JSONValue) throws {
    #expect(try JSONValue(reading: Array(text.utf8)) == expected)
  }

  @Test(
    arguments: [
      "-0", "1.0", "-0.10", "1e2", "1E+2", "0e-1", "6.02e23", "9223372036854775808",
      "-9223372036854775809", "18446744073709551616", "123456789012345678901234567890", "1e999",
    ])
  func `a number that is no Int is kept as it is written`(text: String) throws {
    let value = try JSONValue(reading: Array("[\(text)]".utf8))

    let numeral: String? =
      if case .numeral(let numeral) = value.array?.first { numeral.text } else { nil }
    #expect(numeral == text)
    #expect(value.array?.first?.int == nil)
    #expect(value.written() == "[\(text)]")
  }

  @Test(
    arguments: [
      (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"), (#"\u0000\u001B"#, "\u{0}\u{1B}"),
      (#"a\u00E4\u00e4b"#, "aääb"), (#"\ud83d\udc4D!"#, "👍!"), (#"\ud800\udc00"#, "\u{10000}"),
      (#"\uDBFF\uDFFF"#, "\u{10FFFF}"), (#"\uffff\ud7ff\ue000"#, "\u{FFFF}\u{D7FF}\u{E000}"),
      ("ä設👍\u{7F}\u{FEFF}", "ä設👍\u{7F}\u{FEFF}"), (#"設\n👍"#, "設\n👍"), (#"\\u0041"#, #"\u0041"#),
      ("e\u{301}", "e\u{301}"), ("'/", "'/"),
    ])
  func `a string is read to the character`(text: String, expected: String) throws {
    let value = try JSONValue(reading: Array("{\"\(text)\":\"\(text)\"}".utf8))

    #expect(value.members?.first.map { Array($0.name.utf8) } == Array(expected.utf8))
    #expect(value.members?.first?.value.string.map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test(
    arguments: [
      ("", .noValue, 0), (" \n", .noValue, 2), ("[,1]", .noValue, 1), ("[1,]", .noValue, 3),
      ("[1,,2]", .noValue, 3), ("[}", .noValue, 1), (#"{"a":}"#, .noValue, 5), ("]", .noValue, 0),
      ("NaN", .noValue, 0), ("-NaN", .noDigit, 1), ("Infinity", .noValue, 0), ("nul1", .noValue, 0),
      ("True", .noValue, 0), ("'a'", .noValue, 0), ("a", .noValue, 0), ("// a\n1", .noValue, 0),
      ("\u{FEFF}1", .noValue, 0), ("\u{A0}1", .noValue, 0), ("[\u{B}1]", .noValue, 1),
      ("+1", .noValue, 0), (".5", .noValue, 0), ("\u{0}", .noValue, 0),
      ("{1:2}", .noName, 1), ("{,}", .noName, 1), (#"{"a":1,}"#, .noName, 7), ("{a:1}", .noName, 1),
      ("{]", .noName, 1), (#"{"a":1,/**/"b":2}"#, .noName, 7), ("{'a':1}", .noName, 1),
      (#"{"a" 1}"#, .noColon, 5), (#"{"a"}"#, .noColon, 4), (#"{"a",1}"#, .noColon, 4),
      (#"{"a"::1}"#, .noValue, 5), ("[1 2]", .noComma, 3), ("[1}", .noComma, 2),
      (#"{"a":1]"#, .noComma, 6), (#"{"a":1 "b":2}"#, .noComma, 7), ("[1;2]", .noComma, 2),
      (#"["a""b"]"#, .noComma, 4), ("[truefalse]", .noComma, 5), ("1 2", .moreAfterTheValue, 2),
      ("[]]", .moreAfterTheValue, 2), ("{}{}", .moreAfterTheValue, 2),
      ("nulll", .moreAfterTheValue, 4), ("1,", .moreAfterTheValue, 1),
      ("[]\u{0}", .moreAfterTheValue, 2), ("1 // a", .moreAfterTheValue, 2),
    ] as [(String, JSONProblem.Kind, Int)])
  func `what does not belong is refused where it stands`(
    text: String, kind: JSONProblem.Kind, offset: Int
  ) {
    expectProblem(kind, at: offset, in: Array(text.utf8))
  }

  @Test(
    arguments: [
      ("01", .leadingZero, 0), ("[-00]", .leadingZero, 2), ("[007.5]", .leadingZero, 1),
      ("[-]", .noDigit, 2), ("[1.]", .noDigit, 3), ("[1.e3]", .noDigit, 3), ("[1e]", .noDigit, 3),
      ("[1e+]", .noDigit, 4), ("[1E-x]", .noDigit, 4), ("[1e+-2]", .noDigit, 4),
      ("--1", .noDigit, 1), ("[-.5]", .noDigit, 2), ("0x1", .moreAfterTheValue, 1),
      ("1.2.3", .moreAfterTheValue, 3), ("1e2.3", .moreAfterTheValue, 3), ("[1_000]", .noComma, 2),
      ("[1e5e5]", .noComma, 4), ("[1+2]", .noComma, 2), ("[１]", .noValue, 1),
      ("-Infinity", .noDigit, 1),
    ] as [(String, JSONProblem.Kind, Int)])
  func `a number in another form is refused`(
    text: String, kind: JSONProblem.Kind, offset: Int
  ) {
    expectProblem(kind, at: offset, in: Array(text.utf8))
  }

  @Test(
    arguments: [
      ("a\tb", .bareControl, 2), ("\u{0}", .bareControl, 1), ("ab\u{1F}", .bareControl, 3),
      ("\\n\n", .bareControl, 3), (#"\x"#, .unknownEscape, 1), (#"ä\'"#, .unknownEscape, 3),
      (#"\U0041"#, .unknownEscape, 1), (#"\u004"#, .unknownEscape, 1),
      (#"\n\u00g0"#, .unknownEscape, 3), (#"\u{1F44D}"#, .unknownEscape, 1),
      (#"\u-041"#, .unknownEscape, 1), ("\\\n", .unknownEscape, 1), ("\\ä", .unknownEscape, 1),
      (#"\ud83d"#, .halfOfAPair, 1), (#"a\udc4d"#, .halfOfAPair, 2),
      (#"\udc4d\ud83d"#, .halfOfAPair, 1), (#"\ud83d\ud83d"#, .halfOfAPair, 1),
      (#"\ud83dx\udc4d"#, .halfOfAPair, 1), (#"\ud83d\n"#, .halfOfAPair, 1),
      (#"\ud83d\u0041"#, .halfOfAPair, 1), (#"\ud83d\u00"#, .unknownEscape, 7),
      (#"\udc00\u00"#, .halfOfAPair, 1), (#"\udfff\u00"#, .halfOfAPair, 1),
      (#"\ud83d\udbff"#, .halfOfAPair, 1), (#"\ud83d\ue000"#, .halfOfAPair, 1),
      (#"\u000/"#, .unknownEscape, 1), (#"\u000:"#, .unknownEscape, 1),
      (#"\u000@"#, .unknownEscape, 1), (#"\u000G"#, .unknownEscape, 1),
      (#"\u000`"#, .unknownEscape, 1), ("\\u000\u{FF11}", .unknownEscape, 1),
    ] as [(String, JSONProblem.Kind, Int)])
  func `bare controls and wrong escapes are refused`(
    inner: String, kind: JSONProblem.Kind, offset: Int
  ) {
    expectProblem(kind, at: offset, in: Array("\"\(inner)\"".utf8))
    expectProblem(kind, at: offset + 1, in: Array("{\"\(inner)\":0}".utf8))
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x91],
      [0xF4, 0x90, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused where the first one stands`(wrong: [UInt8]) {
    let quote = Array("\"".utf8)

    expectProblem(.notUTF8, at: 4, in: quote + Array("aä".utf8) + wrong + quote)
    expectProblem(.notUTF8, at: 5, in: quote + Array("\\nä".utf8) + wrong + Array("\\n\"".utf8))
    expectProblem(.noValue, at: 0, in: wrong)
    #expect(
      JSONProblem.reading(quote + wrong + quote)?.sentence
        == "At byte 2 the text is not UTF-8; save it in that encoding.")
  }

  @Test func `arrays and objects stand in each other as deep as is allowed`() throws {
    let deepest = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    let mixed = #"{"a":[{}]}"#
    let limits = JSONLimits(depth: 2, bytes: 100)

    #expect(try JSONValue(reading: Array(deepest.utf8)).written() == deepest)
    expectProblem(.tooDeep(limit: 32), at: 32, in: Array("[\(deepest)]".utf8))
    expectProblem(.tooDeep(limit: 2), at: 6, in: Array(mixed.utf8), limits: limits)
    expectProblem(.tooDeep(limit: 32), at: 32, in: Array(repeating: 0x5B, count: 1 << 20))
  }

  @Test func `a document is as long as is allowed`() throws {
    let limits = JSONLimits(depth: 1, bytes: 4)
    let longest = Array(repeating: UInt8(ascii: " "), count: 1 << 20)

    #expect(try JSONValue(reading: Array("1234".utf8), limits: limits) == .number(1234))
    expectProblem(.tooLong(limit: 4), at: 4, in: Array("12345".utf8), limits: limits)
    expectProblem(.noValue, at: 1 << 20, in: longest)
    expectProblem(.tooLong(limit: 1 << 20), at: 1 << 20, in: longest + [0x31])
  }

  @Test(
    arguments: [
      (#"{"a":1,"a":1}"#, "a", 7), (#"{"":1, "":1}"#, "", 7), (#"{"a":1,"\u0061":2}"#, "a", 7),
      (#"[{"b":{"a":1,"c":2,"a":3}}]"#, "a", 19), (#"{"\u001b":1,"\u001B":1}"#, "\\u{1B}", 12),
      ("{\"e\u{301}\":1,\"é\":2,\"e\":{\"e\":3}}", nil, nil),
    ] as [(String, SafeText?, Int?)])
  func `a name stands once in its object`(text: String, name: SafeText?, offset: Int?) {
    let problem = JSONProblem.reading(Array(text.utf8))

    #expect(problem?.kind == name.map { .nameTwice($0) })
    #expect(problem?.offset == offset)
  }

  @Test(arguments: [2, 16, 17, 18, 40])
  func `a name stands once in an object of many, too`(count: Int) throws {
    let members = (1...count).map { JSONValue.Member("n\($0)", .number($0)) }
    let sound = JSONValue.object(members).written()

    #expect(try JSONValue(reading: Array(sound.utf8)).members == members)
    for name in ["n1", "n\(count)"] {
      let wrong = JSONValue.object(members + [.init(name, .null)]).written()
      expectProblem(.nameTwice("\(name)"), at: sound.utf8.count, in: Array(wrong.utf8))
    }
  }

  @Test(
    arguments: [
      (#"{"a":01}"#, "At byte 6 a number begins with a zero too many; take the zero out."),
      (#"{"a":"#, "The JSON is cut off after byte 5; add the rest of its value."),
      ("[1.x]", "At byte 4 a number lacks a digit; write one there."),
      ("123456789012345678901", "The JSON is longer than 20 bytes; leave some of it out."),
      ("[[]]", "At byte 2 an array or object stands more than 1 deep in others; leave it out."),
      (
        "[x]",
        #"At byte 2 no value begins; write one there, as "text", 12, true, false, null, [] or {}."#
      ),
      ("{x", #"At byte 2 no member begins; write one there, as "name":"text"."#),
      (#"{"a","#, "At byte 5 the colon between a name and its value is missing; write it there."),
      ("[1;", "At byte 3 neither a comma nor the closing bracket stands; write one of them."),
      ("1 2", "At byte 3 more follows after the value; keep one value on a line."),
      (
        "{\"\u{200E}\":1,\"\u{200E}\":2}",
        #"At byte 10 the name "\u{200E}" stands a second time in its object; keep one of the two."#
      ),
      ("[\"\t\"]", #"At byte 3 a control character stands bare; write an escape, as \n."#),
      (
        #"["\x"]"#,
        #"At byte 3 no escape begins; write \\ for a backslash, or \u and four digits from 0 to f."#
      ),
      (#""\udddd""#, #"At byte 2 half a character is escaped; write both, as \ud83d\udc4d."#),
    ] as [(String, SafeText)])
  func `a problem is a sentence that says where and what to do`(text: String, sentence: SafeText) {
    let limits = JSONLimits(depth: 1, bytes: 20)

    #expect(JSONProblem.reading(Array(text.utf8), limits: limits)?.sentence == sentence)
  }

  @Test func `a value is asked for what it is`() throws {
    let text = #"{"n":7,"s":"a","b":true,"l":[1],"o":{"x":null}}"#

    let value = try JSONValue(reading: Array(text.utf8))

    #expect(value["n"]?.int == 7)
    #expect(value["s"]?.string == "a")
    #expect(value["s"]?.text == "a")
    #expect(value["b"]?.bool == true)
    #expect(value["l"]?.array == [.number(1)])
    #expect(value["o"]?.members == [.init("x", .null)])
    #expect(value["o"]?["x"] == .null)
    #expect(value["x"] == nil)
    #expect(value["n"]?["n"] == nil)
    #expect(value["n"]?.text == nil)
    #expect([value["s"]?.int, value["b"]?.int, value["o"]?.int] == [nil, nil, nil])
    #expect([value["s"]?.bool, value["n"]?.bool] == [nil, nil])
    #expect(value["s"]?.array == nil)
    #expect(value["l"]?.members == nil)
  }

  @Test func `another name of the same look is another member`() throws {
    let value = try JSONValue(reading: Array("{\"\u{212A}ind\":1,\"e\u{301}\":2}".utf8))

    #expect(value["Kind"] == nil)
    #expect(value["\u{212A}ind"]?.int == 1)
    #expect(value["é"] == nil)
    #expect(value["e\u{301}"]?.int == 2)
  }
}

extension JSONProblem {
  /// What is wrong with a document, or nil when it can be read.
  static func reading(_ bytes: [UInt8], limits: JSONLimits = .standard) -> JSONProblem? {
    do throws(JSONProblem) {
      _ = try JSONValue(reading: bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }
}

private func expectProblem(
  _ kind: JSONProblem.Kind, at offset: Int, in bytes: [UInt8], limits: JSONLimits = .standard,
  _ location: SourceLocation = #_sourceLocation
) {
  let problem = JSONProblem.reading(bytes, limits: limits)

  #expect(problem?.kind == kind, sourceLocation: location)
  #expect(problem?.offset == offset, sourceLocation: location)
}
