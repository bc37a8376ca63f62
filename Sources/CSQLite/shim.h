#ifndef LABMETRICS_CSQLITE_H
#define LABMETRICS_CSQLITE_H

#include <sqlite3.h>

// Makes the library copy the bytes; its constant for that is a cast, which Swift does not import.
static inline int labmetrics_bind_text(sqlite3_stmt *statement, int index, const char *bytes, int count) {
  return sqlite3_bind_text(statement, index, bytes, count, SQLITE_TRANSIENT);
}

#endif
