// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times of reading and writing delimited text, beside pandas' (csv_peer.py) in compare.py.
//
//   csv_bench generate numbers|mixed MEGABYTES FILE   makes a file; the same arguments make the
//   same bytes csv_bench read FILE [THREADS]                     prints peak memory, rows and a
//   sum, then its seconds csv_bench write FILE OUT [THREADS]                reads, writes OUT and
//   removes it; prints the seconds of writing

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/table/csv_reader.h"
#include "core/table/csv_writer.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/resource.h>

using namespace quern;

namespace {

constexpr int numberColumns = 20;

double secondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

long peakMemory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

/// A header and rows made by `row` until the file has the size.
template <class Row>
void generate(const std::string& header, std::int64_t megabytes, const std::string& path, Row row) {
  OutputFile file(path);
  std::string block = header;
  std::int64_t bytes = 0;
  while (bytes < megabytes * 1'000'000) {
    while (block.size() < 1'000'000) row(block);
    file.write(block);
    bytes += static_cast<std::int64_t>(block.size());
    block.clear();
  }
  file.commit();
}

void generateNumbers(std::int64_t megabytes, const std::string& path) {
  std::string header;
  for (int column = 0; column < numberColumns; ++column)
    header += fmt::format("{}x{}", column == 0 ? "" : ",", column);
  Random random(1);
  generate(header + "\n", megabytes, path, [&](std::string& block) {
    for (int column = 0; column < numberColumns; ++column) {
      const double scale = column % 4 == 0   ? 1
                           : column % 4 == 1 ? 100
                           : column % 4 == 2 ? 1e-3
                                             : 1e4;
      fmt::format_to(std::back_inserter(block), "{}{}", column == 0 ? "" : ",",
                     column % 2 == 0 ? random.normal() * scale
                                     : std::round(random.uniform() * scale * 1000) / 1000);
    }
    block += '\n';
  });
}

void generateMixed(std::int64_t megabytes, const std::string& path) {
  static constexpr std::string_view zones[] = {"Harlem",  "Chelsea", "SoHo",
                                               "Tribeca", "Midtown", "Inwood"};
  Random random(2);
  std::int64_t id = 0;
  generate(
      "id,driver,start,end,zone,payment,distance,fare,note\n", megabytes, path,
      [&](std::string& block) {
        const std::int64_t second = random.below(86'400);
        const auto out = std::back_inserter(block);
        fmt::format_to(
            out, "{},D{:06},2023-{:02}-{:02} {:02}:{:02}:{:02},2023-{:02}-{:02} {:02}:{:02}:00,",
            ++id, random.below(400'000), 1 + random.below(12), 1 + random.below(28), second / 3600,
            second / 60 % 60, second % 60, 1 + random.below(12), 1 + random.below(28),
            second / 3600, second / 60 % 60);
        fmt::format_to(out, "{},{},", zones[random.below(6)], random.below(50) == 0 ? "" : "card");
        fmt::format_to(out, "{:.2f},{:.2f},", random.uniform() * 20, random.uniform() * 80);
        fmt::format_to(out, "\"trip {}, {}\"\n", random.below(1000), "paid \"\"well\"\"");
      });
}

double sumOf(const Table& table) {
  double sum = 0;
  for (int column = 0; column < table.columnCount(); ++column)
    if (table[column].type() == Type::number)
      for (const double value : table[column].numbers()) sum += value;
  return sum;
}

void read(const std::string& path, int threads) {
  Context context({.threads = threads});
  const auto start = std::chrono::steady_clock::now();
  const CsvResult result = readCsv(path, {}, context);
  const double seconds = secondsSince(start);
  fmt::print("{} MiB, {} rows, sum {:.6g}\n{:.3f}\n", peakMemory(), result.table.rowCount(),
             sumOf(result.table), seconds);
}

void write(const std::string& path, const std::string& out, int threads) {
  Context context({.threads = threads});
  const CsvResult result = readCsv(path, {}, context);
  const auto start = std::chrono::steady_clock::now();
  const CsvWritten written = writeCsv(result.table, {}, context, std::filesystem::path(out));
  const double seconds = secondsSince(start);
  std::filesystem::remove(out);
  fmt::print("{} MiB, {} rows\n{:.3f}\n", peakMemory(), written.rows, seconds);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const auto threads = [&](std::size_t at) {
    return words.size() > at ? std::atoi(words[at].c_str()) : 0;
  };
  if (words.size() == 4 && words[0] == "generate" && words[1] == "numbers")
    generateNumbers(std::atoll(words[2].c_str()), words[3]);
  else if (words.size() == 4 && words[0] == "generate" && words[1] == "mixed")
    generateMixed(std::atoll(words[2].c_str()), words[3]);
  else if (words.size() >= 2 && words[0] == "read")
    read(words[1], threads(2));
  else if (words.size() >= 3 && words[0] == "write")
    write(words[1], words[2], threads(3));
  else
    fmt::print(stderr,
               "csv_bench generate numbers|mixed MEGABYTES FILE | read FILE [THREADS] | write FILE "
               "OUT [THREADS]\n");
  return 0;
}
