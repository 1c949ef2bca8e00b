/// What a session is called for good: something that can be said on the phone, as `swift-heron`.
public struct SessionName: Hashable, Sendable {
  /// Lower-case letters, digits and hyphens.
  public let text: String

  /// Nil unless it is of that form and not longer than 40 letters.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 40, text.utf8.first != UInt8(ascii: "-"),
      text.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      })
    else { return nil }
    self.text = text
  }

  /// One of some thousands, by any number; from `attempt` 2 on with that number behind it.
  init(drawn number: UInt64, attempt: Int) {
    let pair = Int(number % UInt64(Self.manners.count * Self.animals.count))
    let words =
      "\(Self.manners[pair % Self.manners.count])-\(Self.animals[pair / Self.manners.count])"
    text = attempt < 2 ? words : "\(words)-\(attempt)"
  }

  /// The first of those drawn by the number that is not taken.
  static func free(
    _ drawn: UInt64, isTaken: (SessionName) throws(StoreProblem) -> Bool
  ) throws(StoreProblem) -> SessionName {
    var attempt = 1
    while true {
      let name = SessionName(drawn: drawn, attempt: attempt)
      if try !isTaken(name) { return name }
      attempt += 1
    }
  }

  private static let manners = words(
    """
    able agile amber ample azure brave brief bright brisk broad calm candid careful cheery civil \
    clear clever cosy crisp daring deft eager early easy fair fancy fine firm fleet fond frank \
    fresh gentle glad golden good grand green handy happy hardy honest jolly keen kind lively loyal \
    lucky merry mild modest neat nimble noble open patient plain polite prompt proud pure quick \
    quiet rapid ready robust round royal safe sandy serene sharp silver simple smart smooth snug \
    sober solid steady stout sunny sure swift tall tender tidy true vivid warm wise witty young
    """)

  private static let animals = words(
    """
    adder alpaca badger beaver bee bison bittern camel canary cobra condor coot crane cricket \
    curlew deer dingo dolphin dormouse dove duck eagle egret elk falcon ferret finch fox frog gecko \
    gibbon goose grebe gull hare hawk hedgehog heron hippo hornet ibex ibis iguana jackdaw jay kestrel \
    kiwi koala lark lemur linnet lion llama lobster lynx magpie marten mole moth newt ocelot okapi \
    oriole osprey otter owl panda parrot pelican penguin pigeon plover pony puffin quail rabbit \
    raven robin salmon seal shrew snipe sparrow squid stork swallow swan tapir tern thrush tiger \
    toad toucan trout turtle viper vole walrus weasel wren yak zebra
    """)

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
