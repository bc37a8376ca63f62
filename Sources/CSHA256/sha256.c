// SHA-256 by FIPS 180-4; the numbers of sections are that standard's.
#include "CSHA256.h"

#include <string.h>

// Section 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

// Sections 2.2.2 and 4.1.2.
static uint32_t rotr(uint32_t x, int n) { return x >> n | x << (32 - n); }
static uint32_t ch(uint32_t x, uint32_t y, uint32_t z) { return (x & y) ^ (~x & z); }
static uint32_t maj(uint32_t x, uint32_t y, uint32_t z) { return (x & y) ^ (x & z) ^ (y & z); }
static uint32_t big_sigma0(uint32_t x) { return rotr(x, 2) ^ rotr(x, 13) ^ rotr(x, 22); }
static uint32_t big_sigma1(uint32_t x) { return rotr(x, 6) ^ rotr(x, 11) ^ rotr(x, 25); }
static uint32_t small_sigma0(uint32_t x) { return rotr(x, 7) ^ rotr(x, 18) ^ x >> 3; }
static uint32_t small_sigma1(uint32_t x) { return rotr(x, 17) ^ rotr(x, 19) ^ x >> 10; }

static uint32_t word(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static void put_word(uint8_t *bytes, uint32_t word) {
  for (int i = 0; i < 4; i++) bytes[i] = (uint8_t)(word >> (24 - 8 * i));
}

// Section 6.2.2, step 1.
static void prepare(uint32_t schedule[64], const uint8_t *block) {
  for (int t = 0; t < 16; t++) schedule[t] = word(block + 4 * t);
  for (int t = 16; t < 64; t++)
    schedule[t] = small_sigma1(schedule[t - 2]) + schedule[t - 7] + small_sigma0(schedule[t - 15]) + schedule[t - 16];
}

// Section 6.2.2, steps 2 to 4.
static void add_block(uint32_t hash[8], const uint8_t *block) {
  uint32_t schedule[64];
  prepare(schedule, block);
  uint32_t a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4], f = hash[5], g = hash[6], h = hash[7];
  for (int t = 0; t < 64; t++) {
    uint32_t first = h + big_sigma1(e) + ch(e, f, g) + constants[t] + schedule[t];
    uint32_t second = big_sigma0(a) + maj(a, b, c);
    h = g, g = f, f = e, e = d + first;
    d = c, c = b, b = a, a = first + second;
  }
  hash[0] += a, hash[1] += b, hash[2] += c, hash[3] += d;
  hash[4] += e, hash[5] += f, hash[6] += g, hash[7] += h;
}

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

// "Intel SHA Extensions", with the other instructions that are used here: bits of CPUID's leaves 7 and 1.
static int has_instructions(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(b >> 29 & 1)) return 0;
  return __get_cpuid(1, &a, &b, &c, &d) && (c >> 9 & 1) && (c >> 19 & 1);
}

// The same as `add_block`, four steps at a time. The instructions want the eight words as A, B, E, F and C, D, G, H,
// the first of them in the highest place.
__attribute__((target("sha,ssse3,sse4.1"))) static void add_block_by_instructions(
    uint32_t hash[8], const uint8_t *block) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  const __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)hash), 0xB1);
  const __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(hash + 4)), 0x1B);
  const __m128i old_abef = _mm_alignr_epi8(cdab, efgh, 8), old_cdgh = _mm_blend_epi16(efgh, cdab, 0xF0);
  __m128i abef = old_abef, cdgh = old_cdgh, w[4];
  for (int i = 0; i < 4; i++)
    w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(block + 16 * i)), big_endian);
#pragma clang loop unroll(full)
  for (int i = 0; i < 16; i++) {
    __m128i *now = &w[i % 4], *last = &w[(i + 3) % 4];
    const __m128i sum = _mm_add_epi32(*now, _mm_loadu_si128((const __m128i *)(constants + 4 * i)));
    cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
    abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
    const __m128i early = _mm_sha256msg1_epu32(*now, w[(i + 1) % 4]);
    *now = _mm_sha256msg2_epu32(_mm_add_epi32(early, _mm_alignr_epi8(*last, w[(i + 2) % 4], 4)), *last);
  }
  abef = _mm_add_epi32(abef, old_abef), cdgh = _mm_add_epi32(cdgh, old_cdgh);
  const __m128i feba = _mm_shuffle_epi32(abef, 0x1B), dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)hash, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(hash + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#else

static int has_instructions(void) { return 0; }
#define add_block_by_instructions add_block

#endif

labmetrics_sha256 labmetrics_sha256_start(void) {
  labmetrics_sha256 sum = labmetrics_sha256_start_portable();
  sum.uses_instructions = has_instructions();
  return sum;
}

labmetrics_sha256 labmetrics_sha256_start_portable(void) {
  // Section 5.3.3: the first 32 bits of the fractional parts of the square roots of the first 8 primes.
  return (labmetrics_sha256){
      .hash = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}};
}

void labmetrics_sha256_add(labmetrics_sha256 *sum, const uint8_t *bytes, size_t count) {
  while (count > 0) {
    size_t held = sum->count % 64;
    size_t taken = count < 64 - held ? count : 64 - held;
    const uint8_t *block = bytes;
    if (taken < 64) {
      memcpy(sum->block + held, bytes, taken);
      block = sum->block;
    }
    if (held + taken == 64) {
      if (sum->uses_instructions)
        add_block_by_instructions(sum->hash, block);
      else
        add_block(sum->hash, block);
    }
    sum->count += taken;
    bytes += taken;
    count -= taken;
  }
}

void labmetrics_sha256_finish(labmetrics_sha256 *sum, uint8_t digest[32]) {
  // Section 5.1.1: a bit 1, zeros, and the number of bits as 64 bits at the end of a block.
  static const uint8_t padding[64] = {0x80};
  uint64_t bits = sum->count * 8;
  uint8_t length[8];
  put_word(length, (uint32_t)(bits >> 32));
  put_word(length + 4, (uint32_t)bits);
  labmetrics_sha256_add(sum, padding, 1 + (119 - sum->count % 64) % 64);
  labmetrics_sha256_add(sum, length, 8);
  for (int i = 0; i < 8; i++) put_word(digest + 4 * i, sum->hash[i]);
}
