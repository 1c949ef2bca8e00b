#include "cstart.h"

#include <fcntl.h>
#include <stdlib.h>

static int argument_count;
static char **arguments;

// Without /proc a static Swift program aborts before main when it looks for its own path, and has
// no arguments. A constructor that runs before the runtime's own (101 is the first free priority)
// gives it a root and keeps the arguments.
__attribute__((constructor(101))) static void start(int count, char **values) {
  argument_count = count;
  arguments = values;
  setenv("SWIFT_ROOT", "/", 0);
  // A file that is opened must never become standard output: what is missing of 0 to 2 is taken,
  // for reading only, so that writing to it fails as it should.
  for (int descriptor = 0; descriptor <= 2; descriptor++) {
    if (fcntl(descriptor, F_GETFD) == -1 && open("/dev/null", O_RDONLY) == -1) {
      (void)open("/", O_RDONLY | O_DIRECTORY);
    }
  }
}

int handrail_argument_count(void) { return argument_count; }

const char *handrail_argument(int index) {
  return index < argument_count ? arguments[index] : 0;
}
