// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace quern {

/// A zip archive in memory, read entry by entry. Nothing is ever unpacked to disk.
class ZipReader {
public:
  struct Entry {
    std::string name;
    std::int64_t size = 0;  ///< unpacked, as the archive claims; read() holds it to that
  };

  /// Throws Error naming `source` if the bytes are no whole archive, an entry is encrypted or
  /// packed in a way that is not deflate, a name comes twice, or the entries together claim more
  /// than `limit` bytes. `bytes` must outlive this.
  ZipReader(std::string_view bytes, std::string source, std::int64_t limit);

  const std::vector<Entry>& entries() const { return m_entries; }  ///< in the order of the archive
  /// Throws Error if the entry, one of entries(), is larger than `limit` bytes or does not agree
  /// with its checksum.
  std::string read(const Entry& entry, std::int64_t limit) const;

private:
  struct Close {
    void operator()(zip* archive) const;
  };

  Entry checkedEntry(std::uint64_t index) const;

  std::string m_source;
  std::unique_ptr<zip, Close> m_archive;
  std::vector<Entry> m_entries;
};

enum class Packing { stored, fast, deflated };

/// A zip archive built in memory. The same entries give the same bytes: no time of day gets in.
class ZipWriter {
public:
  ZipWriter();
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  void add(const std::string& name, std::string content, Packing packing);
  std::string finish();  ///< the archive; nothing can be added after it

private:
  struct Target;

  std::unique_ptr<Target> m_target;
};

}  // namespace quern
