// hash-sources OUT ROOT FILE...: writes to OUT a Swift file with a hash of some files, each named relative to ROOT.
//
// The hash is SHA-256 over every file, ordered by name: its name, a zero byte, its number of bytes in decimal digits, a
// zero byte, its bytes. So it is the same wherever the checkout lies and whatever processor builds it.
#include "CSHA256.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A quarter of the digits tells builds apart as well as all of them.
enum { shown_bytes = 8 };

static int by_name(const void *first, const void *second) {
  return strcmp(*(const char *const *)first, *(const char *const *)second);
}

static void fail(const char *path) {
  fprintf(stderr, "hash-sources: %s: %s\n", path, strerror(errno));
  exit(1);
}

static FILE *opened(const char *path, const char *mode) {
  FILE *file = fopen(path, mode);
  if (file == NULL) fail(path);
  return file;
}

static void add_text(labmetrics_sha256 *sum, const char *text) {
  labmetrics_sha256_add(sum, (const uint8_t *)text, strlen(text) + 1);
}

static void add_content(labmetrics_sha256 *sum, const char *path) {
  FILE *file = opened(path, "rb");
  if (fseek(file, 0, SEEK_END) != 0) fail(path);
  char size[32];
  snprintf(size, sizeof size, "%ld", ftell(file));
  add_text(sum, size);
  rewind(file);
  uint8_t bytes[1 << 14];
  size_t count;
  while ((count = fread(bytes, 1, sizeof bytes, file)) > 0) labmetrics_sha256_add(sum, bytes, count);
  if (ferror(file)) fail(path);
  fclose(file);
}

static void add_file(labmetrics_sha256 *sum, const char *root, const char *name) {
  size_t length = strlen(root) + strlen(name) + 2;
  char *path = malloc(length);
  if (path == NULL) fail(name);
  snprintf(path, length, "%s/%s", root, name);
  add_text(sum, name);
  add_content(sum, path);
  free(path);
}

static void write_swift(const char *path, const uint8_t digest[32]) {
  FILE *file = opened(path, "wb");
  fputs("extension Program {\n  /// Names the sources and data the program was built from.\n  static let sources = \"", file);
  for (int i = 0; i < shown_bytes; i++) fprintf(file, "%02x", digest[i]);
  fputs("\"\n}\n", file);
  if (fclose(file) != 0) fail(path);
}

int main(int count, char **arguments) {
  if (count < 4) {
    fputs("usage: hash-sources OUT ROOT FILE...\n", stderr);
    return 2;
  }
  qsort(arguments + 3, (size_t)count - 3, sizeof *arguments, by_name);
  labmetrics_sha256 sum = labmetrics_sha256_start();
  for (int i = 3; i < count; i++) add_file(&sum, arguments[2], arguments[i]);
  uint8_t digest[32];
  labmetrics_sha256_finish(&sum, digest);
  write_swift(arguments[1], digest);
  return 0;
}
