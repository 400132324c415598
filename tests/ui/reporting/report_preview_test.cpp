// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sample_run.h"
#include "ui/document/project_document.h"
#include "ui/reporting/report_preview.h"
#include "ui/running/run_controller.h"

#include <QCheckBox>
#include <QStandardPaths>
#include <QTest>

namespace quern::ui {

class ReportPreviewTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

  void choicesChangeThePagesAndAreKept() {
    const SampleRun sample(orders());
    ProjectDocument document(sample.registry);
    document.adopt(sample.project, {});
    RunController runs(document, nullptr);
    runs.runAll();
    QTRY_VERIFY(!runs.isRunning());

    ReportPreview preview(document, runs);
    preview.show();
    QTRY_VERIFY(preview.pageCount() > 1);
    const int all = preview.pageCount();
    for (QCheckBox* box : preview.findChildren<QCheckBox*>()) box->setChecked(false);
    QTRY_VERIFY(preview.pageCount() > 0 && preview.pageCount() < all);
    QVERIFY(!reportChoiceFrom(document.project().report).figures);
    QVERIFY(preview.choice() == reportChoiceFrom(document.project().report));
    document.closeInPeace();
  }
};

}  // namespace quern::ui

QTEST_MAIN(quern::ui::ReportPreviewTest)
#include "report_preview_test.moc"
