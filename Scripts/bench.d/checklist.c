// checklist LOG
//
// The least that a wizard in a terminal can cost: a checklist in ncurses, whose every tick is an
// event in LOG, a log of sessions as the store has written it. It opens LOG as the store does, reads
// all events of the session that was used last and understands none; then a tick appends the last of
// them once more, with the session's row beside it, in a transaction that is on disk before the tick
// is seen. Down, Up and PageDown move, Space ticks, q leaves.
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 16, PAGES = 2 };

static sqlite3 *database;
static sqlite3_stmt *begin, *insert, *update, *commit;
static sqlite3_int64 session, number, driver, checksum;
static char *json;

static int focus, page;
static int ticked[PAGES][ROWS];
static const char *const words[PAGES][4] = {
    {"The app is open on this phone or computer alone", "All other phones and tablets are shut",
     "The desktop app is closed, in its menu as well", "The speaker is listed in the app again"},
    {"The router has been off for half a minute", "The speaker is on a cable for the time being",
     "Nothing between the two filters what passes", "The update was begun once more, and waited for"},
};

static void fail(void) {
  endwin();
  fprintf(stderr, "checklist: %s\n", sqlite3_errmsg(database));
  exit(1);
}

static void check(int code) {
  if (code != SQLITE_OK) fail();
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
  return statement;
}

static void run(sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) fail();
  check(sqlite3_reset(statement));
}

static void read_session(void) {
  sqlite3_stmt *rows = prepare("SELECT key, driver FROM session ORDER BY turn DESC LIMIT 1");
  if (sqlite3_step(rows) != SQLITE_ROW) fail();
  session = sqlite3_column_int64(rows, 0);
  driver = sqlite3_column_int64(rows, 1);
  check(sqlite3_finalize(rows));
  rows = prepare("SELECT number, json, checksum FROM event WHERE session = ? ORDER BY number");
  check(sqlite3_bind_int64(rows, 1, session));
  while (sqlite3_step(rows) == SQLITE_ROW) {
    number = sqlite3_column_int64(rows, 0);
    free(json);
    json = strdup((const char *)sqlite3_column_text(rows, 1));
    checksum = sqlite3_column_int64(rows, 2);
  }
  check(sqlite3_finalize(rows));
}

static void open_log(const char *path) {
  check(sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL));
  check(sqlite3_exec(database, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL", NULL, NULL,
                     NULL));
  read_session();
}

// As the wizard, nothing is prepared before it is wanted.
static void append(void) {
  if (!begin) {
    begin = prepare("BEGIN IMMEDIATE");
    insert = prepare("INSERT INTO event (session, number, driver, json, checksum) "
                     "VALUES (?, ?, ?, ?, ?)");
    update = prepare("UPDATE session SET last = ?, done = ?, usedAt = ? WHERE key = ?");
    commit = prepare("COMMIT");
  }
  number++;
  run(begin);
  check(sqlite3_bind_int64(insert, 1, session));
  check(sqlite3_bind_int64(insert, 2, number));
  check(sqlite3_bind_int64(insert, 3, driver));
  check(sqlite3_bind_text(insert, 4, json, -1, SQLITE_STATIC));
  check(sqlite3_bind_int64(insert, 5, checksum));
  run(insert);
  check(sqlite3_bind_int64(update, 1, number));
  check(sqlite3_bind_int64(update, 2, number % 8));
  check(sqlite3_bind_int64(update, 3, 1800000000 + number));
  check(sqlite3_bind_int64(update, 4, session));
  run(update);
  run(commit);
}

static void draw(void) {
  erase();
  attron(A_REVERSE | A_BOLD);
  mvprintw(0, 0, "%-80s", "!! WARNING  Update from one device only: a second phone or computer that");
  mvprintw(1, 0, "%-80s", "!! joins in can cause the clash all over again.");
  attroff(A_REVERSE | A_BOLD);
  mvprintw(2, 1, "Step %d of %d  One controller", page + 1, PAGES);
  mvhline(3, 0, ACS_HLINE, 80);
  for (int row = 0; row < ROWS; row++) {
    if (row == focus) attron(A_REVERSE);
    mvprintw(4 + row, 1, "%c %2d [%c]", row == focus ? '>' : ' ', row + 1,
             ticked[page][row] ? 'x' : ' ');
    attroff(A_REVERSE);
    printw(" %s", words[page][row % 4]);
  }
  mvhline(21, 1, ACS_HLINE, 60);
  mvprintw(21, 62, "%lld saved", (long long)number);
  attron(A_BOLD);
  mvprintw(22, 1, "Space ticks it.");
  attroff(A_BOLD);
  mvprintw(23, 1, "Space tick   Down further   PageDown next   q leave");
  move(4 + focus, 3);
  wnoutrefresh(stdscr);
  doupdate();
}

int main(int word_count, char **arguments) {
  if (word_count != 2) {
    fputs("Usage: checklist LOG\n", stderr);
    return 64;
  }
  setlocale(LC_ALL, "");
  open_log(arguments[1]);
  if (!newterm(NULL, stdout, stdin)) return 1;
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  start_color();
  use_default_colors();
  for (int key = 0; key != 'q'; key = getch()) {
    switch (key) {
      case KEY_DOWN: focus = (focus + 1) % ROWS; break;
      case KEY_UP: focus = (focus + ROWS - 1) % ROWS; break;
      case KEY_NPAGE: page = (page + 1) % PAGES; break;
      case ' ':
        append();
        ticked[page][focus] ^= 1;
    }
    draw();
  }
  endwin();
  return 0;
}
