#ifndef LABMETRICS_CZLIB_H
#define LABMETRICS_CZLIB_H

#include <zlib.h>

#endif
