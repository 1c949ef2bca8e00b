// terminal RUNS SECONDS [NAME=VALUE...] PROGRAM [ARGS...] [-- [NAME=VALUE...] PROGRAM [ARGS...]]...
//
// Puts programs in turn, RUNS times each, on a terminal of their own of 80 columns and 24 rows, as a
// person would: waits until each shows something, presses keys, and leaves. In the end all rest side
// by side for SECONDS. Names in small letters are for this program, all others for the environment;
// each holds for its own command alone:
//
//   shows=TEXT   what is on the screen once the first frame is there
//   before=LINE  is run by the shell before each start, and is not timed
//   settle=KEYS  are pressed first and not timed
//   move=KEYS tick=KEYS page=KEYS   are pressed one by one, each answered before the next
//   leave=KEYS   end it, with 0
//
// KEYS are names as Down or Space, or the characters themselves, with a blank between them. A time is
// from the start, or from a key, to the last byte of what comes; how long is waited to be sure that
// no more does is none of it. Prints lines of a command's number, what was measured, and values:
//
//   first|move|tick|page MEDIAN SHORTEST BYTES   milliseconds; of the bytes the most
//   memory KIB                                   the most that it ever had
//   idle SWITCHES BYTES                          how often it was woken, and wrote what
//
// A program that does not answer, or does not leave as it should, ends it all.
#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <poll.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
  MOST_COMMANDS = 16,
  MOST_SETTINGS = 8,
  MOST_OUTPUT = 1 << 20,
  QUIET = 40,        // milliseconds after which nothing more is expected
  PATIENCE = 20000  // and after which nothing at all is
};

enum measure { FIRST, MOVE, TICKED, PAGE, MEASURES };
static const char *const measure_names[MEASURES] = {"first", "move", "tick", "page"};

struct series {
  double *times;
  int count, room, most_bytes;
};

struct command {
  char **arguments;  // the program first, null at the end
  char *settings[MOST_SETTINGS];
  int setting_count;
  const char *shows, *before, *settle, *keys[MEASURES], *leave;
  struct series series[MEASURES];
  long memory;
};

// A program that runs, and what it has written since it was last asked.
struct visit {
  const struct command *command;
  pid_t process;
  int master;
  char *output;
  int count;
};

extern char **environ;

static void fail(const struct command *command, const char *why) {
  fprintf(stderr, "terminal: %s: %s\n", command ? command->arguments[0] : "the words", why);
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void add(struct series *series, double time, int bytes) {
  if (series->count == series->room) {
    series->room = series->room ? 2 * series->room : 64;
    series->times = realloc(series->times, series->room * sizeof(double));
    if (!series->times) fail(NULL, "no memory");
  }
  series->times[series->count++] = time;
  if (bytes > series->most_bytes) series->most_bytes = bytes;
}

// Takes what is there, and says whether that was anything.
static int take(struct visit *visit, int patience) {
  struct pollfd question = {.fd = visit->master, .events = POLLIN};
  if (poll(&question, 1, patience) < 1 || !(question.revents & POLLIN)) return 0;
  ssize_t got = read(visit->master, visit->output + visit->count, MOST_OUTPUT - visit->count);
  if (got < 1) return 0;
  visit->count += got;
  return 1;
}

// Waits until something was written, with the text in it if there is one, and then nothing more.
// Gives the time of the last byte.
static double answer(struct visit *visit, const char *text) {
  double last = 0;
  int is_there = 0;
  while (take(visit, is_there ? QUIET : PATIENCE)) {
    last = now();
    is_there = is_there || !text || memmem(visit->output, visit->count, text, strlen(text));
  }
  if (!is_there) fail(visit->command, text ? text : "a key was not answered");
  return last;
}

// As sshd does it: the first process of a session, whose terminal this is.
static double start(struct visit *visit, const struct command *command, char *output) {
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  if (command->before && system(command->before) != 0) fail(command, command->before);
  for (int index = 0; index < command->setting_count; index++) putenv(command->settings[index]);
  *visit = (struct visit){.command = command, .output = output};
  visit->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (visit->master == -1 || grantpt(visit->master) || unlockpt(visit->master)) {
    fail(command, "no terminal");
  }
  ioctl(visit->master, TIOCSWINSZ, &size);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, ptsname(visit->master), O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  double begun = now();
  int error = posix_spawn(&visit->process, command->arguments[0], &actions, &attributes,
                          command->arguments, environ);
  if (error) fail(command, strerror(error));
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return begun;
}

// The bytes of the next key; terminals send arrows so while a program has asked for its keypad.
static const char *next_key(const char **keys) {
  static const char *const known[][2] = {
      {"Down", "\033OB"}, {"Up", "\033OA"}, {"Left", "\033OD"}, {"Right", "\033OC"},
      {"PageDown", "\033[6~"}, {"PageUp", "\033[5~"}, {"Space", " "}, {"Enter", "\r"}};
  static char key[32];
  *keys += strspn(*keys, " ");
  size_t length = strcspn(*keys, " ");
  if (length == 0 || length >= sizeof key) return NULL;
  memcpy(key, *keys, length);
  key[length] = 0;
  *keys += length;
  for (size_t index = 0; index < sizeof known / sizeof *known; index++) {
    if (strcmp(key, known[index][0]) == 0) return known[index][1];
  }
  return key;
}

static double press(struct visit *visit, const char *key) {
  visit->count = 0;
  double pressed = now();
  if (write(visit->master, key, strlen(key)) < 0) fail(visit->command, strerror(errno));
  return pressed;
}

static void press_all(struct visit *visit, struct command *command, enum measure measure) {
  const char *keys = command->keys[measure];
  while (keys) {
    const char *key = next_key(&keys);
    if (!key) break;
    double pressed = press(visit, key), last = answer(visit, NULL);
    add(&command->series[measure], last - pressed, visit->count);
  }
}

static void meet(struct visit *visit, struct command *command, char *output) {
  double begun = start(visit, command, output), last = answer(visit, command->shows);
  add(&command->series[FIRST], last - begun, visit->count);
  for (const char *keys = command->settle, *key; keys && (key = next_key(&keys));) {
    press(visit, key);
    answer(visit, NULL);
  }
  for (enum measure measure = MOVE; measure < MEASURES; measure++) {
    press_all(visit, command, measure);
  }
}

// The sum of a number in a file of /proc, or in several.
static long sum(pid_t process, const char *files, const char *name) {
  char pattern[64], line[256];
  glob_t found;
  long total = 0;
  snprintf(pattern, sizeof pattern, "/proc/%d/%s", process, files);
  if (glob(pattern, 0, NULL, &found) != 0) fail(NULL, pattern);
  for (size_t index = 0; index < found.gl_pathc; index++) {
    FILE *file = fopen(found.gl_pathv[index], "r");
    while (file && fgets(line, sizeof line, file)) {
      if (strstr(line, name)) total += atol(strchr(line, ':') + 1);
    }
    if (file) fclose(file);
  }
  globfree(&found);
  return total;
}

static void leave(struct visit *visit, struct command *command) {
  const char *keys = command->leave, *key;
  int status = 0;
  long memory = sum(visit->process, "status", "VmHWM");
  if (memory > command->memory) command->memory = memory;
  while (keys && (key = next_key(&keys))) press(visit, key);
  double last = now() + PATIENCE;
  while (waitpid(visit->process, &status, WNOHANG) == 0) {
    if (now() > last) fail(command, "does not leave");
    if (visit->count > MOST_OUTPUT / 2) visit->count = 0;
    // Who has left its terminal and has not ended yet wakes poll again and again.
    if (!take(visit, 5)) usleep(500);
  }
  close(visit->master);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) fail(command, "left with a failure");
}

static void rest(struct command *commands, int count, int seconds) {
  static struct visit visits[MOST_COMMANDS];
  long before[MOST_COMMANDS];
  for (int index = 0; index < count; index++) {
    struct command *command = &commands[index];
    meet(&visits[index], command, malloc(MOST_OUTPUT));
  }
  for (int index = 0; index < count; index++) {
    while (take(&visits[index], 10 * QUIET)) continue;
    visits[index].count = 0;
    before[index] = sum(visits[index].process, "task/*/status", "ctxt_switches");
  }
  sleep(seconds);
  for (int index = 0; index < count; index++) {
    struct visit *visit = &visits[index];
    long after = sum(visit->process, "task/*/status", "ctxt_switches");
    while (take(visit, 0)) continue;
    printf("%d idle %ld %d\n", index + 1, after - before[index], visit->count);
    leave(visit, &commands[index]);
    free(visit->output);
  }
}

static void read_setting(struct command *command, char *word) {
  static const char *const names[] = {"shows=", "before=", "settle=", "move=",
                                      "tick=",  "page=",   "leave="};
  const char **places[] = {&command->shows,         &command->before,
                           &command->settle,        &command->keys[MOVE],
                           &command->keys[TICKED],  &command->keys[PAGE],
                           &command->leave};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    size_t length = strlen(names[index]);
    if (strncmp(word, names[index], length) == 0) {
      *places[index] = word + length;
      return;
    }
  }
  if (islower((unsigned char)*word)) fail(NULL, word);
  if (command->setting_count == MOST_SETTINGS) fail(NULL, "too many settings");
  command->settings[command->setting_count++] = word;
}

static int read_commands(char **words, struct command *commands) {
  int count = 0;
  while (*words) {
    if (count == MOST_COMMANDS) fail(NULL, "too many commands");
    struct command *command = &commands[count++];
    for (; *words && strchr(*words, '='); words++) read_setting(command, *words);
    if (!*words || strcmp(*words, "--") == 0) fail(NULL, "a command has no program");
    command->arguments = words;
    while (*words && strcmp(*words, "--") != 0) words++;
    if (*words) *words++ = NULL;
  }
  return count;
}

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static void report(int number, struct command *command) {
  for (enum measure measure = FIRST; measure < MEASURES; measure++) {
    struct series *series = &command->series[measure];
    int count = series->count;
    if (count == 0) continue;
    qsort(series->times, count, sizeof(double), ascending);
    double median = (series->times[(count - 1) / 2] + series->times[count / 2]) / 2;
    printf("%d %s %.3f %.3f %d\n", number, measure_names[measure], median, series->times[0],
           series->most_bytes);
  }
  printf("%d memory %ld\n", number, command->memory);
}

int main(int word_count, char **words) {
  static struct command commands[MOST_COMMANDS];
  int runs = word_count > 3 ? atoi(words[1]) : 0, seconds = runs ? atoi(words[2]) : 0;
  char *output = malloc(MOST_OUTPUT);
  if (runs < 1 || !output) {
    fputs("Usage: terminal RUNS SECONDS [NAME=VALUE...] PROGRAM [ARGS...] [-- ...]\n", stderr);
    return 64;
  }
  int count = read_commands(words + 3, commands);
  for (int round = 0; round < runs; round++) {
    // To and fro, so that none always follows the same other.
    for (int place = 0; place < count; place++) {
      struct command *command = &commands[round % 2 ? count - 1 - place : place];
      struct visit visit;
      meet(&visit, command, output);
      leave(&visit, command);
    }
  }
  if (seconds > 0) rest(commands, count, seconds);
  for (int index = 0; index < count; index++) report(index + 1, &commands[index]);
  return 0;
}
