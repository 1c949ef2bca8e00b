// runner RUNS [NAME=VALUE...] PROGRAM [ARGS...] [-- [NAME=VALUE...] PROGRAM [ARGS...]]...
//
// Runs commands in turn, RUNS times each, with nothing to read and their output thrown away. Prints
// a line a command: the median of its times and the shortest in milliseconds, and how many times
// its median the first command's is. A command that fails ends it all. A setting holds for the
// commands after it, too, until one of them has another.
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

enum { MOST_COMMANDS = 8 };

struct command {
  char **settings;   // NAME=VALUE, one after the other up to the program
  char **arguments;  // the program first, null at the end
  double *times;     // milliseconds
};

extern char **environ;
static posix_spawn_file_actions_t quiet;

static void fail(const char *what, const char *why) {
  fprintf(stderr, "runner: %s: %s\n", what, why);
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static double run(const struct command *command) {
  char **arguments = command->arguments;
  pid_t child;
  int status;
  for (char **setting = command->settings; setting < arguments; setting++) putenv(*setting);
  double start = now();
  int error = posix_spawn(&child, arguments[0], &quiet, NULL, arguments, environ);
  if (error) fail(arguments[0], strerror(error));
  while (waitpid(child, &status, 0) == -1) {
    if (errno != EINTR) fail(arguments[0], strerror(errno));
  }
  double time = now() - start;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) fail(arguments[0], "the command failed");
  return time;
}

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static double median(const double *sorted, int count) {
  return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
}

// Splits the words at each "--", which becomes the null that ends a command's arguments.
static int read_commands(char **words, struct command *commands, int runs) {
  int count = 0;
  while (*words) {
    if (count == MOST_COMMANDS) fail(*words, "too many commands");
    struct command *command = &commands[count++];
    command->settings = words;
    while (*words && strchr(*words, '=')) words++;
    if (!*words || strcmp(*words, "--") == 0) fail("a command", "it has no program");
    command->arguments = words;
    command->times = malloc(runs * sizeof(double));
    if (!command->times) fail("memory", strerror(errno));
    while (*words && strcmp(*words, "--") != 0) words++;
    if (*words) *words++ = NULL;
  }
  return count;
}

int main(int word_count, char **words) {
  struct command commands[MOST_COMMANDS];
  int runs = word_count > 2 ? atoi(words[1]) : 0;
  if (runs < 1) {
    fputs("Usage: runner RUNS [NAME=VALUE...] PROGRAM [ARGS...] [-- ...]\n", stderr);
    return 64;
  }
  int count = read_commands(words + 2, commands, runs);
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", O_WRONLY, 0);

  for (int index = 0; index < count; index++) run(&commands[index]);  // warms the caches
  for (int round = 0; round < runs; round++) {
    // To and fro, so that none always follows the same other.
    for (int place = 0; place < count; place++) {
      struct command *command = &commands[round % 2 ? count - 1 - place : place];
      command->times[round] = run(command);
    }
  }
  for (int index = 0; index < count; index++) {
    double *times = commands[index].times;
    qsort(times, runs, sizeof *times, ascending);
    double ratio = median(commands[0].times, runs) / median(times, runs);
    printf("%.3f %.3f %.2f\n", median(times, runs), times[0], ratio);
  }
  return 0;
}
