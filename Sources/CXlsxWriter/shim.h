#ifndef LABMETRICS_CXLSXWRITER_H
#define LABMETRICS_CXLSXWRITER_H

#include <xlsxwriter.h>

// The .pc file states the soname number instead of the version, so the version is checked here.
#if LXW_VERSION_ID < 114
#error "libxlsxwriter 1.1.4 or newer is needed (Debian: libxlsxwriter-dev, Homebrew: libxlsxwriter)"
#endif

#endif
