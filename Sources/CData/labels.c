// What readers see, in each language.
#include "CData.h"

// #embed is of C23; clang knows it in every C since version 19, which came with Swift 6.2.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char en[] = {
#embed "../Labels/Data/labels.en.csv"
};
const labmetrics_file labmetrics_labels_en = {en, sizeof en};

static const unsigned char fr[] = {
#embed "../Labels/Data/labels.fr.csv"
};
const labmetrics_file labmetrics_labels_fr = {fr, sizeof fr};

static const unsigned char es[] = {
#embed "../Labels/Data/labels.es.csv"
};
const labmetrics_file labmetrics_labels_es = {es, sizeof es};

static const unsigned char vi[] = {
#embed "../Labels/Data/labels.vi.csv"
};
const labmetrics_file labmetrics_labels_vi = {vi, sizeof vi};

static const unsigned char descriptions[] = {
#embed "../Labels/Data/descriptions.csv"
};
const labmetrics_file labmetrics_descriptions = {descriptions, sizeof descriptions};
