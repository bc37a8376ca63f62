#ifndef LABMETRICS_CEXCHANGE_H
#define LABMETRICS_CEXCHANGE_H

/// Exchanges two paths on one file system in a single step.
///
/// Returns 0, or the errno value: ENOSYS, EINVAL or ENOTSUP where the system or the file system cannot exchange.
int labmetrics_exchange(const char *first, const char *second);

#endif
