/// A guide with nothing but what a guide must have.
public enum SmallGuide {
  /// The file; each argument replaces one part of it.
  public static func markdown(
    code: String = "7", title: String = "A small guide", revision: Int = 1,
    symptom: String = "It is silent", cause: String = "It has no power",
    items: String = "- [ ] Plug it in",
    choices: String = "- It works: [Fixed](#fixed)\n- It does not: [Get help](#get-help)"
  ) -> String {
    """
    ---
    codes: ["\(code)"]
    title: \(title)
    product: Example
    time: 1-5 min
    revision: \(revision)
    reviewed: 2026-11-21
    ---

    # \(title)

    ## Symptoms
    - \(symptom)

    ## Causes
    1. \(cause): [The plug](#the-plug)

    ## Steps

    ### The plug
    `1 min`

    \(items)

    \(choices)

    ## Fixed
    Good.

    ## Get help
    Ask somebody.

    ## Sources
    - None.

    """
  }
}
