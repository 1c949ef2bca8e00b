/// One walk a guide, in which everything happens that a report tells.
enum ReportWalks {
  static let of803 = """
    # An older product, a look at the second controller on the way, and support takes over
    start
    tick "803 comes up when"
    tick "An older product joined"
    tick "The Sonos app; if you have"
    answer "In the Sonos app, during" yes
    wait 40 s
    record "Which product shows it" "Play:1, the kitchen"
    record "Since when" "two weeks, 192.168.1.20 in the router's list"
    record "Which words" "803, at 18:05:33"
    tick "Start no more tries"
    wait 2 min
    answer "Is anything updating" yes
    tick "Hands off"
    wait 15 min
    choose leave-it-as-it-is
    acknowledge
    tick "Close the Sonos app"
    override "Tell the household" because "I live alone, ask Anna at 192.168.1.7"
    answer "Was something reset" yes
    record "What was it" "the bridge 00:0e:58:aa:bb:cc was unplugged on Sunday"
    wait 3 min
    choose the-inventory
    check speakers holds "5 rooms, kitchen at 192.168.1.20"
    check versions fails "kitchen 83.1-61210, the others 97.1-80312"
    undo
    choose the-inventory
    check speakers holds "5 rooms, kitchen at 192.168.1.20"
    check versions fails "kitchen 83.1-61210, the others 97.1-80312"
    note "The kitchen's LED is white. Its label says 00-0E-58-A0-12-34:5"
    wait 4 min
    answer "Does the app show" no
    record "Name, model" "Play:1 83.1, One SL 97.1, Beam 97.1"
    record "Serial number" "00-0E-58-A0-12-34:5, 94-9F-3E-11-22-33:C, 94-9F-3E-44-55-66:A"
    record "Which are in S1" "none"
    record "Which is the older" "Play:1, the kitchen"
    defer "Which app shows"
    choose two-systems
    answer "Is the product one" no
    back
    choose "Nothing stands out"
    acknowledge
    back
    choose "One system, and a version"
    tick "Have the report open"
    record "What is the case" "04711"
    leave
    wait 26 h
    resume
    answer "Does support ask for a" yes
    tick "Make the one try"
    record "Submit it within" "1928374655"
    answer "Does support ask to" no
    wait 8 min
    choose "Sonos says that it is done"
    check versions holds "97.1-80312"
    check missing speakers unknown "no answer from fe80::20e:58ff:fea0:1234%eth0"
    wait 1 min
    tick "No speaker is missing"
    answer "Was something reset" no
    tick "Group two rooms"
    tick "Let the app look"
    record "What came of it" "1013 at 12:40"
    choose 1013.md leaving open
    acknowledge
    tick "1013 comes up just"
    answer "In the Sonos app, as" yes
    record "Which words" "1013, household Sonos_AbCdEfGhIjKlMnOpQrStUvWx1"
    answer "Is an update" no
    choose one-controller
    record "Which device drives" "Anna's phone"
    tick "Close the Sonos app"
    answer "Is a desktop app" no
    tick "Tell the household"
    tick "Put the driver"
    tick "Switch off mobile data"
    tick "Let two minutes"
    wait 2 min
    tick "Start the update"
    tick undo "Switch mobile data"
    end not fixed
    choose "803 or something wrong, with a case" leaving open
    answer "Does support ask for a" no
    answer "Does support ask to" yes
    record "Which products" "the kitchen alone, read back twice"
    tick "Note rooms"
    wait 5 min
    choose "We wait for Sonos" leaving open
    end support
    """

  static let of1013 = """
    # Two controllers, a paused filter, a second try, and every room fits
    start
    tick "Several phones had"
    tick "It keeps coming back"
    tick "The Sonos app on one"
    acknowledge
    answer "In the Sonos app, as" yes
    record "Which words" "1013 on the Beam, uuid:RINCON_000E58A0123401400, 14:02:33"
    answer "Is an update" no
    wait 1 min
    choose one-controller
    record "Which device drives" "the blue tablet (000e58a01234)"
    tick "Close the Sonos app"
    answer "Is a desktop app" yes
    tick "Quit it"
    defer "Tell the household"
    tick "Put the driver"
    tick "Switch off mobile data"
    tick "Let two minutes"
    wait 2 min
    tick "Start the update"
    wait 6 min
    check resolve update.sonos.com, resolve update-firmware.sonos.com holds "known, 23.44.10.7"
    check reach update.sonos.com 80, reach update.sonos.com 443 holds "open"
    check reach update-firmware.sonos.com 80 fails "no answer in 5 s"
    check speakers answer unknown "the helper is not here"
    choose what-stands-in-the-way
    answer "Is this computer on a VPN" no
    answer "Does somebody else" no
    answer "Are updates blocked" no
    answer "The speakers answer" yes
    leave
    wait 3 h
    resume
    choose "Something fails" leaving open
    answer "Does the router" yes
    tick "Let the two hosts out"
    answer "Is there a security suite" no
    answer "Does an administrator" no
    answer "Did you pause" yes
    record "What was changed" "Pi-hole 10.0.0.2 lets update-firmware.sonos.com out"
    override "Let the new rule" because "it was in force at once"
    wait 2 min
    choose "The rule is in force"
    tick "No update runs"
    tick "Start the update once"
    wait 4 min
    record "What came of it" "1013 again, second try, 17:31"
    answer "Did it fail" no
    answer "Is anything still paused" yes
    tick "Switch it on again"
    choose "1013, and the link"
    tick "No update is running"
    tick "Take the driver"
    answer "Is the driver a computer" no
    answer "Was a product named" no
    check link fails "92 ms"
    wait 1 min
    choose "The router stays on" leaving open
    check link holds "3 ms"
    tick "No update runs"
    tick "Start the update once"
    record "What came of it" "finished, third try"
    answer "Did it fail" no
    answer "Is anything still paused" no
    note "The tablet had two Sonos apps: S1 and S2."
    choose "It finishes"
    check versions, missing speakers, speakers answer holds "6 rooms"
    tick "Group two rooms"
    tick "Tell the household"
    tick undo "Switch mobile data"
    tick undo "Did you pause"
    override undo "Is anything still paused" because "it is the same filter"
    choose fixed
    end fixed
    """

  static let of1003 = """
    # An outage was suspected, one speaker is left, and it stays open
    start
    tick "1003 comes up as music"
    tick "One speaker fails"
    answer "In the Sonos app as it" yes
    answer "One alone" yes
    record "Since when" "since the router (AA-BB-CC-DD-EE-0F) was swapped"
    check speakers holds "4 rooms"
    wait 2 min
    choose "One speaker alone" leaving open
    acknowledge
    check missing speakers fails "3 of 4, bath is missing"
    check link unknown "no reply from 10.0.0.31"
    record "Which model" "One SL, bath, 48-A6-B8-00-11-22:3"
    answer "Do the speakers answer" no
    wait 1 min
    answer "Is it blocked" no
    tick "No update is running"
    defer "Restart it"
    tick "If that is not enough"
    choose "All show it now" leaving open
    check status page holds "clear"
    tick "Open status.sonos.com"
    answer "Is an incident" no
    tick "Wi-Fi on"
    wait 2 min
    choose is-it-sonos leaving open
    tick "Wi-Fi on"
    tick undo "Wi-Fi on"
    choose "No page loads" leaving open
    acknowledge
    tick "No update is running"
    check resolve api.sonos.com fails "refused by 10.0.0.1"
    back
    leave
    """
}
