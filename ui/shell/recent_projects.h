// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QString>

#include <vector>

namespace quern {
class Pipeline;
class Registry;
}  // namespace quern

namespace quern::ui {

struct RecentProject {
  QString path;
  QString title;
};

/// The projects opened last, newest first, as far as their files are still there; at most twelve.
std::vector<RecentProject> recentProjects();
void rememberProject(const RecentProject& project);
void forgetProject(const QString& path);

/// Where a file lies, as people read it: "~/work/plan.quern". Projects may have the same title.
QString placeText(const QString& path);

/// A small picture of the project's pipeline, kept in the cache folder.
void rememberThumbnail(const QString& path, const Pipeline& pipeline, const Registry& registry);
QPixmap thumbnailOf(const QString& path);  ///< null if there is none

}  // namespace quern::ui
