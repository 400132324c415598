// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/tables.h"
#include "ui/figures/plot_values.h"
#include "ui/shell/language.h"

#include <QScopeGuard>
#include <QTest>

#include <cmath>

namespace quern::ui {

class PlotValuesTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void columnsBecomeCoordinates() {
    const Table t = table(
        "n:number,i:integer,d:date,t:timestamp,c:category"
        " / 1.5,3,1970-01-02,1970-01-01T00:00:30,b / ?,4,?,1970-01-01T00:01:00,a");
    CategoryScale names;
    const PlotValues number(t["n"], AxisKind::number, names),
        whole(t["i"], AxisKind::number, names), date(t["d"], AxisKind::date, names),
        time(t["t"], AxisKind::timestamp, names), category(t["c"], AxisKind::category, names);
    QCOMPARE(number[0], 1.5);
    QVERIFY(std::isnan(number[1]));
    QCOMPARE(whole[1], 4.0);
    QCOMPARE(date[0], 86'400.0);
    QVERIFY(std::isnan(date[1]));
    QCOMPARE(time[1], 60.0);
    QCOMPARE(names.names()[static_cast<int>(category[0])], QStringLiteral("b"));
    QCOMPARE(names.names()[static_cast<int>(category[1])], QStringLiteral("a"));
  }

  void numbersWithoutGapsAreShared() {
    const Table t = table("n:number / 1 / 2");
    CategoryScale names;
    PlotValues values(t["n"], AxisKind::number, names);
    QCOMPARE(values.view().data(), t["n"].numbers().data());
    const PlotValues moved = std::move(values);
    QCOMPARE(moved[1], 2.0);
  }

  void numbersAreReadable_data() {
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("thousands") << 1'204'567.0 << "1,204,567";
    QTest::newRow("fraction") << 1234.5 << "1,234.5";
    QTest::newRow("no noise") << 0.1 + 0.2 << "0.3";
    QTest::newRow("minus is a minus") << -2.5 << "−2.5";
    QTest::newRow("zero") << 0.0 << "0";
    QTest::newRow("large") << 1.25e14 << "1.25 × 10¹⁴";
    QTest::newRow("small") << 3e-7 << "3 × 10⁻⁷";
    QTest::newRow("missing") << std::nan("") << "–";
  }
  void numbersAreReadable() {
    QFETCH(double, number);
    QFETCH(QString, text);
    QCOMPARE(readable(number), text);
  }

  void theRestIsNamedInTheLanguageOfTheWindow() {
    applyLanguage(QStringLiteral("zh_CN"));
    const auto back = qScopeGuard([] { applyLanguage(QStringLiteral("en")); });
    CategoryScale scale;
    QCOMPARE(scale.place("(other)"), 0.0);
    QCOMPARE(scale.place("(other)"), 0.0);
    QCOMPARE(scale.place("other"), 1.0);  // the user's
    QCOMPARE(scale.names(), (QStringList{QStringLiteral("（其他）"), QStringLiteral("other")}));
  }

  void datesAreIso() {
    const CategoryScale names;
    QCOMPARE(readable(1'714'694'400.0, AxisKind::date, names), QStringLiteral("2024-05-03"));
    QCOMPARE(readable(1'714'745'220.0, AxisKind::timestamp, names),
             QStringLiteral("2024-05-03 14:07:00"));
  }
};

}  // namespace quern::ui

QTEST_GUILESS_MAIN(quern::ui::PlotValuesTest)
#include "plot_values_test.moc"
