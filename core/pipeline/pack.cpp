// SPDX-License-Identifier: GPL-3.0-or-later
//
// Packs: operators from shared libraries.
//
//   1. The build key is read from the file itself: no code of a pack runs, not even a static
//      constructor, before it is known that pack and program were built alike.
//   2. A pack that cannot be used is an Error of its own; the others are loaded.
//   3. A pack is taken whole or not at all: one that throws in declare, declares an id outside its
//      prefix or one that is taken leaves nothing behind.
//   4. A pack is never unloaded: results, models and undo steps hold functions of it.

#include "core/pipeline/pack.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <dlfcn.h>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace quern {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t largestPack = std::int64_t{1} << 30;
constexpr std::string_view keyMark = QUERN_BUILD_KEY_MARK;

Error unusable(const fs::path& file, Sentence message, Sentence advice) {
  return Error(std::move(message), {.file = file.filename().string()}, std::move(advice));
}

/// The build keys that stand in the file, each once. They are literals, so they end at a zero byte.
std::set<std::string> buildKeysIn(std::string_view bytes) {
  std::set<std::string> keys;
  for (std::size_t at = bytes.find(keyMark); at != std::string_view::npos;
       at = bytes.find(keyMark, at + 1))
    keys.emplace(bytes.substr(at, std::min(bytes.find('\0', at) - at, std::size_t{200})));
  return keys;
}

void checkBuildKey(const fs::path& file) {
  const std::set<std::string> keys = buildKeysIn(readFile(file, largestPack));
  if (keys.empty())
    throw unusable(file, {tr("%1 is not a pack of operators."), file.filename().string()},
                   {tr("Take it out of the packs folder.")});
  for (const std::string& key : keys)
    if (key != buildKey())
      throw unusable(file,
                     {tr("The pack was built with the key \"%1\", this program with \"%2\"."), key,
                      buildKey()},
                     {tr("Build the pack again with the headers and the compiler of this Quern.")});
}

/// Opens the library and asks it what it is.
const QuernPack& handshake(const fs::path& file) {
  void* library = ::dlopen(fs::absolute(file).c_str(), RTLD_NOW | RTLD_LOCAL);  // 4: no dlclose
  if (library == nullptr) {
    const char* reason = ::dlerror();
    throw unusable(file, {tr("The pack cannot be loaded: %1."), reason != nullptr ? reason : ""},
                   {tr("Install what it needs, or take it out of the packs folder.")});
  }
  using Handshake = const QuernPack* (*)();
  const auto quernPack = reinterpret_cast<Handshake>(::dlsym(library, "quernPack"));
  const QuernPack* pack = quernPack != nullptr ? quernPack() : nullptr;
  if (pack == nullptr || pack->declare == nullptr || pack->id == nullptr ||
      pack->title == nullptr || pack->version == nullptr || pack->buildKey == nullptr ||
      std::string_view(pack->buildKey) != buildKey())
    throw unusable(file, {tr("The pack does not say what it is.")},
                   {tr("Ask its author for a version made for this Quern.")});
  return *pack;
}

/// What the pack declares, in a registry of its own, so that nothing is left behind if it fails
/// half way (3).
Registry declaredBy(const QuernPack& pack, const fs::path& file) {
  Registry declared;
  declared.setPack(pack.id);
  try {
    pack.declare(declared);
  } catch (const std::exception& problem) {
    throw unusable(
        file,
        {tr("The pack %1 failed while it declared its operators: %2"), pack.id, problem.what()},
        {tr("Ask its author for help; until then it is left out.")});
  } catch (...) {  // a pack may throw anything
    throw unusable(file, {tr("The pack %1 failed while it declared its operators."), pack.id},
                   {tr("Ask its author for help; until then it is left out.")});
  }
  const std::string prefix = std::string(pack.id) + ".";
  for (const Registry::Entry& entry : declared.entries())
    if (!entry.spec.id.starts_with(prefix))
      throw unusable(
          file,
          {tr("The pack %1 declares the operator %2, whose id does not begin with %3."), pack.id,
           entry.spec.id, prefix},
          {tr("Ask its author to rename the operator; until then the pack is left out.")});
  return declared;
}

LoadedPack load(const fs::path& file, Registry& registry) {
  checkBuildKey(file);  // 1
  const QuernPack& pack = handshake(file);
  registry.adopt(declaredBy(pack, file));
  return {.id = pack.id, .title = pack.title, .version = pack.version, .file = file};
}

std::vector<fs::path> packsIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code ignored;
  for (fs::directory_iterator at(folder, ignored), end; !ignored && at != end;
       at.increment(ignored))
    if (at->path().extension() == ".so") files.push_back(at->path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

const char* buildKey() { return QUERN_BUILD_KEY; }

PackReport loadPacks(const fs::path& folder, Registry& registry) {
  PackReport report;
  for (const fs::path& file : packsIn(folder)) {
    try {
      report.loaded.push_back(load(file, registry));
    } catch (const Error& error) {  // 2
      report.refused.push_back(error.at({.file = file.filename().string()}));
    }
  }
  return report;
}

std::vector<fs::path> packFolders() {
  if (const char* chosen = std::getenv("QUERN_PACK_PATH"); chosen != nullptr) {
    std::vector<fs::path> folders;
    std::string_view rest(chosen);
    while (!rest.empty()) {
      const std::string_view folder = rest.substr(0, rest.find(':'));
      if (!folder.empty()) folders.emplace_back(folder);
      rest.remove_prefix(std::min(folder.size() + 1, rest.size()));
    }
    return folders;
  }
  Dl_info library;
  if (::dladdr(reinterpret_cast<const void*>(&buildKey), &library) == 0) return {};
  return {fs::canonical(library.dli_fname).parent_path() / "quern" / "packs"};
}

}  // namespace quern
