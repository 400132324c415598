// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_data.h"

#include "core/base/files.h"
#include "core/base/random.h"

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>

namespace quern {
namespace {

using Row = std::function<void(std::int64_t row, std::string& text)>;

constexpr int zoneCount = 265, driverCount = 400'000, customerCount = 1'000'000;

void write(const std::string& header, std::int64_t rows, const std::filesystem::path& path,
           const Row& row) {
  OutputFile file(path);
  std::string block = header;
  for (std::int64_t index = 0; index < rows; ++index) {
    row(index, block);
    block += '\n';
    if (block.size() < 1'000'000) continue;
    file.write(block);
    block.clear();
  }
  file.write(block);
  file.commit();
}

std::string names(int count) {
  std::string header;
  for (int column = 0; column < count; ++column)
    header += fmt::format("{}x{}", column == 0 ? "" : ",", column);
  return header + "\n";
}

void numbers(int columns, std::int64_t rows, const std::filesystem::path& path) {
  Random random(1);
  write(names(columns), rows, path, [&](std::int64_t, std::string& text) {
    for (int column = 0; column < columns; ++column) {
      const double scale = column % 4 == 0   ? 1
                           : column % 4 == 1 ? 100
                           : column % 4 == 2 ? 1e-3
                                             : 1e4;
      const double value = column % 2 == 0 ? random.normal() * scale
                                           : std::round(random.uniform() * scale * 1000) / 1000;
      fmt::format_to(std::back_inserter(text), "{}{}", column == 0 ? "" : ",", value);
    }
  });
}

void shortNumbers(int columns, std::int64_t rows, const std::filesystem::path& path) {
  Random random(1);
  write(names(columns), rows, path, [&](std::int64_t, std::string& text) {
    for (int column = 0; column < columns; ++column) {
      const double scale = column % 3 == 0 ? 1 : column % 3 == 1 ? 100 : 1e4;
      const double value = std::round(random.uniform() * scale * 1000) / 1000;
      fmt::format_to(std::back_inserter(text), "{}{}", column == 0 ? "" : ",", value);
    }
  });
}

/// Month, day and second of a moment of 2023, and what comes some minutes later.
std::string moment(std::int64_t minute, std::int64_t second) {
  const std::int64_t day = minute / 1440;
  return fmt::format("2023-{:02}-{:02} {:02}:{:02}:{:02}", 1 + day / 28, 1 + day % 28,
                     minute / 60 % 24, minute % 60, second);
}

void taxi(std::int64_t rows, const std::filesystem::path& path) {
  static constexpr std::string_view payments[] = {"card",    "cash", "card", "no charge",
                                                  "dispute", "card", "app"};
  Random random(2);
  const auto amount = [&random](double most) {
    return random.below(50) == 0 ? std::string() : fmt::format("{:.2f}", random.uniform() * most);
  };
  write(
      "trip_id,customer_id,driver,pickup,dropoff,zone,payment,passengers,distance,fare,tip,note\n",
      rows, path, [&](std::int64_t row, std::string& text) {
        const std::int64_t start = random.below(12 * 28 * 1440 - 100);
        const double fare = 3 + std::round(random.uniform() * random.uniform() * 9700) / 100;
        fmt::format_to(std::back_inserter(text),
                       "{},{},D{:06},{},{},Zone {:03},{},{},{},{},{},\"trip {}, {}\"", row + 1,
                       random.below(customerCount), random.below(driverCount),
                       moment(start, random.below(60)),
                       moment(start + 1 + random.below(99), random.below(60)),
                       1 + random.below(zoneCount), payments[random.below(7)], 1 + random.below(6),
                       amount(20), fare, amount(15), random.below(100'000), "paid \"\"well\"\"");
      });
}

void text(std::int64_t rows, const std::filesystem::path& path) {
  static constexpr std::string_view words[] = {"pump",  "valve", "said",   "\"\"ok\"\"", "leaks,",
                                               "again", "shift", "report", "bearing",    "\n"};
  Random random(3);
  const auto sentence = [&random](std::string& into, std::int64_t length) {
    into += '"';
    for (std::int64_t word = 0; word < length; ++word) {
      into += words[random.below(10)];
      into += ' ';
    }
    into += '"';
  };
  write("id,subject,body\n", rows, path, [&](std::int64_t row, std::string& into) {
    fmt::format_to(std::back_inserter(into), "{},", row + 1);
    sentence(into, 4);
    into += ',';
    sentence(into, 20 + random.below(40));
  });
}

void zones(const std::filesystem::path& path) {
  write("zone,borough,factor\n", zoneCount - 5, path, [](std::int64_t row, std::string& text) {
    fmt::format_to(std::back_inserter(text), "Zone {:03},Borough {},{}", row + 1, row % 6,
                   1 + static_cast<double>(row % 8) / 8);
  });
}

}  // namespace

void generateTable(std::string_view shape, std::int64_t rows, const std::filesystem::path& path) {
  if (shape == "narrow") return numbers(20, rows, path);
  if (shape == "wide") return shortNumbers(2000, rows, path);
  if (shape == "taxi") return taxi(rows, path);
  if (shape == "text") return text(rows, path);
  if (shape == "zones") return zones(path);
  throw std::invalid_argument(fmt::format("There is no shape {}.", shape));
}

}  // namespace quern
