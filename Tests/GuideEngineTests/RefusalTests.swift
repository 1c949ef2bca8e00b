import Testing
import Text

@testable import GuideEngine

@Suite struct RefusalTests {
  private static let sentences: [(Refusal, String)] = [
    (.sessionHasEnded, "This session has ended; begin a new one to go on."),
    (
      .warningUnsaid(Alert(text: [], sentence: "I know"), step: "The lamp"),
      "Before The lamp opens, say that you have read the warning: I know."
    ),
    (.notOpen(step: "The lamp"), "The lamp is not open yet; open it first."),
    (.nothingToSay, "Nothing is to be acknowledged here; go on with the step."),
    (.nothingToUndo, "Nothing is left to undo; go on from here."),
    (.nowhereBack, "This is the beginning, there is nothing to go back to; go on from here."),
    (.unknownItem("s/a"), "The guide has no item s/a; look at the step again."),
    (.unknownChoice("s>a"), "The step has no way out s>a; choose one of those it shows."),
    (
      .anotherStep("a", step: "The lamp"),
      "\"a\" stands in another step; go back to The lamp to change it."
    ),
    (
      .doesNotApply("a", question: "Is it on?"),
      "\"a\" does not apply; answer \"Is it on?\" with yes first."
    ),
    (.doneAlready("a"), "\"a\" is done already; take it back first to change it."),
    (.waitRuns("a"), "\"a\" is running; let it run out, take it back, or override it."),
    (.overriddenAlready("a"), "\"a\" is overridden; take that back first to change it."),
    (.deferredAlready("a"), "\"a\" is put off already; do it, or take that back."),
    (
      .nothingToTakeBack("a"), "\"a\" is still to do, so there is nothing to take back; do it."
    ),
    (.needsAnswer("a"), "\"a\" is a question; answer it with yes or no."),
    (.needsValue("a"), "\"a\" wants a value; open it, and write it down."),
    (.needsTick("a"), "\"a\" has no answer; tick it."),
    (.isSet("a"), "\"a\" is answered by its lines; say yes to one, or none to all."),
    (.isEntry("a"), "\"a\" is one of several; answer it with yes or no."),
    (
      .notMeasuredYet("a"),
      "\"a\" is measured, not ticked; run the check, or override it with a reason."
    ),
    (
      .measured("a", .fails),
      "\"a\" is measured and does not hold; run the check again, or override it with a reason."
    ),
    (
      .measured("a", .holds),
      "\"a\" is measured and holds; run the check again, or override it with a reason."
    ),
    (
      .decidedByAnother("a", chosen: "b"), "\"a\" is no because \"b\" is yes; change that answer."
    ),
    (.isRequired("a"), "\"a\" is required and cannot be put off; do it, or override it."),
    (.reasonMissing("a"), "An override of \"a\" needs a reason; write a few words."),
    (.nothingDue("a"), "Nothing is to be put back for \"a\"; go on."),
    (.textMissing, "There is no text; write a few words."),
    (.required(["a"]), "Required first: \"a\". Do it, or override with a reason."),
    (
      .required(["a", "b"]), "Required first: \"a\", \"b\". Do them, or override with a reason."
    ),
    (.deferred(["a"]), "Put off and still open: \"a\". Do it before you call it fixed."),
    (.open(["a", "b"]), "Still open: \"a\", \"b\". Go on and leave them open?"),
    (
      .unproven(["a"]),
      "Open, or not shown to be so: \"a\". Look once more, or end it anyway with a reason."
    ),
    (
      .putBackFirst([.undoing(of: "a")]),
      "To be put back before the end: \"Put a back\". Do it, or say why not."
    ),
    (
      .tooManyGuides,
      "Four guides are open, and no more can be; return from one, or choose Get help."
    ),
    (
      .guideMissing("b"),
      "The guide test/b cannot be opened here; choose Get help, or install it."
    ),
    (.nothingAgainstFixed, "Nothing stands against Fixed; end it so, without a reason."),
    (.noOffer, "No newer text of this guide waits; go on with this one."),
    (.notNewer, "That text of the guide is not newer; go on with this one."),
  ]

  @Test(arguments: sentences)
  func `a refusal says what is in the way, and what to do next`(
    refusal: Refusal, sentence: String
  ) {
    #expect(refusal.sentence.string == sentence)
  }

  @Test(arguments: sentences.map(\.0))
  func `a refusal names all it is about, in one line that ends`(refusal: Refusal) {
    let sentence = refusal.sentence.string

    #expect(refusal.items.allSatisfy { sentence.contains("\"\($0.text)\"") })
    #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"))
    #expect(!sentence.contains("\n"))
  }

  @Test func `every refusal is in the table`() {
    let names = Set(Self.sentences.map { Self.name($0.0) })

    #expect(names.count == 37)
  }

  /// Exhaustive, so that whoever adds a refusal is sent here.
  private static func name(_ refusal: Refusal) -> String {
    switch refusal {
    case .sessionHasEnded, .warningUnsaid, .notOpen, .nothingToSay, .nothingToUndo, .nowhereBack,
      .unknownItem, .unknownChoice, .anotherStep, .doesNotApply, .doneAlready, .waitRuns,
      .overriddenAlready, .deferredAlready, .nothingToTakeBack, .needsAnswer, .needsValue,
      .needsTick, .isSet, .isEntry, .notMeasuredYet, .measured, .decidedByAnother, .isRequired,
      .reasonMissing, .nothingDue, .textMissing, .nothingAgainstFixed, .required, .deferred, .open,
      .unproven,
      .putBackFirst, .tooManyGuides, .guideMissing, .noOffer, .notNewer:
      String("\(refusal)".prefix { $0 != "(" })
    }
  }
}
