// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstdlib>

// Built as another compiler would have built it: none of our headers, another key.

namespace {

/// Leaves a trace if any code of this pack runs, and be it only because it was loaded.
struct Trace {
  Trace() {
    if (const char* path = std::getenv("QUERN_TEST_TRACE"); path != nullptr) {
      std::FILE* file = std::fopen(path, "w");
      if (file != nullptr) std::fclose(file);
    }
  }
} trace;

struct Pack {
  const char* buildKey;
  const char* id;
  const char* title;
  const char* version;
  void (*declare)(void*);
};

}  // namespace

extern "C" __attribute__((visibility("default"))) const Pack* quernPack();

extern "C" const Pack* quernPack() {
  static const Pack pack{"quern-build-key 0 another compiler", "old", "Old", "1", [](void*) {}};
  return &pack;
}
