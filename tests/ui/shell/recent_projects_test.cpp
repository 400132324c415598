// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/cards.h"
#include "ui/shell/recent_projects.h"
#include "ui/shell/welcome_page.h"
#include "ui/temporary_home.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace quern::ui;

namespace {

const TemporaryHome* home = nullptr;

QString project(const QString& folder) {
  const QString path = home->file(folder + QStringLiteral("/plan.quern"));
  QDir().mkpath(home->file(folder));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(path));
  return path;
}

}  // namespace

class RecentProjectsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void cleanup();
  void newestFirstAndEachOnce();
  void placesAreShort();
  void equalTitlesAreToldApart();
};

void RecentProjectsTest::cleanup() {
  for (const RecentProject& recent : recentProjects()) forgetProject(recent.path);
}

void RecentProjectsTest::newestFirstAndEachOnce() {
  const QString first = project("first"), second = project("second");
  rememberProject({first, "Plan"});
  rememberProject({second, "Plan"});
  rememberProject({first, "Plan B"});
  const std::vector<RecentProject> recent = recentProjects();
  QCOMPARE(recent.size(), std::size_t{2});
  QCOMPARE(recent.front().path, first);
  QCOMPARE(recent.front().title, QStringLiteral("Plan B"));
}

void RecentProjectsTest::placesAreShort() {
  QCOMPARE(placeText(QDir::homePath() + "/work/plan.quern"), QStringLiteral("~/work/plan.quern"));
  QCOMPARE(placeText(QDir::homePath() + "-old/plan.quern"), QDir::homePath() + "-old/plan.quern");
  QCOMPARE(placeText("/data/plan.quern"), QStringLiteral("/data/plan.quern"));
}

/// Seen, not only in the tool tip: the cards are drawn differently.
void RecentProjectsTest::equalTitlesAreToldApart() {
  rememberProject({project("a-folder-with-a-long-name/another-with-a-long-name/north"), "Plan"});
  rememberProject({project("a-folder-with-a-long-name/another-with-a-long-name/south"), "Plan"});
  WelcomePage page;
  page.resize(700, 600);
  page.refresh();
  page.show();
  QVERIFY(QTest::qWaitForWindowExposed(&page));
  std::vector<QImage> pictures;
  for (Card* card : page.findChildren<Card*>())
    if (card->text() == QLatin1String("Plan")) {
      card->clearFocus();
      pictures.push_back(card->grab().toImage());
    }
  QCOMPARE(pictures.size(), std::size_t{2});
  QVERIFY(pictures[0] != pictures[1]);
}

int main(int count, char** arguments) {
  const TemporaryHome temporary;
  home = &temporary;
  QApplication application(count, arguments);
  RecentProjectsTest test;
  return QTest::qExec(&test, count, arguments);
}
#include "recent_projects_test.moc"
