// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/memory_need.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <thread>

namespace quern {

double copyBytes(const Column& column) {
  constexpr double presence = 1.0 / 8;
  const auto rows = static_cast<double>(column.size());
  switch (column.type()) {
    case Type::text: return static_cast<double>(column.bytes());
    case Type::category: return rows * (sizeof(std::int32_t) + presence);
    case Type::boolean: return rows * (sizeof(std::uint8_t) + presence);
    default: return rows * (sizeof(double) + presence);
  }
}

double copyBytes(const Table& table) {
  double bytes = 0;
  for (int column = 0; column < table.columnCount(); ++column) bytes += copyBytes(table[column]);
  return bytes;
}

double copyBytes(const Table& table, const std::vector<std::string>& names) {
  double bytes = 0;
  for (const std::string& name : names)
    if (table.contains(name)) bytes += copyBytes(table[name]);
  return bytes;
}

double summaryBytes(const Table& table, const std::string& name) {
  if (!table.contains(name)) return 0;
  constexpr double numbered = 36;  // of a text: its number, and what finds it again
  const Column& column = table[name];
  return column.type() == Type::text ? numbered * static_cast<double>(column.size())
                                     : 2 * copyBytes(column);
}

double distinctAtMost(const Column& column) {
  const auto rows = static_cast<double>(column.size());
  if (column.type() == Type::boolean) return std::min(rows, 2.0);
  if (column.type() != Type::category) return rows;
  return std::min(rows, static_cast<double>(column.categories().size()));
}

int threadsOfMachine() {
  return std::max(static_cast<int>(std::thread::hardware_concurrency()), 1);
}

std::string writtenBytes(double bytes) {
  constexpr double step = 1024;
  const char* unit = "KiB";
  double count = bytes / step;
  for (const char* larger : {"MiB", "GiB"})
    if (count >= step) {
      count /= step;
      unit = larger;
    }
  return fmt::format("{:.{}f} {}", count, count < 10 && count != std::floor(count) ? 1 : 0, unit);
}

std::int64_t neededBytes(double bytes) {
  constexpr double least = 1024, most = 4e18;
  return static_cast<std::int64_t>(std::clamp(bytes, least, most));
}

}  // namespace quern
