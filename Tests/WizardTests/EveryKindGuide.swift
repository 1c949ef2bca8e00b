import GuideEngine
import Testing
import Text

@testable import GuideFormat

/// A guide with every kind of item, for what a step looks like.
enum EveryKindGuide {
  static func pinned(_ text: String = markdown) throws -> PinnedGuide {
    let id = GuideID(maker: "example", name: "7")
    let parsed = GuideParser.parse(Array(text.utf8), id: id, file: "7.md")
    let (pinned, problems) = (parsed.pinned, parsed.problems.map(\.description))
    return try #require(pinned, "\(problems)")
  }

  private static let head = """
    ---
    codes: ["7"]
    title: A guide of every kind
    product: Example
    time: 1-90 min
    difficulty: easy
    revision: 1
    reviewed: 2026-11-21
    ---

    # A guide of every kind

    It shows what a step can look like.

    > [!WARNING]
    > Don't pull the plug while the light blinks: what it writes then is lost for good, and nobody can bring it back.
    >
    > **I will watch the light**

    ## Symptoms
    - It is silent

    ## Causes
    1. It has no power: [The firewall](#the-firewall)

    ## Steps


    """

  private static let tail = """

    ## Fixed
    Good.

    ## Get help
    Ask somebody.

    ## Sources
    - None.

    """

  static let markdown =
    head + """
      ### One controller
      `4 min`

      - [ ] Close the app on every other phone
      - [ ] Tell the household

      - On: [The firewall](#the-firewall)
      - Help: [Get help](#get-help)

      ### The firewall
      `7 min`

      Make an exception for the speakers rather than switching anything off.

      - [ ] Where did it show? `one of`
        - [ ] In the app, as an update started
        - [ ] In another program
      - [ ] Is there a security suite? `ask`
        - [ ] Allow the app in it, and leave the suite on `required` `undo: Switch the filter on again`

          Leave the suite itself on.
      - [ ] Does an administrator decide? `ask`
        - [ ] Ask the administrator
      - [ ] What was changed, and when? `record: change`
      - [ ] Let the new rule come into force `wait: 2 min`
      - [ ] The update host resolves `check: resolve update.example.com`
      - [ ] The update host answers on port 80 `check: reach update.example.com 80`

      **Why:** a filter drops it in silence.

      - The rule is in force: [One retry](#one-retry)
      - Only an administrator can do it: [Get help](#get-help)
      - Nothing here filters: [One controller](#one-controller)

      ### One retry
      `4 min`

      - [ ] The speakers answer this computer `check: speakers answer`
      - [ ] Start it once

      - It works: [Fixed](#fixed)
      - It does not: [Get help](#get-help)
      """ + tail

  /// Texts that would like to break a screen.
  static let hostile =
    head.replacing("It has no power: [The firewall]", with: "It has no power: [The füße]")
    .replacing("#the-firewall", with: "#the-füße") + """
      ### The füße
      `7 min`

      Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrikantenverbandsvorsitzender ist er.

      - [ ] 更新被第二个控制器或防火墙阻止了，请关闭所有其他手机上的应用程序，然后再试一次，谢谢 `required`
      - [ ] e\u{301}\u{302}\u{303}\u{304} has marks, and so has a\u{308}o\u{308}u\u{308} at the end a\u{308}
      - [ ] שלום עולם, זה טקסט מימין לשמאל
      - [ ] Grüße aus Köln: what does it say? `record: message`
      - [ ] Emoji 👨‍👩‍👧 and a zero\u{200B}width
      - [ ] https://example.com/a/very/long/address/that/has/no/place/to/break/in/it/at/all/and/goes/on

      - 这个方法有效吗？: [Fixed](#fixed)
      - Nein, es ist Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen: [Get help](#get-help)
      """ + tail

  /// The same with a title, a warning and a sentence that are no less wide.
  static let wide =
    hostile
    .replacing("A guide of every kind", with: "音箱更新被第二个控制器或防火墙阻止 für Köln")
    .replacing("product: Example", with: "product: 音箱 Größe")
    .replacing(
      "Don't pull the plug while the light blinks",
      with: "灯闪烁时请勿拔掉插头 אל תנתק e\u{301}a\u{308}"
    )
    .replacing("I will watch the light", with: "我会看着指示灯 äöü")
}
