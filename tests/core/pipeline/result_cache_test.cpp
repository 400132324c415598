// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/result_cache.h"
#include "core/base/error.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <limits>
#include <thread>

using namespace quern;
namespace fs = std::filesystem;

namespace {

Column numbers(std::int64_t count, double first) {
  Values<double> values(static_cast<std::size_t>(count));
  for (std::int64_t row = 0; row < count; ++row)
    values[static_cast<std::size_t>(row)] = first + static_cast<double>(row);
  return Column::ofNumbers(std::move(values));
}

std::shared_ptr<NodeResult> resultWith(std::string key, const Table& table) {
  auto result = std::make_shared<NodeResult>();
  result->key = std::move(key);
  result->outputs.set("data", table);
  return result;
}

SharedResult small(const std::string& key, double first = 0, std::int64_t rows = 1000) {
  return resultWith(key, Table(TableSchema({{"x"}}), {numbers(rows, first)}));
}

/// Everything that a result can hold.
SharedResult rich(const std::string& key) {
  const Table table(TableSchema({{"x"}, {"名", Type::text}}),
                    {numbers(3, 0.1), Column::ofTexts(std::vector<std::string>{"a", "", "b\n"})});
  const auto result = resultWith(key, table);
  ModelStep step{.operatorId = "mean"};
  step.state.arrays["w"] = Array::of(std::vector<double>{1, 2});
  result->outputs.set(
      "model", std::make_shared<const Model>(ModelSchema{.target = "x", .input = table.schema()},
                                             std::vector<ModelStep>{step}));
  result->state.json = {{"best", std::numeric_limits<double>::infinity()}};
  result->state.arrays["centres/1"] = Array::of(std::vector<std::int32_t>{1, 2, 3, 4}, {2, 2});
  result->figures.push_back(
      {.id = "line", .title = {tr("A line")}, .layers = {LineLayer{.x = table[0], .y = table[0]}}});
  result->log = {{Severity::warning, {tr("Column %1 has %2 missing values."), "x", 3}}};
  result->metrics["loss"] = {{1, 0.5}, {2, std::nan("")}};
  result->outcome = {tr("R² %1"), "0.87"};
  result->seconds = 1.25;
  result->memory = 12345;
  return result;
}

void compare(const NodeResult& actual, const NodeResult& expected) {
  QCOMPARE(resultBytes(actual), resultBytes(expected));
  QVERIFY(actual.state == expected.state);
  QVERIFY(actual.outputs.table("data") == expected.outputs.table("data"));
  if (expected.outputs.has("model"))
    QVERIFY(actual.outputs.model("model") == expected.outputs.model("model"));
  QVERIFY(actual.log == expected.log);
  QCOMPARE(actual.outcome.english(), expected.outcome.english());
  QCOMPARE(actual.figures.size(), expected.figures.size());
}

std::vector<fs::path> filesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  return files;
}

}  // namespace

class ResultCacheTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void aResultComesBackWhole();
  void aRestartFindsIt();                // promise 1
  void theLeastUsedLeavesMemoryFirst();  // promise 2
  void sharedColumnsCountOnce();         // promise 2
  void sharedColumnsAreOneFile();
  void damagedFilesCountAsAbsent();
  void theDiskLimitHolds();
  void whatIsLentStaysInMemory();  // promise 4
  void noFolderNoTrouble();        // promise 5
  void twoAtOnce();
  void clears();

private:
  ResultCache::Options onDisk() const { return {.folder = m_folder}; }

  std::unique_ptr<QTemporaryDir> m_temporary;
  fs::path m_folder;
};

void ResultCacheTest::init() {
  m_temporary = std::make_unique<QTemporaryDir>();
  m_folder = m_temporary->path().toStdString();
}

void ResultCacheTest::aResultComesBackWhole() {
  const SharedResult result = rich("abc");
  const std::string bytes = resultBytes(*result);
  compare(resultFrom(bytes, "test"), *result);
  for (std::size_t length = 0; length < bytes.size(); length += 11)
    QVERIFY_THROWS_EXCEPTION(Error, resultFrom(std::string_view(bytes).substr(0, length), "cut"));
}

void ResultCacheTest::aRestartFindsIt() {
  {
    ResultCache cache(onDisk());
    cache.store(rich("abc"));
    QVERIFY(cache.contains("abc"));
  }
  ResultCache cache(onDisk());
  QVERIFY(cache.contains("abc"));
  const SharedResult found = cache.find("abc");
  QVERIFY(found != nullptr);
  compare(*found, *rich("abc"));
  QCOMPARE(cache.find("abc"), found);
  QVERIFY(!cache.contains("abd"));
  QVERIFY(cache.find("abd") == nullptr);
  QVERIFY(cache.find("../results/abc") == nullptr);
}

void ResultCacheTest::theLeastUsedLeavesMemoryFirst() {
  ResultCache cache({.memoryLimit = 30'000});  // three of 8,000 bytes and a little
  for (const char* key : {"a", "b", "c"}) cache.store(small(key, *key));
  QVERIFY(cache.find("a") != nullptr);
  cache.store(small("d", 4));
  QVERIFY(cache.find("b") == nullptr);
  for (const char* key : {"a", "c", "d"}) QVERIFY(cache.find(key) != nullptr);
  cache.store(small("large", 0, 10'000));
  QVERIFY(cache.find("large") != nullptr);
  QVERIFY(cache.find("d") == nullptr);
}

void ResultCacheTest::sharedColumnsCountOnce() {
  ResultCache cache({.memoryLimit = 30'000});
  const Table table(TableSchema({{"x"}}), {numbers(1000, 0)});
  for (const char* key : {"a", "b", "c", "d", "e", "f"}) cache.store(resultWith(key, table));
  for (const char* key : {"a", "b", "c", "d", "e", "f"}) QVERIFY(cache.find(key) != nullptr);
}

void ResultCacheTest::sharedColumnsAreOneFile() {
  const Column shared = numbers(100'000, 0);
  {
    ResultCache cache(onDisk());
    cache.store(resultWith("a", Table(TableSchema({{"x"}}), {shared})));
    cache.store(resultWith(
        "b", Table(TableSchema({{"x"}, {"y"}, {"z"}}), {shared, shared, numbers(100'000, 7)})));
  }
  QCOMPARE(filesIn(m_folder / "columns").size(), std::size_t{2});
  ResultCache cache(onDisk());
  const SharedResult both = cache.find("b");
  QVERIFY(both->outputs.table("data")["x"] == shared);
  QCOMPARE(both->outputs.table("data")["x"].identity(),
           both->outputs.table("data")["y"].identity());
}

void ResultCacheTest::damagedFilesCountAsAbsent() {
  const auto stored = [this] {
    ResultCache cache(onDisk());
    cache.store(rich("abc"));
  };
  stored();
  for (const fs::path& file : filesIn(m_folder)) {
    const auto size = fs::file_size(file);
    for (const auto where : {std::uintmax_t{0}, size / 2, size - 1}) {
      std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
      stream.seekg(static_cast<std::streamoff>(where));
      const char byte = static_cast<char>(stream.get() ^ 1);
      stream.seekp(static_cast<std::streamoff>(where));
      stream.put(byte);
      stream.close();
      QVERIFY(ResultCache(onDisk()).find("abc") == nullptr);
      QVERIFY(!ResultCache(onDisk()).contains("abc"));
      stored();
      QVERIFY(ResultCache(onDisk()).find("abc") != nullptr);
    }
    fs::resize_file(file, size / 2);
    QVERIFY(ResultCache(onDisk()).find("abc") == nullptr);
    stored();
    QVERIFY(ResultCache(onDisk()).find("abc") != nullptr);
  }
}

void ResultCacheTest::theDiskLimitHolds() {
  const ResultCache::Options options{.folder = m_folder, .memoryLimit = 0, .diskLimit = 500'000};
  for (int index = 0; index < 30; ++index) {  // of 40,000 bytes each
    ResultCache cache(options);
    cache.store(small("r" + std::to_string(index), 1000.5 * index, 5000));
  }
  std::uintmax_t total = 0;
  for (const fs::path& file : filesIn(m_folder)) total += fs::file_size(file);
  QVERIFY(total <= 500'000);
  ResultCache cache(options);
  QVERIFY(cache.find("r29") != nullptr);
  QVERIFY(cache.find("r0") == nullptr);
}

void ResultCacheTest::whatIsLentStaysInMemory() {
  {
    ResultCache cache(onDisk());
    cache.lend({{"first", small("a")}, {"second", small("b")}});
    QVERIFY(cache.contains("a"));
    QVERIFY(cache.find("b") != nullptr);
    cache.lend({{"first", small("c")}});  // the next project's
    QVERIFY(cache.find("a") == nullptr);
    QVERIFY(cache.find("c") != nullptr);
  }
  QVERIFY(!ResultCache(onDisk()).contains("c"));
  QVERIFY(filesIn(m_folder).empty());
}

void ResultCacheTest::noFolderNoTrouble() {
  ResultCache cache({.folder = "/proc/no/such/folder"});
  cache.store(small("a"));
  QVERIFY(cache.find("a") != nullptr);
}

void ResultCacheTest::twoAtOnce() {
  const auto work = [this](int offset) {
    ResultCache cache({.folder = m_folder, .memoryLimit = 0});
    for (int index = 0; index < 50; ++index) {
      cache.store(small("k" + std::to_string(index), index));
      const SharedResult found = cache.find("k" + std::to_string((index * 7 + offset) % 50));
      if (found && found->outputs.table("data").rowCount() != 1000) qFatal("half a result");
    }
  };
  std::thread other(work, 3);
  work(0);
  other.join();
  ResultCache cache(onDisk());
  for (int index = 0; index < 50; ++index)
    QVERIFY(cache.find("k" + std::to_string(index))->outputs.table("data")["x"].number(0) == index);
}

void ResultCacheTest::clears() {
  ResultCache cache(onDisk());
  cache.store(small("a"));
  cache.clear();
  QVERIFY(cache.find("a") == nullptr);
}

QTEST_APPLESS_MAIN(ResultCacheTest)
#include "result_cache_test.moc"
