// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/registry.h"

#include <filesystem>
#include <string>
#include <vector>

/// What a pack says before any of its C++ is trusted; plain C, readable whatever compiled it.
extern "C" {
struct QuernPack {
  const char* buildKey;  ///< equal to quern::buildKey(): interface, compiler, debug or release
  const char* id;        ///< prefix of the pack's operator ids: "robust" gives "robust.theil-sen"
  const char* title;
  const char* version;
  void (*declare)(quern::Registry& registry);  ///< called only if the build keys agree
};
}

/// Raised whenever a header that packs include changes in a way that breaks them.
#define QUERN_PACK_INTERFACE "5"

#ifdef NDEBUG
#define QUERN_PACK_MODE "release"
#else
#define QUERN_PACK_MODE "debug"
#endif

/// The loader looks for this in the file of a pack before it runs anything of it.
#define QUERN_BUILD_KEY_MARK "quern-build-key "
#define QUERN_BUILD_KEY \
  QUERN_BUILD_KEY_MARK QUERN_PACK_INTERFACE " gcc-abi " __VERSION__ " " QUERN_PACK_MODE
#define QUERN_PACK_EXPORT __attribute__((visibility("default")))

namespace quern {

QUERN_CORE_EXPORT const char* buildKey();  ///< QUERN_BUILD_KEY of this libquern-core

struct LoadedPack {
  std::string id, title, version;
  std::filesystem::path file;
};

struct PackReport {
  std::vector<LoadedPack> loaded;
  std::vector<Error> refused;  ///< one per pack that could not be used; the rest is loaded
};

/// Loads every *.so of the folder in sorted order; never unloads one. A folder that does not exist
/// is empty.
QUERN_CORE_EXPORT PackReport loadPacks(const std::filesystem::path& folder, Registry& registry);

/// $QUERN_PACK_PATH, or the packs folder beside libquern-core.
QUERN_CORE_EXPORT std::vector<std::filesystem::path> packFolders();

}  // namespace quern
