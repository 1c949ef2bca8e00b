import Screen
import Text

/// Some keys do the same thing under another word.
extension Scene {
  func said(_ binding: Binding) -> Binding {
    switch (self, binding.action) {
    case (.page(let kind), _): kind.said(binding)
    case (.home, .go): binding.saying("go on", "Goes on with a session, or begins with a guide.")
    case (.search, .go): binding.saying("begin", "Begins with the guide under the cursor.")
    case (.search, .edit):
      binding.saying(
        "edit", "Moves in the number, or deletes in it; Backspace in none ends the search.")
    case (.step, .pick):
      binding.saying(
        "choose",
        "Goes to the item of that number; once Enter has gone to the ways out, along that way.")
    case (.ways, .pick):
      (binding.first(6) ?? binding).saying("choose", "Goes along the way out of that number.")
    case (.end, .pick):
      (binding.first(4) ?? binding).saying(
        "choose", "Goes to the line of that number; Enter ends the session so.")
    case (.cover, .go): binding.saying("begin", "Says what the guide asks for, and begins.")
    case (.caution, .go):
      binding.saying("say it", "Says that you have read it, and opens the step.")
    case (.ways, .go): binding.saying("go", "Goes along the way under the cursor.")
    case (.end, .go):
      binding.saying(
        "end", "Ends the session as the line under the cursor says, after one question.")
    case (.ended, .go): binding.saying("first screen", "Goes to the first screen.")
    case (.end, .override): binding.saying("pass over", "Says why something is not put back.")
    case (.home, _), (.search, _), (.cover, _), (.caution, _), (.step, _), (.ways, _), (.end, _),
      (.ended, _):
      binding
    }
  }
}

extension Page.Kind {
  fileprivate func said(_ binding: Binding) -> Binding {
    switch (self, binding.action) {
    case (.putBack, .override):
      binding.saying("pass over", "Says why something is not put back.")
    case (.sessions, .go): binding.saying("go on", "Goes on with a session.")
    case (.sessions, .note): binding.saying("note", "Writes down a note about a session.")
    case (.help, .help): binding.saying("close", "Closes this page, as Left does.")
    case (.upgrade, .yes): binding.saying("take", "Takes the newer text.")
    case (.upgrade, .no): binding.saying("never", "Goes on with the old text for good.")
    case (.upgrade, .back): binding.saying("later", "Asks again at the next start.")
    case (.question(.takenOver), .yes):
      binding.saying("take it back", "Takes the session back; they only look on then.")
    case (.question(.takenOver), .no):
      binding.saying("first screen", "Leaves the session to them.")
    case (.question(.takenOver), .back):
      binding.saying("first screen", "Leaves the session to them, as n does.")
    case (.help, _), (.why, _), (.warning, _), (.guide, _), (.map, _), (.history, _),
      (.putBack, _), (.report, _), (.sessions, _), (.trash, _), (.upgrade, _), (.entry, _),
      (.question, _), (.cannotSave, _):
      binding
    }
  }
}
