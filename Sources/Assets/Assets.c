// Carries files inside the program, so that one binary is the whole product.
// `#embed` takes 3 MB in a second, where a Swift resource of a tenth of that takes minutes.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "Assets.h"

// Every array ends in one zero of its own, because an empty file would make an empty array.

static const unsigned char tepat_css[] = {
#embed "static/tepat.css" suffix(,)
    0};
static const unsigned char app_js[] = {
#embed "static/app.js" suffix(,)
    0};
static const unsigned char icon_svg[] = {
#embed "static/icon.svg" suffix(,)
    0};
static const unsigned char regions[] = {
#embed "data/regions.csv" suffix(,)
    0};
static const unsigned char region_centroids[] = {
#embed "data/region_centroids.csv" suffix(,)
    0};
static const unsigned char bps_bridge_2020[] = {
#embed "data/bps_bridge_2020.csv" suffix(,)
    0};
static const unsigned char name_parts[] = {
#embed "data/name_parts.csv" suffix(,)
    0};
static const unsigned char rules[] = {
#embed "data/rules.json" suffix(,)
    0};
static const unsigned char stated[] = {
#embed "data/stated.csv" suffix(,)
    0};
static const unsigned char programs[] = {
#embed "data/programs.csv" suffix(,)
    0};

struct asset {
    const char *name;
    const unsigned char *start;
    size_t size;
};

#define ASSET(path, bytes) {path, bytes, sizeof bytes - 1}

static const struct asset table[] = {
    ASSET("static/tepat.css", tepat_css),
    ASSET("static/app.js", app_js),
    ASSET("static/icon.svg", icon_svg),
    ASSET("data/regions.csv", regions),
    ASSET("data/region_centroids.csv", region_centroids),
    ASSET("data/bps_bridge_2020.csv", bps_bridge_2020),
    ASSET("data/name_parts.csv", name_parts),
    ASSET("data/rules.json", rules),
    ASSET("data/stated.csv", stated),
    ASSET("data/programs.csv", programs),
};

int asset_count(void) { return sizeof table / sizeof table[0]; }

static const struct asset *at(int number) {
    return number >= 0 && number < asset_count() ? &table[number] : NULL;
}

const char *asset_name(int number) { return at(number) ? at(number)->name : NULL; }
const unsigned char *asset_start(int number) { return at(number) ? at(number)->start : NULL; }
size_t asset_size(int number) { return at(number) ? at(number)->size : 0; }
