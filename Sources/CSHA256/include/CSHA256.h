#ifndef LABMETRICS_CSHA256_H
#define LABMETRICS_CSHA256_H

#include <stddef.h>
#include <stdint.h>

/// A SHA-256 checksum on its way: what was added so far.
///
/// SHA-256 is defined by FIPS 180-4, https://doi.org/10.6028/NIST.FIPS.180-4; names follow it.
typedef struct {
  /// The hash value after the last full block.
  uint32_t hash[8];
  /// Bytes added so far; FIPS 180-4 allows fewer than 2^61.
  uint64_t count;
  /// Bytes that do not fill a block yet: the first `count % 64`.
  uint8_t block[64];
  /// Whether the processor's own instructions for SHA-256 are used; the checksum is the same without.
  int uses_instructions;
} labmetrics_sha256;

/// A checksum of nothing yet.
labmetrics_sha256 labmetrics_sha256_start(void);

/// The same, to be made without the processor's instructions for SHA-256.
labmetrics_sha256 labmetrics_sha256_start_portable(void);

/// Adds bytes; a message may come in any pieces.
///
/// `bytes` may be NULL when `count` is 0.
void labmetrics_sha256_add(labmetrics_sha256 *sum, const uint8_t *bytes, size_t count);

/// Writes the checksum of all bytes added; nothing may be added afterwards.
void labmetrics_sha256_finish(labmetrics_sha256 *sum, uint8_t digest[32]);

#endif
