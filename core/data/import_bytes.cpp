// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_bytes.h"

#include "core/base/files.h"
#include "core/base/zip_archive.h"
#include "core/table/csv_compression.h"
#include "core/table/table_file.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

namespace quern {
namespace {

using csv::Compression;

// A cell of a few characters takes up to eight bytes; a text stays as long as it is.
constexpr double tablePerText = 1.5;

/// How long the text of a compressed file is. gzip ends with it, modulo 2^32; tables shrink to a
/// quarter at least, whatever is said there.
double unpackedBytes(const InputFile& file, Compression compression) {
  constexpr double usual = 4;
  const double guess = usual * static_cast<double>(file.size());
  std::array<char, 4> end{};
  if (compression != Compression::gzip || file.size() < std::ssize(end)) return guess;
  file.read(file.size() - std::ssize(end), end);
  std::uint32_t told = 0;
  for (std::size_t byte = end.size(); byte-- > 0;)
    told = told << 8 | static_cast<unsigned char>(end[byte]);
  return std::max(static_cast<double>(told), guess);
}

/// The sheets and their texts, unpacked one at a time, and the cells they are read into.
double spreadsheetBytes(const InputFile& file) {
  constexpr std::int64_t longest = std::int64_t{4} << 30;
  const std::string bytes = file.readAll(longest);
  const ZipReader archive(bytes, file.name(), std::numeric_limits<std::int64_t>::max());
  double unpacked = 0;
  for (const ZipReader::Entry& entry : archive.entries())
    unpacked += static_cast<double>(entry.size);
  constexpr double cellsPerText = 1.5;
  return static_cast<double>(bytes.size()) + (1 + cellsPerText) * unpacked;
}

}  // namespace

double importBytes(const std::filesystem::path& path) {
  const InputFile file(path);
  constexpr std::int64_t longestHead = 4096;
  std::string head(static_cast<std::size_t>(std::min(file.size(), longestHead)), '\0');
  file.read(0, head);
  const auto size = static_cast<double>(file.size());
  switch (formatOf(head, file.name())) {
    case TableFormat::xlsx: return spreadsheetBytes(file);
    case TableFormat::json: return 3 * size;
    case TableFormat::arff: return 5 * size;
    case TableFormat::delimited: break;
  }
  const Compression compression = csv::compressionOf(head);
  if (compression == Compression::none) return tablePerText * size;
  return (1 + tablePerText) * unpackedBytes(file, compression);
}

}  // namespace quern
