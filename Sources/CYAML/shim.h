// Nothing to shim: libyaml's functions are plain C.
#include <yaml.h>
