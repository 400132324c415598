// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/base/memory.h"

#include <chrono>
#include <filesystem>
#include <span>
#include <string>

namespace quern {

/// Numbers that a bench and its peer share: made once, written as raw doubles, read back by both.
/// `make` fills them.
template <class Make>
Values<double> sharedNumbers(const std::filesystem::path& path, std::int64_t count,
                             const Make& make) {
  Values<double> numbers(static_cast<std::size_t>(count));
  const std::span<char> bytes(reinterpret_cast<char*>(numbers.data()),
                              numbers.size() * sizeof(double));
  if (std::filesystem::exists(path) && InputFile(path).size() == std::ssize(bytes)) {
    InputFile(path).read(0, bytes);
    return numbers;
  }
  make(std::span<double>(numbers));
  writeFile(path, std::string_view(bytes.data(), bytes.size()));
  return numbers;
}

inline double secondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace quern
