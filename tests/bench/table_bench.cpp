// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables read, written, summarised and rearranged; compare_tables.py runs it beside its peers.
//
//   table_bench generate SHAPE ROWS FILE      see table_data.h
//   table_bench read FILE                     prints "read", seconds and what was read
//   table_bench work FILE ZONES OUT TASK...   reads FILE, then prints the same for each task
//
// QUERN_BENCH_THREADS holds it to so many threads.

#include "bench_data.h"
#include "core/families.h"
#include "core/pipeline/guards.h"
#include "core/pipeline/registry.h"
#include "core/table/csv_reader.h"
#include "core/table/csv_writer.h"
#include "core/table/profile.h"
#include "table_data.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>
#include <vector>

using namespace quern;

namespace {

Context& context() {
  static const char* const threads = std::getenv("QUERN_BENCH_THREADS");
  static Context context({.threads = threads == nullptr ? 0 : std::atoi(threads)});
  return context;
}

/// What an operator makes of its inputs, as a node of a pipeline would.
Table run(const char* id, const char* values, const Inputs& in) {
  static const Registry registry = [] {
    Registry filled;
    registerAll(filled);
    return filled;
  }();
  const Registry::Entry& entry = registry.at(id);
  const Parameters parameters(entry.spec.parameters, parseJson(values, "the bench's parameters"));
  Findings findings;
  checkOperator(entry, parameters, schemasOf(in), findings);
  if (const std::optional<Error> error = firstError(findings)) throw Error(*error);
  const Outputs out = entry.implementation->fitApply(parameters, in, context()).outputs;
  return out.table(entry.spec.outputs.front().name);
}

double sumOf(const Column& column) {
  double sum = 0;
  for (std::int64_t row = 0; row < column.size(); ++row) {
    const double value = column.number(row);
    if (!std::isnan(value)) sum += value;
  }
  return sum;
}

struct Work {
  Table table, zones;
  std::string out;

  Table of(const char* id, const char* values) const {
    Inputs in;
    in.set("data", table);
    return run(id, values, in);
  }

  /// How many groups, and the sum of their sums.
  std::string grouped(const char* values) const {
    const Table groups = of("group-by", values);
    return fmt::format("{} {:.2f}", groups.rowCount(), sumOf(groups["fare_sum"]));
  }

  /// The trips at the first, middle and last place.
  std::string sorted(const char* values) const {
    const Table sorted = of("sort", values);
    const Column& trips = sorted["trip_id"];
    return fmt::format("{:.0f} {:.0f} {:.0f}", trips.number(0), trips.number(trips.size() / 2),
                       trips.number(trips.size() - 1));
  }

  std::string joined() const {
    Inputs in;
    in.set("data", table);
    in.set("other", zones);
    const Table both = run("merge-data", R"({"join": "left", "on": ["zone"]})", in);
    return fmt::format("{} {:.2f}", both.rowCount(), sumOf(both["factor"]));
  }

  std::string written() const {
    return fmt::format("{}", writeCsv(table, {}, context(), std::filesystem::path(out)).rows);
  }

  std::string profiled() const {
    std::int64_t distinct = 0;
    for (const ColumnProfile& column : profile(table, context())) distinct += column.distinct;
    return fmt::format("{}", distinct);
  }
};

using Task = std::function<std::string(const Work&)>;

const std::map<std::string, Task>& tasks() {
  static const std::map<std::string, Task> all = {
      {"write", &Work::written},
      {"profile", &Work::profiled},
      {"group-few",
       [](const Work& work) {
         return work.grouped(
             R"({"by": ["payment", "zone"], "aggregates": "fare: sum; distance: mean; count"})");
       }},
      {"group-text",
       [](const Work& work) {
         return work.grouped(R"({"by": ["driver"], "aggregates": "fare: sum; count"})");
       }},
      {"group-integer",
       [](const Work& work) {
         return work.grouped(R"({"by": ["customer_id"], "aggregates": "fare: sum; count"})");
       }},
      {"join", &Work::joined},
      {"sort-number",
       [](const Work& work) { return work.sorted(R"({"by": ["fare", "trip_id"]})"); }},
      {"sort-text",
       [](const Work& work) { return work.sorted(R"({"by": ["driver", "trip_id"]})"); }},
      {"filter", [](const Work& work) {
         return fmt::format(
             "{}", work.of("filter-rows",
                           R"({"keep": "fare > 20 and distance < 5 and payment = 'card'"})")
                       .rowCount());
       }}};
  return all;
}

void say(const std::string& task, double seconds, const std::string& result) {
  fmt::print("{}\t{:.4f}\t{}\n", task, seconds, result);
}

Table read(const std::string& path) { return readCsv(path, {}, context()).table; }

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.size() == 4 && words[0] == "generate") {
    generateTable(words[1], std::atoll(words[2].c_str()), words[3]);
    return 0;
  }
  if (words.size() == 2 && words[0] == "read") {
    const auto start = std::chrono::steady_clock::now();
    const Table table = read(words[1]);
    say("read", secondsSince(start), fmt::format("{} {}", table.rowCount(), table.columnCount()));
    return 0;
  }
  if (words.size() < 5 || words[0] != "work") {
    fmt::print(stderr,
               "table_bench generate SHAPE ROWS FILE | read FILE | work FILE ZONES OUT TASK...\n");
    return 2;
  }
  const Work work{read(words[1]), read(words[2]), words[3]};
  for (std::size_t index = 4; index < words.size(); ++index) {
    const auto start = std::chrono::steady_clock::now();
    const std::string result = tasks().at(words[index])(work);
    say(words[index], secondsSince(start), result);
  }
  return 0;
}
