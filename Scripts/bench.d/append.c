// append LOG COPY COUNT
//
// What a durable append costs in bare SQLite. LOG holds one session, as the store has written it.
// Makes COPY with the same tables, no triggers and the same rows but for the last COUNT events, and
// adds those one by one: each with the session's row beside it, in a transaction that is on disk
// when it is over. Prints the median in nanoseconds.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SUMMARY_COLUMNS = 13 };

struct event {
  sqlite3_int64 session, number, driver, checksum;
  char *json;
};

static sqlite3 *database;

static void fail(void) {
  fprintf(stderr, "append: %s\n", sqlite3_errmsg(database));
  exit(1);
}

static void check(int code) {
  if (code != SQLITE_OK) fail();
}

static void execute(const char *sql) { check(sqlite3_exec(database, sql, NULL, NULL, NULL)); }

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
  return statement;
}

static void run(sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) fail();
  check(sqlite3_reset(statement));
}

static void copy_tables(void) {
  sqlite3_stmt *tables = prepare(
      "SELECT sql FROM log.sqlite_schema WHERE sql NOT NULL AND type IN ('table', 'index')");
  while (sqlite3_step(tables) == SQLITE_ROW) execute((const char *)sqlite3_column_text(tables, 0));
  check(sqlite3_finalize(tables));
}

static void copy_rows(int count) {
  char sql[256];
  execute("INSERT INTO guide SELECT * FROM log.guide; INSERT INTO session SELECT * FROM log.session");
  snprintf(sql, sizeof sql,
           "INSERT INTO event SELECT * FROM log.event WHERE number <= "
           "(SELECT max(number) - %d FROM log.event)", count);
  execute(sql);
}

// The last COUNT events, in their order.
static struct event *read_events(int count) {
  struct event *events = calloc(count, sizeof *events);
  sqlite3_stmt *rows = prepare(
      "SELECT session, number, driver, checksum, json FROM log.event ORDER BY number DESC LIMIT ?");
  check(sqlite3_bind_int(rows, 1, count));
  for (int index = count - 1; events && index >= 0; index--) {
    if (sqlite3_step(rows) != SQLITE_ROW) fail();
    events[index] = (struct event){
        sqlite3_column_int64(rows, 0), sqlite3_column_int64(rows, 1), sqlite3_column_int64(rows, 2),
        sqlite3_column_int64(rows, 3), strdup((const char *)sqlite3_column_text(rows, 4))};
  }
  check(sqlite3_finalize(rows));
  return events;
}

// The session's row is always the same but for the numbers in it.
static sqlite3_stmt *prepare_summary(void) {
  sqlite3_stmt *row = prepare(
      "SELECT last, title, guide, guideTitle, openGuide, step, stepTitle, done, whole, toPutBack, "
      "outcome, begunAt, usedAt FROM log.session");
  sqlite3_stmt *update = prepare(
      "UPDATE session SET last = ?, title = ?, guide = ?, guideTitle = ?, openGuide = ?, step = ?, "
      "stepTitle = ?, done = ?, whole = ?, toPutBack = ?, outcome = ?, begunAt = ?, usedAt = ? "
      "WHERE key = ?");
  if (sqlite3_step(row) != SQLITE_ROW) fail();
  for (int column = 0; column < SUMMARY_COLUMNS; column++) {
    check(sqlite3_bind_value(update, column + 1, sqlite3_column_value(row, column)));
  }
  check(sqlite3_finalize(row));
  return update;
}

static void bind(sqlite3_stmt *insert, sqlite3_stmt *update, const struct event *event) {
  check(sqlite3_bind_int64(insert, 1, event->session));
  check(sqlite3_bind_int64(insert, 2, event->number));
  check(sqlite3_bind_int64(insert, 3, event->driver));
  check(sqlite3_bind_text(insert, 4, event->json, -1, SQLITE_STATIC));
  check(sqlite3_bind_int64(insert, 5, event->checksum));
  check(sqlite3_bind_int64(update, 1, event->number));
  check(sqlite3_bind_int64(update, 8, event->number % 8));
  check(sqlite3_bind_int64(update, 13, 1800000000 + event->number));
  check(sqlite3_bind_int64(update, 14, event->session));
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

int main(int word_count, char **words) {
  int count = word_count == 4 ? atoi(words[3]) : 0;
  double *times = calloc(count + 1, sizeof *times);
  if (count < 1 || !times) {
    fputs("Usage: append LOG COPY COUNT\n", stderr);
    return 64;
  }
  check(sqlite3_open(words[2], &database));
  execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  sqlite3_stmt *attach = prepare("ATTACH ? AS log");
  check(sqlite3_bind_text(attach, 1, words[1], -1, SQLITE_STATIC));
  run(attach);
  copy_tables();
  copy_rows(count);
  struct event *events = read_events(count);
  sqlite3_stmt *update = prepare_summary();
  execute("DETACH log");

  sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE"), *commit = prepare("COMMIT");
  sqlite3_stmt *insert = prepare(
      "INSERT INTO event (session, number, driver, json, checksum) VALUES (?, ?, ?, ?, ?)");
  for (int index = 0; index < count; index++) {
    double start = now();
    run(begin);
    bind(insert, update, &events[index]);
    run(insert);
    run(update);
    run(commit);
    times[index] = now() - start;
  }
  qsort(times, count, sizeof *times, ascending);
  printf("%.0f\n", (times[(count - 1) / 2] + times[count / 2]) / 2);
  return 0;
}
