import Text

/// What can be typed.
enum PlainHelp {
  static func lines(_ isHome: Bool) -> [PlainLine] {
    (isHome ? home : session).map { PlainLine("\($0.key): \($0.value)") }
  }

  private static let home: KeyValuePairs<SafeText, SafeText> = [
    "A number of the list": "goes on with that session, or begins with that guide.",
    "1013": "a guide's own number begins with it.",
    "Words": "look for a guide.",
    "back": "shows the whole list again.",
    "l": "says all of this again.",
    "sessions": "lists all sessions; trash lists those that were deleted.",
    "q": "leaves.",
  ]

  private static let session: KeyValuePairs<SafeText, SafeText> = [
    "Enter alone": "does what the prompt says.",
    "3": "marks item 3, or takes that back; a question it says again.",
    "yes, no": "answer the question that is next.",
    "2a yes, 2a no": "answer that one; the same again takes it back.",
    "1 none": "none of the lines under 1; the same again takes it back.",
    "4 WORDS": "writes the words down for item 4.",
    "2a o REASON": "passes it over, with your reason for it.",
    "2a d": "puts it off; it comes back before it can be called fixed, as p1.",
    "2a u": "takes back what was done to it.",
    "2a ?": "says all about it.",
    "s1, n1": "tick what you see, and what you have at hand.",
    "w, w1": "say the ways out of the step; go along the first.",
    "b, b1": "say what is to be put back; it is put back.",
    "b1 o REASON": "it stays as it is, with your reason.",
    "back": "goes back to the step before; nothing is lost.",
    "u": "takes the last act back; again, the one before it.",
    "c": "measures again what this step measures.",
    "n WORDS": "writes down a note of yours.",
    "l": "says the whole step again.",
    "why, warning, guide, map, history": "say these.",
    "report, report full": "say the report for support, masked or whole.",
    "sessions": "lists all sessions.",
    "q": "leaves; all is saved, and can be gone on with.",
  ]
}
