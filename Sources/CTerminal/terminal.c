#define _GNU_SOURCE
#include "cterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int told[] = {SIGWINCH, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT};
static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT};
enum { told_count = sizeof told / sizeof *told, fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction told_before[told_count], fatal_before[fatal_count];
static sigset_t mask_before;
static int terminal_input, terminal_output = -1;
static struct termios before;
static int has_modes;
static volatile sig_atomic_t is_taken, is_entered;
static int ends[2] = {-1, -1};
static char farewell[256];
static size_t farewell_count;
static char spare_stack[32768];

static void tell(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe already wakes whoever reads it.
  ssize_t ignored = write(ends[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

// Only calls that are allowed in a handler. Afterwards the signal does what it does by default.
static void mend_and_die(int number) {
  if (is_entered) {
    ssize_t ignored = write(terminal_output, farewell, farewell_count);
    (void)ignored;
    if (has_modes) tcsetattr(terminal_input, TCSANOW, &before);
  }
  signal(number, SIG_DFL);
  raise(number);
}

// Whoever started us may have blocked them.
static void unblock(void) {
  sigset_t ours;
  sigemptyset(&ours);
  for (int i = 0; i < told_count; i++) sigaddset(&ours, told[i]);
  for (int i = 0; i < fatal_count; i++) sigaddset(&ours, fatal[i]);
  pthread_sigmask(SIG_UNBLOCK, &ours, &mask_before);
}

static void set_handlers(void) {
  struct sigaction action = {.sa_handler = tell, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < told_count; i++) sigaction(told[i], &action, &told_before[i]);
  // A stack that has overflowed cannot run a handler.
  stack_t spare = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&spare, 0);
  action.sa_handler = mend_and_die;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &fatal_before[i]);
}

int handrail_terminal_take(int input, int output) {
  if (is_taken) {
    errno = EBUSY;
    return -1;
  }
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) == -1) return -1;
  terminal_input = input;
  terminal_output = output;
  has_modes = tcgetattr(input, &before) == 0;
  farewell_count = 0;
  is_taken = 1;
  set_handlers();
  unblock();
  return ends[0];
}

void handrail_terminal_set_farewell(const char *bytes, size_t count) {
  farewell_count = 0;
  if (bytes == 0 || count >= sizeof farewell) return;
  memcpy(farewell, bytes, count);
  farewell_count = count;
}

void handrail_terminal_enter(void) {
  is_entered = 1;
  if (!has_modes) return;
  struct termios ours = before;
  ours.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ICRNL | INLCR | IGNCR | ISTRIP | INPCK | PARMRK);
  ours.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
  ours.c_lflag |= ISIG;
  ours.c_cc[VMIN] = 1;
  ours.c_cc[VTIME] = 0;
  // Ctrl-\ would end the program without a word.
  ours.c_cc[VQUIT] = _POSIX_VDISABLE;
  tcsetattr(terminal_input, TCSANOW, &ours);
}

void handrail_terminal_leave(void) {
  if (has_modes && is_entered) {
    // Not TCSAFLUSH, which waits until a connection that may be dead has taken everything.
    tcflush(terminal_input, TCIFLUSH);
    tcsetattr(terminal_input, TCSANOW, &before);
  }
  is_entered = 0;
}

void handrail_terminal_release(void) {
  if (!is_taken) return;
  pthread_sigmask(SIG_SETMASK, &mask_before, 0);
  for (int i = 0; i < told_count; i++) sigaction(told[i], &told_before[i], 0);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &fatal_before[i], 0);
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
  is_taken = 0;
}

void handrail_terminal_stop(void) {
  struct sigaction ours, standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, 0);
}

int handrail_memory_file(void) { return memfd_create("screen", MFD_CLOEXEC); }

int handrail_reopen_without_waiting(int output) {
  if (!isatty(output)) return -1;
  int flags = O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", output);
  int reopened = open(path, flags);
  if (reopened != -1) return reopened;
  // Without /proc, or where the device belongs to another user, as it does after su.
  return tcgetsid(output) == getsid(0) ? open("/dev/tty", flags) : -1;
}

void handrail_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size = {0};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == -1) size = (struct winsize){0};
  *columns = size.ws_col;
  *rows = size.ws_row;
}

int handrail_cells(wchar_t character) { return wcwidth(character); }
