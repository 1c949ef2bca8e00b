// Nothing to shim: cmark-gfm's functions are plain C. No pkg-config, so that a static build finds
// the archive by its name.
#include <cmark-gfm.h>
