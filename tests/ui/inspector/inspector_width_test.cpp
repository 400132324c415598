// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"
#include "ui/document/project_document.h"
#include "ui/inspector/inspector.h"
#include "ui/running/run_controller.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/temporary_home.h"

#include <QApplication>
#include <QScrollArea>
#include <QTest>

using namespace quern;
using namespace quern::ui;

namespace {

constexpr int paneWidth = 320;

}  // namespace

class InspectorWidthTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void nothingIsWiderThanThePane_data();
  void nothingIsWiderThanThePane();
};

void InspectorWidthTest::nothingIsWiderThanThePane_data() {
  QTest::addColumn<std::string>("id");
  for (const Registry::Entry& entry : allOperators().entries())
    QTest::newRow(std::string(entry.spec.id).c_str()) << std::string(entry.spec.id);
}

void InspectorWidthTest::nothingIsWiderThanThePane() {
  QFETCH(const std::string, id);
  ProjectDocument document(allOperators());
  RunController runs(document, std::make_shared<ResultCache>(ResultCache::Options{}));
  Project project;
  apply(project.pipeline, allOperators(), AddNode{{.id = "node", .operatorId = id}});
  document.adopt(std::move(project), {});
  Inspector inspector(document, runs);
  inspector.resize(paneWidth, 900);
  inspector.setNode("node");
  inspector.show();
  QApplication::processEvents();
  const auto* area = inspector.findChild<QScrollArea*>();
  const int width = area->viewport()->width();
  QVERIFY(width <= paneWidth);
  QStringList cut;
  for (const QWidget* child : area->widget()->findChildren<QWidget*>())
    if (const int right = child->mapTo(area->widget(), QPoint(child->width(), 0)).x();
        child->isVisible() && right > width)
      cut << QStringLiteral("%1 %2: %3 of %4")
                 .arg(QLatin1String(child->metaObject()->className()), child->accessibleName())
                 .arg(right)
                 .arg(width);
  QCOMPARE(cut.join(u'\n'), QString());
  QVERIFY(area->widget()->width() <= width);
  document.closeInPeace();
}

int main(int count, char** arguments) {
  const TemporaryHome home;
  QApplication application(count, arguments);
  applyLanguage(QStringLiteral("en"));
  applyTheme(ThemeChoice::light);
  InspectorWidthTest test;
  return QTest::qExec(&test, count, arguments);
}
#include "inspector_width_test.moc"
