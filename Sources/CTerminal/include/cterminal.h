// What has to be real C: signal handlers, and what they need to mend a terminal.
#pragma once

#include <stddef.h>
#include <wchar.h>

// Takes the terminal: keeps its modes, and from now on each of WINCH, HUP, INT, TERM, TSTP and CONT
// writes its number into a pipe. The pipe's end for reading, or -1, with errno, if there is none or
// somebody has the terminal already. What is a terminal's input need not be one.
int handrail_terminal_take(int input, int output);
// What a trap writes before the process ends; null for nothing. Longer than 255 is not kept.
void handrail_terminal_set_farewell(const char *bytes, size_t count);
// Our modes: keys at once and unseen, no flow control, eight bits; signals stay keys.
void handrail_terminal_enter(void);
// The modes as they were, and nothing left unread that a shell would take for a command.
void handrail_terminal_leave(void);
// Handlers as they were, the pipe closed. The modes are not touched.
void handrail_terminal_release(void);
// Stops this process as the terminal's own key would. Returns when it goes on.
void handrail_terminal_stop(void);

// An unnamed file in memory, or -1.
int handrail_memory_file(void);
// The same terminal opened once more for writing without waiting, or -1. The flag is the open
// file's, which the shell uses too: it must not be set on a descriptor that we were given.
int handrail_reopen_without_waiting(int output);
// Zeros where nothing is known.
void handrail_terminal_size(int descriptor, int *columns, int *rows);
// wcwidth, which Swift does not see: as many cells as the C library, and so ncurses, gives a character.
int handrail_cells(wchar_t character);
