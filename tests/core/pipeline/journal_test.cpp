// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/pipeline/journal.h"
#include "testing/operators.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace quern;
namespace fs = std::filesystem;

namespace {

AddNode nodeCalled(const std::string& id) {
  return AddNode{Node{.id = id, .operatorId = "select-columns"}};
}

Pipeline withNodes(const std::vector<std::string>& ids) {
  Pipeline pipeline;
  for (const std::string& id : ids) apply(pipeline, allOperators(), nodeCalled(id));
  return pipeline;
}

/// Runs work in a process of its own that ends as a crash would.
void crashAfter(const std::function<void()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    work();
    ::kill(::getpid(), SIGKILL);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}

}  // namespace

class JournalTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void aKillLosesNothing();    // promise 1
  void theLastLineMayBeCut();  // promise 2
  void garbageEndsIt_data();
  void garbageEndsIt();
  void onlyTheAbandonedAreListed();  // promise 3
  void aFullDiskLeavesItWhole();     // promise 4
  void aSaveEmptiesIt();
  void closedInPeaceIsGone();

private:
  std::unique_ptr<QTemporaryDir> m_temporary;
  fs::path m_folder, m_path;
};

void JournalTest::init() {
  m_temporary = std::make_unique<QTemporaryDir>();
  m_folder = m_temporary->path().toStdString();
  m_path = m_folder / "a.journal";
}

void JournalTest::aKillLosesNothing() {
  const Pipeline start = withNodes({"a"});
  crashAfter([&] {
    Journal journal(m_path, "/home/me/project.quern", start);
    journal.append({nodeCalled("b"), Rename{"b", "二"}});
    journal.append({SetValue{"a", "columns", {"x"}}});
  });
  QVERIFY(abandonedJournals(m_folder) == std::vector<fs::path>{m_path});
  const std::optional<Recovered> recovered = recover(m_path, allOperators());
  QVERIFY(recovered.has_value());
  QCOMPARE(recovered->project.string(), std::string("/home/me/project.quern"));
  QCOMPARE(recovered->edits, 3);
  Pipeline expected = withNodes({"a", "b"});
  applyAll(expected, allOperators(), {Rename{"b", "二"}, SetValue{"a", "columns", {"x"}}});
  QVERIFY(recovered->pipeline == expected);
}

void JournalTest::theLastLineMayBeCut() {
  std::vector<std::int64_t> ends;
  {
    Journal journal(m_path, {}, Pipeline());
    ends.push_back(static_cast<std::int64_t>(fs::file_size(m_path)));
    for (const char* id : {"a", "b", "c"}) {
      journal.append({nodeCalled(id)});
      ends.push_back(static_cast<std::int64_t>(fs::file_size(m_path)));
    }
  }
  const std::string whole = readFile(m_path, 1 << 20);
  for (std::int64_t length = 0; length <= ends.back(); ++length) {
    const fs::path cut = m_folder / "cut.journal";
    std::ofstream(cut, std::ios::binary) << whole.substr(0, static_cast<std::size_t>(length));
    int edits = 0;
    while (edits < 3 && ends[static_cast<std::size_t>(edits) + 1] <= length) ++edits;
    const std::optional<Recovered> recovered = recover(cut, allOperators());
    QCOMPARE(recovered ? recovered->edits : 0, edits);
  }
}

void JournalTest::garbageEndsIt_data() {
  QTest::addColumn<QByteArray>("line");
  QTest::newRow("not JSON") << QByteArray("{{{\n");
  QTest::newRow("another kind") << QByteArray("[1, 2]\n");
  QTest::newRow("no edits") << QByteArray("{}\n");
  QTest::newRow("an unknown edit") << QByteArray("{\"edits\": [{\"edit\": \"explode\"}]}\n");
  QTest::newRow("zero bytes") << QByteArray(4096, '\0') + "\n";
  QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\n");
}

void JournalTest::garbageEndsIt() {
  QFETCH(QByteArray, line);
  {
    Journal journal(m_path, {}, Pipeline());
    journal.append({nodeCalled("a")});
  }
  const std::string whole = readFile(m_path, 1 << 20);
  const std::string last = whole.substr(whole.find('\n') + 1);
  std::ofstream(m_path, std::ios::binary | std::ios::app) << line.toStdString() << last;
  const std::optional<Recovered> recovered = recover(m_path, allOperators());
  QVERIFY(recovered && recovered->pipeline == withNodes({"a"}));
  std::ofstream(m_path, std::ios::binary) << line.toStdString() << whole;
  QVERIFY(!recover(m_path, allOperators()));
  QVERIFY(!recover(m_folder / "absent.journal", allOperators()));
}

void JournalTest::onlyTheAbandonedAreListed() {
  std::ofstream(m_folder / "notes.txt") << "not a journal";
  fs::create_directory(m_folder / "folder.journal");
  const Journal alive(m_path, {}, Pipeline());
  const fs::path left = m_folder / "b.journal";
  crashAfter([&] { Journal(left, {}, Pipeline()).append({nodeCalled("a")}); });
  QVERIFY(abandonedJournals(m_folder) == std::vector<fs::path>{left});
  QVERIFY_THROWS_EXCEPTION(Error, Journal(m_path, {}, Pipeline()));
  QVERIFY(abandonedJournals(m_folder / "absent").empty());
}

void JournalTest::aFullDiskLeavesItWhole() {
  Journal journal(m_path, {}, Pipeline());
  journal.append({nodeCalled("a")});
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const rlimit tight{.rlim_cur = fs::file_size(m_path) + 20, .rlim_max = before.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &tight);
  QVERIFY_THROWS_EXCEPTION(Error, journal.append({nodeCalled("b")}));
  ::setrlimit(RLIMIT_FSIZE, &before);
  journal.append({nodeCalled("c")});
  QVERIFY(recover(m_path, allOperators())->pipeline == withNodes({"a", "c"}));
}

void JournalTest::aSaveEmptiesIt() {
  Journal journal(m_path, {}, Pipeline());
  journal.append({nodeCalled("a")});
  journal.restart("/saved.quern", withNodes({"a"}));
  QVERIFY(!recover(m_path, allOperators()));
  journal.append({nodeCalled("b")});
  const std::optional<Recovered> recovered = recover(m_path, allOperators());
  QCOMPARE(recovered->edits, 1);
  QCOMPARE(recovered->project.string(), std::string("/saved.quern"));
  QVERIFY(recovered->pipeline == withNodes({"a", "b"}));
}

void JournalTest::closedInPeaceIsGone() {
  Journal journal(m_path, {}, Pipeline());
  journal.remove();
  QVERIFY(!fs::exists(m_path));
}

QTEST_APPLESS_MAIN(JournalTest)
#include "journal_test.moc"
