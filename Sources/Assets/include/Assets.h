#ifndef TEPAT_ASSETS_H
#define TEPAT_ASSETS_H

#include <stddef.h>

/// The files that travel inside the program: stylesheets, scripts, regions, names, rules.
/// Asked for by number, 0 up to `asset_count()`; anything else gives NULL and 0.
int asset_count(void);
/// The path under `Sources/Assets`: "data/regions.csv".
const char *_Nullable asset_name(int number);
const unsigned char *_Nullable asset_start(int number);
size_t asset_size(int number);

#endif
