// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reporting/report_preview.h"
#include "ui/reporting/sample_report.h"

#include <QCheckBox>
#include <QStandardPaths>
#include <QTest>

namespace quern::ui {

class ReportPreviewTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

  void choicesChangeThePagesAndAreKept() {
    SampleReport sample;
    ReportPreview preview(sample.document(), sample.runs());
    preview.show();
    QTRY_VERIFY(preview.pageCount() > 1);
    const int all = preview.pageCount();
    for (QCheckBox* box : preview.findChildren<QCheckBox*>()) box->setChecked(false);
    QTRY_VERIFY(preview.pageCount() > 0 && preview.pageCount() < all);
    const ReportChoice kept = reportChoiceFrom(sample.document().project().report);
    QVERIFY(!kept.figures);
    QVERIFY(preview.choice() == kept);
  }
};

}  // namespace quern::ui

QTEST_MAIN(quern::ui::ReportPreviewTest)
#include "report_preview_test.moc"
