import Foundation
import Testing
import Text

@Suite struct JSONValueTests {
  @Test(
    arguments: [
      (.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.number(0), "0"),
      (.number(-12), "-12"), (.number(.max), "9223372036854775807"),
      (.number(.min), "-9223372036854775808"), (.string(""), "\"\""), (.array([]), "[]"),
      (.object([]), "{}"), (.array([.number(1), .null, .array([.bool(true)])]), "[1,null,[true]]"),
      (
        .object([.init("b", .number(1)), .init("a", .object([.init("c", .null)]))]),
        #"{"b":1,"a":{"c":null}}"#
      ),
    ] as [(JSONValue, String)])
  func `a value is written on one line without blanks`(value: JSONValue, expected: String) {
    #expect(value.written() == expected)
    #expect(value.written(asciiOnly: true) == expected)
  }

  @Test(
    arguments: [
      ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\r\n", #"\u000d\n"#), ("\t", #"\u0009"#),
      ("\u{0}", #"\u0000"#), ("\u{1B}", #"\u001b"#), ("\u{7F}", #"\u007f"#), ("/", "/"),
      ("a'b", "a'b"),
    ])
  func `quotes, backslashes and controls are escaped`(text: String, expected: String) {
    #expect(JSONValue.string(text).written() == "\"\(expected)\"")
    #expect(JSONValue.object([.init(text, .null)]).written() == "{\"\(expected)\":null}")
  }

  @Test func `other characters stand as they are`() {
    #expect(JSONValue.string("ä 設 👍 e\u{301}").written() == "\"ä 設 👍 e\u{301}\"")
  }

  @Test(
    arguments: [
      ("ä", #"\u00e4"#), ("設", #"\u8a2d"#), ("\u{FFFF}", #"\uffff"#),
      ("\u{10000}", #"\ud800\udc00"#),
      ("👍", #"\ud83d\udc4d"#), ("\u{10FFFF}", #"\udbff\udfff"#), ("e\u{301}", #"e\u0301"#),
      ("~", "~"),
    ])
  func `in ASCII every other character is an escape, beyond the first plane two`(
    text: String, expected: String
  ) {
    #expect(JSONValue.string(text).written(asciiOnly: true) == "\"\(expected)\"")
  }

  @Test func `members keep their order`() {
    let names = ["zebra", "Ärger", "apple", "10", "9"]

    let written = JSONValue.object(names.map { .init($0, .bool(true)) }).written()

    #expect(written == #"{"zebra":true,"Ärger":true,"apple":true,"10":true,"9":true}"#)
  }

  @Test(arguments: [false, true])
  func `another reader reads every character back`(asciiOnly: Bool) throws {
    let scalars = (0...0x1_00FF).compactMap(Unicode.Scalar.init(_:)) + ["👍", "\u{10FFFF}"]
    let text = String(String.UnicodeScalarView(scalars))

    let written = JSONValue.array([.string(text)]).written(asciiOnly: asciiOnly)

    let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
    #expect(read?.first.map { Array($0.unicodeScalars) } == scalars)
    #expect(written.utf8.allSatisfy { $0 < 0x80 } == asciiOnly)
  }

  @Test func `another reader reads the whole document back`() throws {
    let value = JSONValue.object([
      .init("say \"hi\"", .array([.number(.min), .number(.max), .bool(true), .null])),
      .init("größe", .object([.init("", .string("a\\b"))])),
    ])

    let read = try JSONSerialization.jsonObject(with: Data(value.written().utf8)) as? NSDictionary

    let expected: NSDictionary = [
      "say \"hi\"": [
        NSNumber(value: Int.min), NSNumber(value: Int.max), NSNumber(value: true), NSNull(),
      ]
        as NSArray,
      "größe": ["": "a\\b"] as NSDictionary,
    ]
    #expect(read == expected)
  }

  @Test func `what is missing is null`() {
    #expect(JSONValue.text(nil) == .null)
    #expect(JSONValue.optional(nil) == .null)
    #expect(JSONValue.text("") == .string(""))
    #expect(JSONValue.text(SafeText("a\u{1B}" as String)) == .string("a\\u{1B}"))
    #expect(JSONValue.optional(7) == .number(7))
  }
}
