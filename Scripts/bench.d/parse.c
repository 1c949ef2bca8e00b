// parse FOLDER: reads every FOLDER/*/*.md and parses it with cmark-gfm, and does nothing else.
#include <cmark-gfm.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

enum { LARGEST = 64 * 1024 };

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void parse(const char *path) {
  static char text[LARGEST];
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  size_t length = fread(text, 1, sizeof text, file);
  if (ferror(file)) fail(path);
  fclose(file);
  cmark_node_free(cmark_parse_document(text, length, CMARK_OPT_DEFAULT));
}

int main(int count, char **arguments) {
  char pattern[4096];
  glob_t found;
  if (count != 2) {
    fputs("Usage: parse FOLDER\n", stderr);
    return 64;
  }
  snprintf(pattern, sizeof pattern, "%s/*/*.md", arguments[1]);
  if (glob(pattern, 0, NULL, &found) != 0) fail(pattern);
  for (size_t index = 0; index < found.gl_pathc; index++) parse(found.gl_pathv[index]);
  globfree(&found);
  return 0;
}
