// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <fmt/format.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>
#include <vector>

namespace quern {
namespace {

std::string inHexadecimal(XXH128_hash_t hash) {
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::string hashOfContent(const InputFile& file) {
  constexpr std::int64_t blockBytes = std::int64_t{1} << 20;
  XXH3_state_t state;
  XXH3_128bits_reset(&state);
  std::vector<char> block(static_cast<std::size_t>(std::min(blockBytes, file.size())));
  for (std::int64_t offset = 0; offset < file.size(); offset += blockBytes) {
    const auto bytes = static_cast<std::size_t>(std::min(blockBytes, file.size() - offset));
    file.read(offset, std::span(block).first(bytes));
    XXH3_128bits_update(&state, block.data(), bytes);
  }
  return inHexadecimal(XXH3_128bits_digest(&state));
}

}  // namespace

std::string hashOf(std::string_view bytes) {
  return inHexadecimal(XXH3_128bits(bytes.data(), bytes.size()));
}

std::string hashOfFile(const std::filesystem::path& path) {
  using Key = std::tuple<std::string, std::int64_t, std::int64_t>;
  static std::mutex guard;
  static std::map<Key, std::string> known;
  const InputFile file(path);
  const Key key{std::filesystem::absolute(path).string(), file.size(), file.modified()};
  {
    const std::scoped_lock lock(guard);
    if (const auto found = known.find(key); found != known.end()) return found->second;
  }
  std::string hash = hashOfContent(file);
  const std::scoped_lock lock(guard);
  return known.emplace(key, std::move(hash)).first->second;
}

}  // namespace quern
