// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deep/deep_library.h"

#include "core/base/error.h"

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <mutex>

namespace quern {
namespace {

constexpr const char* fileName = "libquern-deep.so";

/// Beside libquern-core, wherever that was loaded from.
std::filesystem::path pathBesideCore() {
  Dl_info info{};
  if (dladdr(reinterpret_cast<const void*>(&pathBesideCore), &info) == 0 ||
      info.dli_fname == nullptr)
    return fileName;
  return std::filesystem::path(info.dli_fname).parent_path() / fileName;
}

const DeepLibrary* open(std::string& reason) {
  // OpenMP's idle threads must sleep, not spin: they would take the cores from the BLAS's threads
  // between two operations, which makes training three to five times slower. libgomp reads this
  // once, when it is loaded.
  setenv("OMP_WAIT_POLICY", "passive", 0);
  // RTLD_LOCAL keeps LibTorch's names, and the Qt 5 that Debian's build drags in, away from
  // everybody else.
  void* library = dlopen(pathBesideCore().c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    reason = dlerror();
    return nullptr;
  }
  using Entry = const DeepLibrary* (*)();
  const auto entry = reinterpret_cast<Entry>(dlsym(library, "quernDeepLibrary"));
  if (entry == nullptr) reason = dlerror();
  return entry == nullptr ? nullptr : entry();
}

}  // namespace

const DeepLibrary& deepLibrary() {
  static std::mutex mutex;
  static const DeepLibrary* library = nullptr;
  const std::lock_guard lock(mutex);
  std::string reason;
  if (library == nullptr) library = open(reason);
  if (library == nullptr)
    throw Error({tr("Networks need LibTorch, which could not be opened: %1."), reason},
                {.file = fileName},
                {tr("Install Quern's network component (on Debian: libtorch1.13), or use another "
                    "learner.")});
  return *library;
}

}  // namespace quern
