// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks what libquern-core shows to the programs and packs that link it.
#ifdef QUERN_CORE_BUILD
#define QUERN_CORE_EXPORT __attribute__((visibility("default")))
#else
#define QUERN_CORE_EXPORT
#endif
