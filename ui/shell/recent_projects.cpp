// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent_projects.h"

#include "core/pipeline/pipeline.h"
#include "ui/canvas/paint_pipeline.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr int mostProjects = 12;
constexpr QSize thumbnailSize(352, 176);  // twice what is shown, for screens of 200 %

QString key() { return QStringLiteral("recent"); }

QString thumbnailPath(const QString& path) {
  const QByteArray hash = QCryptographicHash::hash(QFileInfo(path).absoluteFilePath().toUtf8(),
                                                   QCryptographicHash::Sha1)
                              .toHex();
  return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) +
         QStringLiteral("/thumbnails/") + QString::fromLatin1(hash) + QStringLiteral(".png");
}

std::vector<RecentProject> stored() {
  QSettings settings;
  std::vector<RecentProject> projects;
  const int count = settings.beginReadArray(key());
  for (int index = 0; index < std::min(count, mostProjects); ++index) {
    settings.setArrayIndex(index);
    projects.push_back({settings.value(QStringLiteral("path")).toString(),
                        settings.value(QStringLiteral("title")).toString()});
  }
  settings.endArray();
  return projects;
}

void store(const std::vector<RecentProject>& projects) {
  QSettings settings;
  settings.remove(key());
  settings.beginWriteArray(key());
  int index = 0;
  for (const RecentProject& project : projects) {
    if (index == mostProjects) break;
    settings.setArrayIndex(index++);
    settings.setValue(QStringLiteral("path"), project.path);
    settings.setValue(QStringLiteral("title"), project.title);
  }
  settings.endArray();
}

}  // namespace

std::vector<RecentProject> recentProjects() {
  std::vector<RecentProject> projects = stored();
  std::erase_if(projects,
                [](const RecentProject& project) { return !QFileInfo(project.path).isFile(); });
  return projects;
}

void rememberProject(const RecentProject& project) {
  std::vector<RecentProject> projects = stored();
  std::erase_if(projects, [&](const RecentProject& old) { return old.path == project.path; });
  projects.insert(projects.begin(), project);
  store(projects);
}

void forgetProject(const QString& path) {
  std::vector<RecentProject> projects = stored();
  std::erase_if(projects, [&](const RecentProject& old) { return old.path == path; });
  store(projects);
}

QString placeText(const QString& path) {
  const QString home = QDir::homePath();
  const QString place = QDir::cleanPath(path);
  if (home.size() < 2 || !place.startsWith(home + QLatin1Char('/')))
    return QDir::toNativeSeparators(place);
  return QDir::toNativeSeparators(QLatin1Char('~') + place.mid(home.size()));
}

void rememberThumbnail(const QString& path, const Pipeline& pipeline, const Registry& registry) {
  QImage image(thumbnailSize, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  paintPipeline(painter, QRectF(QPointF(12, 12), thumbnailSize - QSize(24, 24)), pipeline,
                registry);
  painter.end();
  const QString file = thumbnailPath(path);
  if (QDir().mkpath(QFileInfo(file).path())) image.save(file);
}

QPixmap thumbnailOf(const QString& path) { return QPixmap(thumbnailPath(path)); }

}  // namespace quern::ui
