#include "cguides.h"

static const unsigned char sonos_1003[] = {
#embed "../../Guides/sonos/1003.md"
};

static const unsigned char sonos_1013[] = {
#embed "../../Guides/sonos/1013.md"
};

static const unsigned char sonos_803[] = {
#embed "../../Guides/sonos/803.md"
};

static const struct handrail_guide guides[] = {
    {"sonos", "1003", sonos_1003, sizeof sonos_1003},
    {"sonos", "1013", sonos_1013, sizeof sonos_1013},
    {"sonos", "803", sonos_803, sizeof sonos_803},
};

size_t handrail_guide_count(void) { return sizeof guides / sizeof guides[0]; }

struct handrail_guide handrail_guide_at(size_t index) { return guides[index]; }
