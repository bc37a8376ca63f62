// The style and the script of report.html.
#include "CData.h"

// #embed is of C23; clang knows it in every C since version 19, which came with Swift 6.2.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char css[] = {
#embed "../Renderers/HTML/Data/report.css"
};
const labmetrics_file labmetrics_report_css = {css, sizeof css};

static const unsigned char js[] = {
#embed "../Renderers/HTML/Data/report.js"
};
const labmetrics_file labmetrics_report_js = {js, sizeof js};
