// SPDX-License-Identifier: GPL-3.0-or-later
//
// The walls of the house, read from the sources: which room may include which, and where exceptions
// are caught.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

class ArchitectureTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void coreKnowsNoQt();
  void onlyDeepTorchKnowsLibTorch();
  void nothingIncludesUpwards_data();
  void nothingIncludesUpwards();
  void exceptionsAreCaughtInFewPlaces();
  void everyFileNamesItsLicence();
  void filesFitASitting();

private:
  static QStringList sources(const QString& folder, const QStringList& endings = {"*.h", "*.cpp"});
  static QStringList lines(const QString& path);
  static QString relative(const QString& path);
  static QStringList filesWith(const QString& folder, const QRegularExpression& pattern);
};

namespace {

QString root() { return qEnvironmentVariable("QUERN_SOURCE_DIR"); }

}  // namespace

QStringList ArchitectureTest::sources(const QString& folder, const QStringList& endings) {
  QStringList found;
  QDirIterator files(root() + "/" + folder, endings, QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) found << files.next();
  found.sort();
  return found;
}

QStringList ArchitectureTest::lines(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n')
                                        : QStringList();
}

QString ArchitectureTest::relative(const QString& path) {
  return QDir(root()).relativeFilePath(path);
}

QStringList ArchitectureTest::filesWith(const QString& folder, const QRegularExpression& pattern) {
  QStringList found;
  for (const QString& path : sources(folder)) {
    const QStringList text = lines(path);
    if (std::any_of(text.begin(), text.end(),
                    [&](const QString& line) { return pattern.match(line).hasMatch(); }))
      found << relative(path);
  }
  return found;
}

void ArchitectureTest::coreKnowsNoQt() {
  QVERIFY(sources("core").size() > 100);
  const QRegularExpression qt(R"(^\s*#\s*include\s*[<"](Q[A-Z]|Qt|qcustomplot))");
  QCOMPARE(filesWith("core", qt), QStringList());
  QCOMPARE(filesWith("plugins", qt), QStringList());
}

void ArchitectureTest::onlyDeepTorchKnowsLibTorch() {
  const QRegularExpression torch(R"(^\s*#\s*include\s*[<"](torch/|ATen/|c10/))");
  for (const char* folder : {"core", "ui", "app", "plugins"})
    for (const QString& path : filesWith(folder, torch))
      QVERIFY2(path.startsWith("core/deep/torch/"), qPrintable(path));
  // A file of state is data: the readers that execute what they read are not used.
  const QRegularExpression executed("torch::(load|jit::load|pickle_load)");
  QCOMPARE(filesWith("core", executed), QStringList());
}

void ArchitectureTest::nothingIncludesUpwards_data() {
  QTest::addColumn<QString>("folder");
  QTest::addColumn<QString>("above");
  QTest::newRow("core") << "core" << "(ui|app|plugins|tests)/";
  QTest::newRow("packs") << "plugins" << "(ui|app|tests)/";
  QTest::newRow("window") << "ui" << "(app|tests|plugins)/";
  QTest::newRow("base, the lowest room") << "core/base" << "core/(?!base/)";
  QTest::newRow("tables") << "core/table" << "core/(?!base/|table/)";
  QTest::newRow("expressions") << "core/expression" << "core/(?!base/|table/|expression/)";
}

void ArchitectureTest::nothingIncludesUpwards() {
  QFETCH(QString, folder);
  QFETCH(QString, above);
  QVERIFY(!sources(folder).isEmpty());
  const QRegularExpression upwards("^\\s*#\\s*include\\s*\"" + above);
  QCOMPARE(filesWith(folder, upwards), QStringList());
}

/// Whoever catches decides what the user sees, so the places are few, and known.
void ArchitectureTest::exceptionsAreCaughtInFewPlaces() {
  const QStringList known = {
      "app/quern_cli.cpp",                // the command line's main
      "app/quern.cpp",                    // the desktop program's main
      "core/deep/torch/library.cpp",      // around LibTorch
      "core/pipeline/engine_run.cpp",     // a cancel, at the end of a node
      "core/pipeline/guards.cpp",         // attempt(): around one operator
      "core/pipeline/journal.cpp",        // a line that cannot be applied ends the recovery
      "core/pipeline/pack.cpp",           // around a pack's declaration
      "core/pipeline/project.cpp",        // a result that cannot be read is left out
      "core/pipeline/result_folder.cpp",  // a cache that cannot be read is none
      "resources/samples/make_sample.cpp",
      "ui/inspector/column_choice.cpp",    // a selection that cannot be read is shown as none
      "ui/document/node_clipboard.cpp",    // a clipboard may hold anything
      "ui/document/project_document.cpp",  // an edit that is refused
      "ui/running/attempt.cpp",            // attempt(): shows the Error
  };
  const QRegularExpression handler(R"(\bcatch\s*\()");
  for (const char* folder : {"core", "ui", "app", "plugins", "resources"})
    for (const QString& path : filesWith(folder, handler))
      QVERIFY2(known.contains(path), qPrintable(path));
}

void ArchitectureTest::everyFileNamesItsLicence() {
  for (const char* folder : {"core", "ui", "app", "plugins", "tests"})
    for (const QString& path : sources(folder, {"*.h", "*.cpp", "CMakeLists.txt"}))
      QVERIFY2(lines(path).value(0).contains("SPDX-License-Identifier: GPL-3.0-or-later"),
               qPrintable(relative(path)));
}

void ArchitectureTest::filesFitASitting() {
  for (const char* folder : {"core", "ui", "app", "plugins"})
    for (const QString& path : sources(folder)) {
      const auto count = lines(path).size();
      QVERIFY2(count <= 420,
               qPrintable(QStringLiteral("%1 has %2 lines").arg(relative(path)).arg(count)));
    }
}

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
