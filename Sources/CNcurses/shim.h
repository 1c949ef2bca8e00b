// ncurses with wide characters, and what of it Swift cannot call.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>

// Attributes and ERR are macros with casts, which are not imported.
static const attr_t handrail_bold = A_BOLD;
static const attr_t handrail_dim = A_DIM;
static const attr_t handrail_underline = A_UNDERLINE;
static const attr_t handrail_reverse = A_REVERSE;

// cur_term is a global variable, which Swift 6 refuses. Says whether this terminal is known and a
// cursor can be put anywhere on it; a terminal type without that is accepted by newterm all the same.
static inline int handrail_can_address(const char *name, int descriptor) {
  int result;
  TERMINAL *before = cur_term;
  if (setupterm(name, descriptor, &result) != OK) return 0;
  const char *address = tigetstr("cup");
  int can = address != (char *)-1 && address != 0 && tigetflag("hc") <= 0;
  TERMINAL *probed = cur_term;
  set_curterm(before);
  del_curterm(probed);
  return can;
}

// A capability that is missing is a null or a pointer of minus one, which Swift cannot compare with.
static inline const char *handrail_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (char *)-1 ? 0 : value;
}

// setcchar wants an array that ends in a null, and Swift would make one for each cell of a screen.
static inline cchar_t handrail_character(wchar_t base, wchar_t first, wchar_t second,
                                         attr_t attributes, short pair) {
  const wchar_t text[] = {base, first, second, 0};
  cchar_t character = {0};
  setcchar(&character, text, attributes, pair, 0);
  return character;
}

// Global variables again.
static inline WINDOW *handrail_standard_window(void) { return stdscr; }
static inline WINDOW *handrail_shown_window(void) { return curscr; }
static inline int handrail_color_count(void) { return COLORS; }
