// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/zip_archive.h"

#include "core/base/error.h"

#include <zip.h>

#include <algorithm>
#include <deque>
#include <limits>
#include <unordered_set>

namespace quern {
namespace {

constexpr zip_int64_t mostEntries = 1'000'000;

Error unusable(const std::string& source, Sentence message) {
  return Error(std::move(message), {.file = source},
               {tr("The file is cut short or damaged. Use another copy of it.")});
}

std::string reasonOf(zip_error_t& error) {
  std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  return reason;
}

/// Closes an entry when it goes out of scope.
using OpenEntry = std::unique_ptr<zip_file_t, decltype([](zip_file_t* file) { zip_fclose(file); })>;

}  // namespace

void ZipReader::Close::operator()(zip* archive) const { zip_discard(archive); }

ZipReader::ZipReader(std::string_view bytes, std::string source, std::int64_t limit)
    : m_source(std::move(source)) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* memory = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (memory != nullptr)
    m_archive.reset(zip_open_from_source(memory, ZIP_RDONLY | ZIP_CHECKCONS, &error));
  if (!m_archive) {
    if (memory != nullptr) zip_source_free(memory);
    throw unusable(m_source, {tr("The file is not a whole archive: %1."), reasonOf(error)});
  }
  const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
  if (count > mostEntries) throw unusable(m_source, {tr("The archive claims %1 entries."), count});
  std::unordered_set<std::string> names;
  std::int64_t total = 0;
  for (zip_int64_t index = 0; index < count; ++index) {
    Entry entry = checkedEntry(static_cast<zip_uint64_t>(index));
    if (!names.insert(entry.name).second)
      throw unusable(m_source, {tr("The archive has two entries called %1."), entry.name});
    if (entry.size > limit - total)
      throw unusable(m_source, {tr("The archive would take more than %1 bytes unpacked."), limit});
    total += entry.size;
    m_entries.push_back(std::move(entry));
  }
}

ZipReader::Entry ZipReader::checkedEntry(std::uint64_t index) const {
  zip_stat_t status;
  constexpr zip_uint64_t needed =
      ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if (zip_stat_index(m_archive.get(), index, ZIP_FL_ENC_GUESS, &status) != 0 ||
      (status.valid & needed) != needed)
    throw unusable(m_source, {tr("Entry %1 of the archive cannot be read."), index + 1});
  const bool plain = status.encryption_method == ZIP_EM_NONE &&
                     (status.comp_method == ZIP_CM_STORE || status.comp_method == ZIP_CM_DEFLATE);
  if (!plain)
    throw unusable(
        m_source,
        {tr("Entry %1 of the archive is encrypted or packed in an unknown way."), status.name});
  if (status.size > zip_uint64_t{std::numeric_limits<std::int64_t>::max()})
    throw unusable(m_source, {tr("Entry %1 of the archive claims to be endless."), status.name});
  return {status.name, static_cast<std::int64_t>(status.size)};
}

std::string ZipReader::read(const Entry& entry, std::int64_t limit) const {
  const std::string& name = entry.name;
  if (entry.size > limit)
    throw unusable(m_source, {tr("Entry %1 has %2 bytes where at most %3 are expected."), name,
                              entry.size, limit});
  const auto index = static_cast<zip_uint64_t>(&entry - m_entries.data());
  const OpenEntry file(zip_fopen_index(m_archive.get(), index, 0));
  if (!file) throw unusable(m_source, {tr("Entry %1 of the archive cannot be read."), name});

  std::string content;
  std::string block(1 << 16, '\0');
  // The memory grows with what is really there, not with what the archive claims. The checksum is
  // compared by the read that meets the end, so that one is made, too.
  while (true) {
    const zip_int64_t count = zip_fread(file.get(), block.data(), block.size());
    if (count < 0) throw unusable(m_source, {tr("Entry %1 of the archive is damaged."), name});
    if (count == 0) break;
    if (std::ssize(content) + count > entry.size)
      throw unusable(m_source, {tr("Entry %1 of the archive is longer than it claims."), name});
    content.append(block, 0, static_cast<std::size_t>(count));
  }
  if (std::ssize(content) != entry.size)
    throw unusable(m_source, {tr("Entry %1 of the archive is shorter than it claims."), name});
  return content;
}

struct ZipWriter::Target {
  zip_source_t* memory = nullptr;
  zip_t* archive = nullptr;
  std::deque<std::string> contents;  ///< libzip reads them when the archive is closed
};

ZipWriter::ZipWriter() : m_target(std::make_unique<Target>()) {
  m_target->memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  QUERN_EXPECT(m_target->memory != nullptr);
  zip_source_keep(m_target->memory);  // closing the archive would free it
  m_target->archive = zip_open_from_source(m_target->memory, ZIP_TRUNCATE, nullptr);
  QUERN_EXPECT(m_target->archive != nullptr);
}

ZipWriter::~ZipWriter() {
  if (m_target->archive != nullptr) zip_discard(m_target->archive);
  if (m_target->memory != nullptr) zip_source_free(m_target->memory);
}

void ZipWriter::add(const std::string& name, std::string content, Packing packing) {
  const std::string& kept = m_target->contents.emplace_back(std::move(content));
  zip_source_t* bytes = zip_source_buffer(m_target->archive, kept.data(), kept.size(), 0);
  QUERN_EXPECT(bytes != nullptr);
  const zip_int64_t index = zip_file_add(m_target->archive, name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
  QUERN_EXPECT(index >= 0);
  const auto place = static_cast<zip_uint64_t>(index);
  const zip_int32_t method = packing == Packing::stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  QUERN_EXPECT(zip_set_file_compression(m_target->archive, place, method,
                                        packing == Packing::fast ? 1 : 6) == 0);
  // 1980-01-01, where the time of a zip begins.
  QUERN_EXPECT(zip_file_set_dostime(m_target->archive, place, 0, 0x21, 0) == 0);
}

std::string ZipWriter::finish() {
  QUERN_EXPECT(m_target->archive != nullptr && zip_close(m_target->archive) == 0);
  m_target->archive = nullptr;
  zip_stat_t status;
  QUERN_EXPECT(zip_source_stat(m_target->memory, &status) == 0 &&
               zip_source_open(m_target->memory) == 0);
  std::string bytes(static_cast<std::size_t>(status.size), '\0');
  const zip_int64_t count = zip_source_read(m_target->memory, bytes.data(), bytes.size());
  zip_source_close(m_target->memory);
  QUERN_EXPECT(count == std::ssize(bytes));
  return bytes;
}

}  // namespace quern
