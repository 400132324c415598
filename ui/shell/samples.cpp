// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/samples.h"

#include "core/pipeline/edit.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace quern::ui {
namespace {

QString translatedSample(const QString& english) {
  return english.isEmpty() ? QString()
                           : QCoreApplication::translate("samples", english.toUtf8().constData());
}

QJsonArray listIn(const QDir& folder) {
  QFile file(folder.filePath(QStringLiteral("samples.json")));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("samples")).toArray();
}

}  // namespace

QString sampleFolder() {
  const QDir program(QCoreApplication::applicationDirPath());
  const QString candidates[] = {qEnvironmentVariable("QUERN_SAMPLES"),
                                program.absoluteFilePath(QStringLiteral("../share/quern/samples"))};
  for (const QString& candidate : candidates)
    if (!candidate.isEmpty() && QFileInfo(candidate).isDir())
      return QFileInfo(candidate).canonicalFilePath();
  return {};
}

bool isSample(const QString& path) {
  const QString folder = sampleFolder();
  return !folder.isEmpty() &&
         QFileInfo(path).canonicalFilePath().startsWith(folder + QLatin1Char('/'));
}

std::vector<Sample> samples() {
  const QString path = sampleFolder();
  if (path.isEmpty()) return {};
  const QDir folder(path);
  QStringList files = folder.entryList({QStringLiteral("*.quern")}, QDir::Files, QDir::Name);
  std::vector<Sample> found;
  for (const QJsonValue& value : listIn(folder)) {
    const QJsonObject listed = value.toObject();
    const QString file = listed.value(QLatin1String("file")).toString();
    if (files.removeAll(file) == 0) continue;
    found.push_back({.path = folder.filePath(file),
                     .field = listed.value(QLatin1String("field")).toString(),
                     .title = listed.value(QLatin1String("title")).toString(),
                     .summary = listed.value(QLatin1String("summary")).toString()});
  }
  for (const QString& file : files)
    found.push_back({.path = folder.filePath(file), .title = QFileInfo(file).completeBaseName()});
  return found;
}

Project inWindowsLanguage(Project sample, const Registry& registry) {
  for (std::string* text : {&sample.title, &sample.description})
    *text = std8(translatedSample(qt(*text)));
  std::vector<Edit> renamed;
  for (const Node& node : sample.pipeline.nodes())
    if (!node.title.empty())
      renamed.push_back(Rename{node.id, std8(translatedSample(qt(node.title)))});
  applyAll(sample.pipeline, registry, renamed);
  return sample;
}

QString translatedTitle(const Sample& sample) { return translatedSample(sample.title); }
QString translatedSummary(const Sample& sample) { return translatedSample(sample.summary); }

}  // namespace quern::ui
