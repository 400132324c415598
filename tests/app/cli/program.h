// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

/// What a run of quern-cli left.
struct Ran {
  int code = -1;
  QByteArray out, err;
};

/// A folder of its own for each test, in which quern-cli runs, with nothing of the user's around
/// it.
class Program {
public:
  QString path(const QString& name) const { return m_folder.filePath(name); }

  void write(const QString& name, const QByteArray& content) const {
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
  }

  QByteArray read(const QString& name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll()
                                          : QByteArray("(no file " + name.toUtf8() + ")");
  }

  bool exists(const QString& name) const { return QFile::exists(path(name)); }

  /// Starts the program in the folder; the caller waits for it.
  void start(QProcess& process, const QStringList& arguments) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("XDG_CACHE_HOME", path("cache"));
    environment.remove("LANGUAGE");
    environment.insert("LC_ALL", language);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(qEnvironmentVariable("QUERN_BINARY_DIR") + "/bin/quern-cli", arguments);
  }

  Ran run(const QStringList& arguments, const QByteArray& input = {}) const {
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000)) return {};
    const bool normal = process.exitStatus() == QProcess::NormalExit;
    return {normal ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
  }

  QString language = "C.UTF-8";  ///< what the environment asks for

private:
  QTemporaryDir m_folder;
};
