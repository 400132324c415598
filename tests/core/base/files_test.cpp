// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include "core/base/error.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <sstream>

using namespace quern;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

int filesIn(const fs::path& folder) {
  return static_cast<int>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// While it lives, no file can grow beyond a number of bytes: what a full disk does, without
/// filling one.
class FileSizeLimit {
public:
  explicit FileSizeLimit(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    m_signalBefore = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_signalBefore);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
  rlimit m_before{};
  void (*m_signalBefore)(int) = nullptr;
};

/// What the work throws, as an Error.
template <class Work>
Error errorOf(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  throw std::logic_error("no Error");
}

}  // namespace

class FilesTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();

  void readsParts();
  void refusesWhatIsNoFile_data();
  void refusesWhatIsNoFile();  // promise 1
  void absentAndUnreadable();
  void changesAreSeen();
  void shrinkingIsAnError();  // promise 2
  void limits();
  void movedHandles();

  void replacesOnCommit();             // promise 4
  void withoutCommitNothingChanges();  // promise 3
  void fullDiskKeepsTheOld();          // promise 3
  void killedWhileWriting();           // promise 3
  void neverReplacesADevice();
  void linksStayLinks();   // promise 5
  void permissionsStay();  // promise 5
  void foldersThatCannotBeWritten();
  void longNames();
  void foreignWriters();

  void hashes();
  void hashesFollowTheContent();

private:
  fs::path path(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }

  std::unique_ptr<QTemporaryDir> m_folder;
};

void FilesTest::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void FilesTest::readsParts() {
  writeFile(path("a"), "0123456789");
  const InputFile file(path("a"));
  QCOMPARE(file.size(), 10);
  QCOMPARE(file.name(), path("a").string());
  std::string part(4, ' ');
  file.read(3, part);
  QCOMPARE(part, std::string("3456"));
  QCOMPARE(file.readAll(10), std::string("0123456789"));
  // What the name means later does not matter.
  writeFile(path("a"), "other");
  QCOMPARE(file.readAll(10), std::string("0123456789"));
}

void FilesTest::refusesWhatIsNoFile_data() {
  QTest::addColumn<QString>("name");
  for (const char* name :
       {"/dev/zero", "/dev/stdin", "/dev/tty", "/proc", "fifo", "folder", "link to fifo"})
    QTest::newRow(name) << name;
}

void FilesTest::refusesWhatIsNoFile() {
  QFETCH(QString, name);
  QCOMPARE(::mkfifo(path("fifo").c_str(), 0600), 0);
  fs::create_directory(path("folder"));
  fs::create_symlink(path("fifo"), path("link to fifo"));
  const fs::path wanted =
      name.startsWith(u'/') ? fs::path(name.toStdString()) : path(name.toUtf8().constData());
  const Error error = errorOf([&] { InputFile{wanted}; });  // at once: nobody writes into the pipe
  const char* const kind = name.contains("fifo")                          ? "a pipe"
                           : name.startsWith("/proc") || name == "folder" ? "a folder"
                                                                          : "a";
  QVERIFY2(QString(error.what()).contains(kind), error.what());
}

void FilesTest::absentAndUnreadable() {
  const Error absent = errorOf([&] { InputFile file(path("absent.csv")); });
  QCOMPARE(absent.place().file, path("absent.csv").string());
  QVERIFY(!absent.advice().empty());
  QVERIFY(QString::fromUtf8(absent.what()).contains(QStringLiteral("/absent.csv.")));
  writeFile(path("a"), "x");
  fs::permissions(path("a"), fs::perms::none);
  if (::geteuid() == 0) QSKIP("the superuser may read everything");
  QVERIFY_EXCEPTION_THROWN(InputFile{path("a")}, Error);
}

void FilesTest::changesAreSeen() {
  writeFile(path("a"), "0123456789");
  const InputFile file(path("a"));
  QVERIFY(!file.hasChanged());
  std::ofstream(path("a"), std::ios::app) << "more";
  QVERIFY(file.hasChanged());
}

void FilesTest::shrinkingIsAnError() {
  writeFile(path("a"), "0123456789");
  const InputFile file(path("a"));
  fs::resize_file(path("a"), 5);
  std::string all(10, ' ');
  const Error error = errorOf([&] { file.read(0, all); });
  QVERIFY(QString::fromUtf8(error.what()).contains(QStringLiteral("shorter")));
  QVERIFY_EXCEPTION_THROWN(file.readAll(100), Error);
}

void FilesTest::limits() {
  writeFile(path("a"), "0123456789");
  QCOMPARE(readFile(path("a"), 10).size(), std::size_t{10});
  QVERIFY_EXCEPTION_THROWN(readFile(path("a"), 9), Error);
  writeFile(path("empty"), "");
  QCOMPARE(readFile(path("empty"), 0), std::string());
}

void FilesTest::movedHandles() {
  writeFile(path("a"), "abc");
  InputFile first(path("a"));
  const InputFile second(std::move(first));
  QCOMPARE(second.readAll(3), std::string("abc"));
}

void FilesTest::replacesOnCommit() {
  writeFile(path("a"), "old");
  OutputFile file(path("a"));
  file.write("new ");
  file.write("content");
  QCOMPARE(contentOf(path("a")), std::string("old"));
  file.commit();
  QCOMPARE(contentOf(path("a")), std::string("new content"));
  QCOMPARE(filesIn(path("")), 1);
}

void FilesTest::withoutCommitNothingChanges() {
  writeFile(path("a"), "old");
  {
    OutputFile file(path("a"));
    file.write("new");
    OutputFile other(path("b"));
    other.write("new");
  }
  QCOMPARE(contentOf(path("a")), std::string("old"));
  QCOMPARE(filesIn(path("")), 1);
}

void FilesTest::fullDiskKeepsTheOld() {
  writeFile(path("a"), "old");
  const std::string large(1 << 20, 'x');
  {
    const FileSizeLimit limit(4096);
    const Error error = errorOf([&] { writeFile(path("a"), large); });
    QVERIFY(QString::fromUtf8(error.what()).contains(QStringLiteral("no room")));
  }
  QCOMPARE(contentOf(path("a")), std::string("old"));
  QCOMPARE(filesIn(path("")), 1);
  writeFile(path("a"), large);
  QCOMPARE(contentOf(path("a")), large);
}

void FilesTest::killedWhileWriting() {
  writeFile(path("a"), "old");
  int ready[2];
  QCOMPARE(::pipe(ready), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    OutputFile file(path("a"));
    file.write(std::string(100'000, 'x'));
    if (::write(ready[1], "!", 1) == 1) ::pause();
    ::_exit(1);
  }
  char signalled = 0;
  QCOMPARE(::read(ready[0], &signalled, 1), ssize_t{1});
  ::kill(child, SIGKILL);
  int status = 0;
  QCOMPARE(::waitpid(child, &status, 0), child);
  ::close(ready[0]);
  ::close(ready[1]);
  QVERIFY(WIFSIGNALED(status));
  QCOMPARE(contentOf(path("a")), std::string("old"));
}

void FilesTest::neverReplacesADevice() {
  QVERIFY_EXCEPTION_THROWN(OutputFile{"/dev/null"}, Error);
  QVERIFY_EXCEPTION_THROWN(OutputFile{path("")}, Error);
  QVERIFY(!fs::is_regular_file("/dev/null"));
}

void FilesTest::linksStayLinks() {
  fs::create_directory(path("elsewhere"));
  writeFile(path("elsewhere/a"), "old");
  fs::create_symlink("elsewhere/a", path("link"));
  writeFile(path("link"), "new");
  QVERIFY(fs::is_symlink(path("link")));
  QCOMPARE(contentOf(path("elsewhere/a")), std::string("new"));
}

void FilesTest::permissionsStay() {
  writeFile(path("a"), "old");
  fs::permissions(path("a"), fs::perms::owner_read | fs::perms::owner_write);
  writeFile(path("a"), "new");
  QCOMPARE(fs::status(path("a")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

void FilesTest::foldersThatCannotBeWritten() {
  const Error absent = errorOf([&] { OutputFile file(path("absent/a")); });
  QVERIFY(QString::fromUtf8(absent.what()).contains(QStringLiteral("/absent/a does not exist.")));
  writeFile(path("file"), "x");
  QVERIFY_EXCEPTION_THROWN(OutputFile{path("file/a")}, Error);
  QVERIFY_EXCEPTION_THROWN(OutputFile{"/proc/a"}, Error);
}

void FilesTest::longNames() {
  const std::string name(255, 'n');
  writeFile(path(name.c_str()), "x");
  QCOMPARE(contentOf(path(name.c_str())), std::string("x"));
}

void FilesTest::foreignWriters() {
  OutputFile file(path("a"));
  std::ofstream(path("made elsewhere")) << "foreign";
  fs::rename(path("made elsewhere"), file.temporaryPath());
  file.commit();
  QCOMPARE(contentOf(path("a")), std::string("foreign"));
}

void FilesTest::hashes() {
  // As the test vectors of python-xxhash have them.
  QCOMPARE(hashOf(""), std::string("99aa06d3014798d86001c324468d497f"));
  QCOMPARE(hashOf("a"), std::string("a96faf705af16834e6c632b61e964e1f"));
  writeFile(path("a"), std::string((3 << 20) + 17, 'q'));
  QCOMPARE(hashOfFile(path("a")), hashOf(std::string((3 << 20) + 17, 'q')));
}

void FilesTest::hashesFollowTheContent() {
  writeFile(path("a"), "one");
  const std::string one = hashOfFile(path("a"));
  QCOMPARE(hashOfFile(path("a")), one);
  writeFile(path("a"), "three");
  QCOMPARE(hashOfFile(path("a")), hashOf("three"));
}

QTEST_APPLESS_MAIN(FilesTest)
#include "files_test.moc"
