// What must happen before Swift's runtime starts.
#pragma once

int handrail_argument_count(void);
// Null past the end.
const char *handrail_argument(int index);
