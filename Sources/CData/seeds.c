// The example pages, read when no archive is named.
#include "CData.h"

// #embed is of C23; clang knows it in every C since version 19, which came with Swift 6.2.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char seed_0[] = {
#embed "../../seeds/000_6107789977ede02a.txt"
};
const labmetrics_file labmetrics_seed_0 = {seed_0, sizeof seed_0};

static const unsigned char seed_1[] = {
#embed "../../seeds/001_c8bad723d69a0c0f.txt"
};
const labmetrics_file labmetrics_seed_1 = {seed_1, sizeof seed_1};

static const unsigned char seed_2[] = {
#embed "../../seeds/002_41ebf5d89bd6417a.txt"
};
const labmetrics_file labmetrics_seed_2 = {seed_2, sizeof seed_2};

static const unsigned char seed_3[] = {
#embed "../../seeds/003_8a4f6fb22c81cfd5.txt"
};
const labmetrics_file labmetrics_seed_3 = {seed_3, sizeof seed_3};

static const unsigned char seed_4[] = {
#embed "../../seeds/004_578e9dd3e6ef0cec.txt"
};
const labmetrics_file labmetrics_seed_4 = {seed_4, sizeof seed_4};
