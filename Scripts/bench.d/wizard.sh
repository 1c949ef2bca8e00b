# Sourced by Scripts/bench: the wizard on a terminal, beside a checklist in C and what else there is.
# Needs $program, $bench, $state and $visits.

# session FROM NAME is what makes a log of its own for each run of a program.
session() { echo "rm -rf '$state/$2' && cp -a '$state/$1' '$state/$2'"; }

# empty NAME is the same for a log that is not there yet.
empty() { echo "rm -rf '$state/$1'"; }

few=XDG_DATA_HOME=$PWD/$bench/few
many=XDG_DATA_HOME=$PWD/$bench/many
step=(shows='What happened' move='Down Up Down Up' tick='Space u Space u' page='v PageDown Left'
  leave=q)
cover=(shows='Do you see this' move='Down Up Down Up' tick='Space Space' page='v PageDown Left'
  leave=q)
home=(shows='What does it show' move='Down Up Down Up' page='? Left' leave=q)
box=(shows=ancel move='Down Up Down Up' tick='Space Space' leave=Enter)
list=(24 80 16 1 'One controller' off 2 'The firewall' off 3 'Every room' off)

# visit RUNS PROGRAMS runs them as a person would, whatever the environment of the bench is.
visit() {
  env -u LINES -u COLUMNS -u NO_COLOR -u ESCDELAY -u ACCESSIBLE -u TMUX -u LESS -u DIALOGRC \
    TERM=xterm-256color "$bench/terminal" "$1" 10 "${@:2}"
}

# What is short stands apart: while thousands of guides are read, the system puts aside what the
# others need.
#
# The first act of all makes SQLite's second file; the wizard has made it by sitting down, so the
# checklist ticks once before it is timed.
beside_others() {
  visit "$visits" \
    "$few" before="$(session session-200 resume)" HANDRAIL_STATE="$state/resume" "${step[@]}" \
    "$program" resume \
    -- "$few" before="$(empty begin)" HANDRAIL_STATE="$state/begin" "${cover[@]}" "$program" 1013 \
    -- before="$(session session-200 checklist)" shows='ticks it' move='Down Up Down Up' \
    settle=Space tick='Space Space Space Space' page='PageDown PageDown' leave=q \
    "$bench/checklist" "$state/checklist/sessions.db" \
    -- "${box[@]}" "$(command -v dialog)" --checklist 1013 "${list[@]}" \
    -- "${box[@]}" "$(command -v whiptail)" --checklist 1013 "${list[@]}" \
    -- shows=large move='j k j k' page='PageDown PageUp' leave=q \
    "$(command -v less)" Scripts/bench.d/large.md \
    -- "$few" before="$(session session-200 home)" HANDRAIL_STATE="$state/home" "${home[@]}" \
    "$program"
}

# Each with one session and no other guide, and then with many of both.
with_many() {
  local begun=("${home[@]}" shows='You have begun')
  visit $((visits / 2)) \
    "$few" before="$(session session-200 resume)" HANDRAIL_STATE="$state/resume" "${step[@]}" \
    "$program" resume \
    -- "$many" before="$(session 1000 resume-many)" HANDRAIL_STATE="$state/resume-many" \
    "${step[@]}" "$program" resume \
    -- "$few" before="$(session session-200 begin)" HANDRAIL_STATE="$state/begin" "${begun[@]}" \
    "$program" 1013 \
    -- "$many" before="$(session 1000 begin-many)" HANDRAIL_STATE="$state/begin-many" \
    "${begun[@]}" "$program" 1013 \
    -- "$few" before="$(session session-200 home)" HANDRAIL_STATE="$state/home" "${home[@]}" \
    "$program" \
    -- "$many" before="$(session 1000 home-many)" HANDRAIL_STATE="$state/home-many" "${home[@]}" \
    "$program" \
    -- "$many" before="$(session 1000 home-all)" HANDRAIL_STATE="$state/home-all" \
    "${home[@]}" shows='of 107' "$program" |
    awk '{ $1 += 7; print }'
}

wizard_tables() {
  awk '
  { median[$1, $2] = $3; shortest[$1, $2] = $4; bytes[$1, $2] = $5 }
  $2 == "memory" { memory[$1] = $3 }
  $2 == "idle" { switches[$1] = $3; idle_bytes[$1] = $4 }

  function ratio(program, other, measure) {
    return sprintf("%8.2f x", median[program, measure] / median[other, measure])
  }

  # What a program is set beside, and what would be good.
  function time(program, measure, name, other, aim) {
    printf "  %-34s %9.3f %9.3f", name, median[program, measure], shortest[program, measure]
    if (other) printf " %s%s", ratio(program, other, measure), aim ? "   at most " aim " x" : ""
    print ""
  }

  function head(what, columns) { printf "\n%-36s %s\n", what, columns }

  function most(program, measure, aim) {
    if (!((program, measure) in bytes)) return sprintf("%9s", "")
    return sprintf("%9d", bytes[program, measure])
  }

  function sizes(program, name) {
    printf "  %-34s %s%s%s%s\n", name, most(program, "first"), most(program, "move"),
      most(program, "tick"), most(program, "page")
  }

  function rest(program, name) {
    printf "  %-34s %9.1f %9d %9d\n", name, memory[program] / 1024, switches[program],
      idle_bytes[program]
  }

  END {
    times = "   median  shortest      ratio   aim"
    head("milliseconds to the first frame", times)
    time(1, "first", "handrail resume, 200 events")
    time(1, "first", "  beside the checklist in C", 3, 2)
    time(1, "first", "  beside dialog", 4, 1)
    time(2, "first", "handrail 1013")
    time(2, "first", "  beside the checklist in C", 3, 2)
    time(2, "first", "  beside dialog", 4, 1)
    time(3, "first", "the checklist in C, with SQLite")
    time(4, "first", "dialog --checklist")
    time(5, "first", "whiptail --checklist")
    time(6, "first", "less")
    time(7, "first", "handrail, the first screen")
    head("with 10 000 guides, 1 000 sessions", times)
    time(9, "first", "handrail resume, 200 events", 8, "1.5")
    time(8, "first", "  without them")
    time(11, "first", "handrail 1013, begun before", 10, "1.5")
    time(10, "first", "  without them")
    time(13, "first", "handrail, the first screen", 12, "1.5")
    time(12, "first", "  without them")
    time(14, "first", "handrail, until all are listed")
    head("milliseconds from a key to the paint", times)
    time(1, "move", "a move in a step", 3, "1.5")
    time(2, "move", "a move on a cover", 3, "1.5")
    time(7, "move", "a move on the first screen", 3, "1.5")
    time(14, "move", "  with 10 000 guides listed", 3)
    time(3, "move", "  the checklist in C")
    time(4, "move", "  dialog")
    time(5, "move", "  whiptail")
    time(6, "move", "  less")
    time(1, "tick", "a tick in a step, on disk", 3, "1.5")
    time(3, "tick", "  the checklist in C, on disk")
    time(4, "tick", "  dialog, in memory")
    time(5, "tick", "  whiptail, in memory")
    time(1, "page", "a page of the guide", 3, "1.5")
    time(3, "page", "  the checklist in C")
    time(6, "page", "  less")
    head("bytes, at most", "    first     move     tick     page")
    printf "  %-34s %9d%9d%9d%9d\n", "aim: at most", 4096, 200, 300, 6144
    sizes(1, "handrail resume, 200 events")
    sizes(2, "handrail 1013")
    sizes(7, "handrail, the first screen")
    sizes(3, "the checklist in C")
    sizes(4, "dialog --checklist")
    sizes(5, "whiptail --checklist")
    sizes(6, "less")
    head("at rest for 10 s", "   peak MB   woken     bytes")
    printf "  %-34s %9s %9d %9d\n", "aim", "below 16", 0, 0
    rest(1, "handrail resume, 200 events")
    rest(2, "handrail 1013")
    rest(7, "handrail, the first screen")
    rest(9, "handrail resume, 10 000 guides")
    rest(14, "handrail, 10 000 guides listed")
    rest(3, "the checklist in C")
    rest(4, "dialog --checklist")
    rest(5, "whiptail --checklist")
    rest(6, "less")
  }'
}

lines=$(beside_others && with_many)
wizard_tables <<<"$lines"
