// The guides that are part of the program, as bytes.
#pragma once
#include <stddef.h>

struct handrail_guide {
  const char *maker;
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

size_t handrail_guide_count(void);
struct handrail_guide handrail_guide_at(size_t index);
