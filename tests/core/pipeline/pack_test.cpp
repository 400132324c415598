// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pack.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace quern;
namespace fs = std::filesystem;

namespace {

fs::path built(const std::string& name) {
  return fs::path(qEnvironmentVariable("QUERN_BINARY_DIR").toStdString()) / "tests" / "packs" /
         (name + ".so");
}

}  // namespace

class PackTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void loadsInSortedOrder();
  void refuses_data();
  void refuses();                      // promises 1 to 3
  void aStrangerRunsNoCode();          // promise 1
  void theOthersAreLoaded();           // promise 2
  void aTakenIdLeavesNothingBehind();  // promise 3
  void foldersComeFromTheEnvironment();

private:
  void bring(const std::string& name) { fs::copy_file(built(name), m_folder / (name + ".so")); }

  std::unique_ptr<QTemporaryDir> m_temporary;
  fs::path m_folder;
};

void PackTest::init() {
  m_temporary = std::make_unique<QTemporaryDir>();
  m_folder = m_temporary->path().toStdString();
}

void PackTest::loadsInSortedOrder() {
  Registry registry;
  QVERIFY(loadPacks(m_folder / "absent", registry).loaded.empty());
  fs::copy_file(built("good"), m_folder / "b.so");
  fs::copy_file(fs::path(qEnvironmentVariable("QUERN_BINARY_DIR").toStdString()) /
                    "lib/quern/packs/robust.so",
                m_folder / "a.so");
  std::ofstream(m_folder / "notes.txt") << "not a pack";
  const PackReport report = loadPacks(m_folder, registry);
  QCOMPARE(report.refused.size(), std::size_t{0});
  QCOMPARE(report.loaded.size(), std::size_t{2});
  QCOMPARE(report.loaded[0].id, std::string("robust"));
  QCOMPARE(report.loaded[1].id, std::string("good"));
  QCOMPARE(registry.at("robust.theil-sen").pack, std::string("robust"));
  QCOMPARE(registry.at("good.nothing").pack, std::string("good"));
}

void PackTest::refuses_data() {
  QTest::addColumn<QString>("pack");
  QTest::addColumn<QString>("says");
  QTest::newRow("1: a wrong key, naming both") << "wrong_key"
                                               << "quern-build-key 0 another compiler";
  QTest::newRow("1: and ours") << "wrong_key" << QString(buildKey());
  QTest::newRow("3: one that throws, with its text") << "throwing"
                                                     << "The pack is out of order.";
  QTest::newRow("3: an id outside its prefix") << "foreign_id"
                                               << "elsewhere.operator";
}

void PackTest::refuses() {
  QFETCH(QString, pack);
  QFETCH(QString, says);
  bring(pack.toStdString());
  Registry registry;
  const PackReport report = loadPacks(m_folder, registry);
  QVERIFY(report.loaded.empty());
  QCOMPARE(report.refused.size(), std::size_t{1});
  QVERIFY2(QString(report.refused[0].what()).contains(says), report.refused[0].what());
  QCOMPARE(report.refused[0].place().file, pack.toStdString() + ".so");
  QVERIFY(!report.refused[0].advice().empty());
  QVERIFY(registry.entries().empty());
}

void PackTest::aStrangerRunsNoCode() {
  const fs::path trace = m_folder / "trace";
  qputenv("QUERN_TEST_TRACE", QByteArray::fromStdString(trace.string()));
  bring("wrong_key");
  std::ofstream(m_folder / "text.so") << "no library at all";
  std::ofstream(m_folder / "empty.so").flush();
  Registry registry;
  QCOMPARE(loadPacks(m_folder, registry).refused.size(), std::size_t{3});
  QVERIFY(!fs::exists(trace));
}

void PackTest::theOthersAreLoaded() {
  for (const char* name : {"foreign_id", "good", "throwing", "wrong_key"}) bring(name);
  fs::create_directory(m_folder / "folder.so");
  Registry registry;
  const PackReport report = loadPacks(m_folder, registry);
  QCOMPARE(report.refused.size(), std::size_t{4});
  QCOMPARE(report.loaded.size(), std::size_t{1});
  QCOMPARE(registry.entries().size(), std::size_t{1});
}

void PackTest::aTakenIdLeavesNothingBehind() {
  bring("taken");
  Registry registry;
  const fs::path packs =
      fs::path(qEnvironmentVariable("QUERN_BINARY_DIR").toStdString()) / "lib/quern/packs";
  QCOMPARE(loadPacks(packs, registry).loaded.size(), std::size_t{1});
  const PackReport report = loadPacks(m_folder, registry);
  QCOMPARE(report.refused.size(), std::size_t{1});
  QVERIFY(QString(report.refused[0].what()).contains("robust.theil-sen"));
  QVERIFY(registry.find("robust.new") == nullptr);
  QVERIFY(registry.find("robust.theil-sen") != nullptr);
}

void PackTest::foldersComeFromTheEnvironment() {
  qputenv("QUERN_PACK_PATH", "/one::/two");
  QVERIFY(packFolders() == (std::vector<fs::path>{"/one", "/two"}));
  qputenv("QUERN_PACK_PATH", "");
  QVERIFY(packFolders().empty());
  qunsetenv("QUERN_PACK_PATH");
  const fs::path packs =
      fs::path(qEnvironmentVariable("QUERN_BINARY_DIR").toStdString()) / "lib/quern/packs";
  QVERIFY(packFolders() == std::vector<fs::path>{fs::canonical(packs)});
}

QTEST_APPLESS_MAIN(PackTest)
#include "pack_test.moc"
