// Carries files inside the program, so that one binary is the whole product.
// `#embed` takes 3 MB in a second, where a Swift resource of a tenth of that takes minutes.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "Assets.h"

// Every array ends in one zero of its own, because an empty file would make an empty array.

static const unsigned char tepat_css[] = {
#embed "static/tepat.css" suffix(,)
    0};
static const unsigned char lain_css[] = {
#embed "static/lain.css" suffix(,)
    0};
static const unsigned char app_js[] = {
#embed "static/app.js" suffix(,)
    0};
static const unsigned char antrean_js[] = {
#embed "static/antrean.js" suffix(,)
    0};
static const unsigned char check_js[] = {
#embed "static/check.js" suffix(,)
    0};
static const unsigned char drafts_js[] = {
#embed "static/drafts.js" suffix(,)
    0};
static const unsigned char fields_js[] = {
#embed "static/fields.js" suffix(,)
    0};
static const unsigned char forms_js[] = {
#embed "static/forms.js" suffix(,)
    0};
static const unsigned char kabar_js[] = {
#embed "static/kabar.js" suffix(,)
    0};
static const unsigned char keys_js[] = {
#embed "static/keys.js" suffix(,)
    0};
static const unsigned char kirim_js[] = {
#embed "static/kirim.js" suffix(,)
    0};
static const unsigned char layar_js[] = {
#embed "static/layar.js" suffix(,)
    0};
static const unsigned char listfile_js[] = {
#embed "static/listfile.js" suffix(,)
    0};
static const unsigned char menus_js[] = {
#embed "static/menus.js" suffix(,)
    0};
static const unsigned char print_js[] = {
#embed "static/print.js" suffix(,)
    0};
static const unsigned char rapat_js[] = {
#embed "static/rapat.js" suffix(,)
    0};
static const unsigned char select_js[] = {
#embed "static/select.js" suffix(,)
    0};
static const unsigned char sisa_js[] = {
#embed "static/sisa.js" suffix(,)
    0};
static const unsigned char strength_js[] = {
#embed "static/strength.js" suffix(,)
    0};
static const unsigned char suggest_js[] = {
#embed "static/suggest.js" suffix(,)
    0};
static const unsigned char upload_js[] = {
#embed "static/upload.js" suffix(,)
    0};
static const unsigned char words_js[] = {
#embed "static/words.js" suffix(,)
    0};
static const unsigned char rules_wasm[] = {
#embed "static/rules.wasm" suffix(,)
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
static const unsigned char boundaries[] = {
#embed "data/boundaries.csv" suffix(,)
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
static const unsigned char thresholds[] = {
#embed "data/thresholds.csv" suffix(,)
    0};
static const unsigned char policy[] = {
#embed "data/policy.csv" suffix(,)
    0};
static const unsigned char choices[] = {
#embed "data/choices.csv" suffix(,)
    0};
static const unsigned char criteria[] = {
#embed "data/criteria.json" suffix(,)
    0};
static const unsigned char bylaws[] = {
#embed "data/bylaws.json" suffix(,)
    0};
static const unsigned char papers[] = {
#embed "data/papers.json" suffix(,)
    0};
static const unsigned char road[] = {
#embed "data/road.json" suffix(,)
    0};
static const unsigned char documents[] = {
#embed "data/documents.csv" suffix(,)
};

static const unsigned char siks[] = {
#embed "data/siks.csv" suffix(,)
};

static const unsigned char reasons[] = {
#embed "data/reasons.csv" suffix(,)
    0};
static const unsigned char why[] = {
#embed "data/why.json" suffix(,)
    0};
static const unsigned char texts[] = {
#embed "data/texts.csv" suffix(,)
    0};
static const unsigned char public_held[] = {
#embed "data/public_held.csv" suffix(,)
    0};
static const unsigned char scan_reasons[] = {
#embed "data/scan_reasons.csv" suffix(,)
    0};
static const unsigned char exclusions[] = {
#embed "data/exclusions.csv" suffix(,)
    0};
static const unsigned char effects[] = {
#embed "data/effects.csv" suffix(,)
    0};
static const unsigned char components[] = {
#embed "data/components.csv" suffix(,)
    0};
static const unsigned char pdp[] = {
#embed "data/pdp.csv" suffix(,)
    0};
static const unsigned char buku_operator[] = {
#embed "data/buku-operator.md" suffix(,)
    0};
static const unsigned char training_courses[] = {
#embed "data/training-courses.json" suffix(,)
    0};
static const unsigned char training_village[] = {
#embed "data/training-village.csv" suffix(,)
    0};
static const unsigned char buku_dinsos[] = {
#embed "data/buku-dinsos.md" suffix(,)
    0};
static const unsigned char sandi_umum[] = {
#embed "data/sandi-umum.txt" suffix(,)
    0};

struct asset {
    const char *name;
    const unsigned char *start;
    size_t size;
};

#define ASSET(path, bytes) {path, bytes, sizeof bytes - 1}

static const struct asset table[] = {
    ASSET("static/tepat.css", tepat_css),
    ASSET("static/lain.css", lain_css),
    ASSET("static/app.js", app_js),
    ASSET("static/antrean.js", antrean_js),
    ASSET("static/check.js", check_js),
    ASSET("static/drafts.js", drafts_js),
    ASSET("static/fields.js", fields_js),
    ASSET("static/forms.js", forms_js),
    ASSET("static/kabar.js", kabar_js),
    ASSET("static/keys.js", keys_js),
    ASSET("static/kirim.js", kirim_js),
    ASSET("static/layar.js", layar_js),
    ASSET("static/listfile.js", listfile_js),
    ASSET("static/menus.js", menus_js),
    ASSET("static/print.js", print_js),
    ASSET("static/rapat.js", rapat_js),
    ASSET("static/select.js", select_js),
    ASSET("static/sisa.js", sisa_js),
    ASSET("static/strength.js", strength_js),
    ASSET("static/suggest.js", suggest_js),
    ASSET("static/upload.js", upload_js),
    ASSET("static/words.js", words_js),
    ASSET("static/rules.wasm", rules_wasm),
    ASSET("static/icon.svg", icon_svg),
    ASSET("data/regions.csv", regions),
    ASSET("data/region_centroids.csv", region_centroids),
    ASSET("data/boundaries.csv", boundaries),
    ASSET("data/bps_bridge_2020.csv", bps_bridge_2020),
    ASSET("data/name_parts.csv", name_parts),
    ASSET("data/rules.json", rules),
    ASSET("data/stated.csv", stated),
    ASSET("data/programs.csv", programs),
    ASSET("data/thresholds.csv", thresholds),
    ASSET("data/policy.csv", policy),
    ASSET("data/choices.csv", choices),
    ASSET("data/criteria.json", criteria),
    ASSET("data/bylaws.json", bylaws),
    ASSET("data/papers.json", papers),
    ASSET("data/road.json", road),
    ASSET("data/documents.csv", documents),
    ASSET("data/siks.csv", siks),
    ASSET("data/reasons.csv", reasons),
    ASSET("data/why.json", why),
    ASSET("data/texts.csv", texts),
    ASSET("data/public_held.csv", public_held),
    ASSET("data/scan_reasons.csv", scan_reasons),
    ASSET("data/exclusions.csv", exclusions),
    ASSET("data/effects.csv", effects),
    ASSET("data/components.csv", components),
    ASSET("data/pdp.csv", pdp),
    ASSET("data/buku-operator.md", buku_operator),
    ASSET("data/buku-dinsos.md", buku_dinsos),
    ASSET("data/sandi-umum.txt", sandi_umum),
    // The meter of new passwords goes by the same list.
    ASSET("static/sandi-umum.txt", sandi_umum),
    ASSET("data/training-courses.json", training_courses),
    ASSET("data/training-village.csv", training_village),
};

int asset_count(void) { return sizeof table / sizeof table[0]; }

static const struct asset *at(int number) {
    return number >= 0 && number < asset_count() ? &table[number] : NULL;
}

const char *asset_name(int number) { return at(number) ? at(number)->name : NULL; }
const unsigned char *asset_start(int number) { return at(number) ? at(number)->start : NULL; }
size_t asset_size(int number) { return at(number) ? at(number)->size : 0; }
