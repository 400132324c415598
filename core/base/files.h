// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace quern {

/// A regular file opened once and read from that one handle: what is named later by the same path
/// does not matter. Devices, pipes and folders are refused without waiting for them.
class QUERN_CORE_EXPORT InputFile {
public:
  /// Throws Error if the path does not name a readable regular file.
  explicit InputFile(const std::filesystem::path& path);
  ~InputFile();
  InputFile(InputFile&& other) noexcept;
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  InputFile& operator=(InputFile&&) = delete;

  std::int64_t size() const { return m_size; }          ///< when it was opened
  std::int64_t modified() const { return m_modified; }  ///< nanoseconds since 1970
  const std::string& name() const { return m_name; }    ///< for messages: the path as it was given

  /// Whether somebody has written to it since it was opened.
  bool hasChanged() const;

  /// Fills `into` from the offset. Throws Error if the file has shrunk since it was opened.
  void read(std::int64_t offset, std::span<char> into) const;
  std::string readAll(std::int64_t limit) const;  ///< throws Error if it is larger than limit bytes

private:
  int m_handle = -1;
  std::int64_t m_size = 0;
  std::int64_t m_modified = 0;
  std::string m_name;
};

/// Writes beside the final name, syncs and renames (file, then folder). Until commit() the old file
/// stands untouched; without commit() the new one is removed again.
class QUERN_CORE_EXPORT OutputFile {
public:
  /// Throws Error if the folder cannot be written to
  explicit OutputFile(std::filesystem::path path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);  ///< throws Error, for instance when the disk is full
  void commit();
  /// For foreign writers
  const std::filesystem::path& temporaryPath() const { return m_temporary; }

private:
  std::string m_name;  ///< for messages: the path as it was given
  std::filesystem::path m_path;
  std::filesystem::path m_temporary;
  int m_handle = -1;
};

QUERN_CORE_EXPORT std::string readFile(const std::filesystem::path& path, std::int64_t limit);
QUERN_CORE_EXPORT void writeFile(const std::filesystem::path& path, std::string_view bytes);

/// XXH3 with 128 bits, as 32 hexadecimal digits.
QUERN_CORE_EXPORT std::string hashOf(std::string_view bytes);
/// The hash of a file's content; remembered per path, size and time of change within the process.
QUERN_CORE_EXPORT std::string hashOfFile(const std::filesystem::path& path);

}  // namespace quern
