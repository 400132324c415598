// SPDX-License-Identifier: GPL-3.0-or-later
// How tables stand on the pages of a report.
#include "core/report/report.h"
#include "testing/tables.h"
#include "ui/reporting/report_export.h"
#include "ui/reporting/report_html.h"
#include "ui/reporting/report_text.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace quern::ui {
namespace {

Report reportOf(Table table) {
  const std::int64_t rows = table.rowCount();
  return {.title = "Tables", .blocks = {TableBlock{{}, std::move(table), rows}}};
}

/// What pdftotext, with further arguments, says of the report.
QString read(const Report& report, const QStringList& arguments) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("report.pdf"));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return {};
  file.write(reportToPdf(report, {}));
  file.close();
  QProcess process;
  process.start(QStringLiteral("pdftotext"), arguments + QStringList{path, QStringLiteral("-")});
  process.waitForFinished();
  return QString::fromUtf8(process.readAllStandardOutput());
}

/// Where a word ends on its line.
double endOf(const QString& word, const QString& boxes) {
  const QRegularExpression found(
      QStringLiteral("xMax=\"([0-9.]+)\"[^>]*>%1</word>").arg(QRegularExpression::escape(word)));
  return found.match(boxes).captured(1).toDouble();
}

const Table& mixed() {
  static const Table table = quern::table("name:text,value:number / a,1.5 / b,0.318 / c,12 / d,?");
  return table;
}

}  // namespace

class ReportTablesTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void cellsKnowWhatTheirDecimalsLack() {
    const TableText text = textOf(TableBlock{{}, mixed()});
    QCOMPARE(text.padding(1, QStringLiteral("1.5")), QStringLiteral("18"));
    QCOMPARE(text.padding(1, QStringLiteral("0.318")), QString());
    QCOMPARE(text.padding(1, QStringLiteral("12")), QStringLiteral(".318"));
    QCOMPARE(text.padding(1, QStringLiteral("–")), QString());
    QCOMPARE(text.padding(0, QStringLiteral("a")), QString());
  }

  void powersOfTenAreNotAligned() {
    const TableText text =
        textOf(TableBlock{{}, quern::table("share:number / 0.06189912 / 0.000000190191")});
    QVERIFY(text.rows[1][0].contains(QStringLiteral("×")));
    QCOMPARE(text.padding(0, text.rows[0][0]), QString());
  }

  void decimalSignsStandBelowEachOtherInPdf() {
    const QString boxes = read(reportOf(mixed()), {QStringLiteral("-bbox")});
    QVERIFY2(!boxes.isEmpty(), "is poppler-utils installed?");
    const double three = endOf(QStringLiteral("0.318"), boxes),
                 one = endOf(QStringLiteral("1.5"), boxes),
                 none = endOf(QStringLiteral("12"), boxes);
    const double digit = (three - one) / 2;
    QVERIFY2(digit > 3 && digit < 8, qPrintable(QString::number(digit)));
    QVERIFY(three - none > 3 * digit && three - none < 4 * digit);
  }

  void decimalSignsStandBelowEachOtherInHtml() {
    const QString html = htmlOf(reportOf(mixed()), {});
    QVERIFY(html.contains(QLatin1String("<td class=\"number\" data-pad=\"18\">1.5</td>")));
    QVERIFY(html.contains(QLatin1String("<td class=\"number\">0.318</td>")));
    QVERIFY(html.contains(QLatin1String("content: attr(data-pad)")));
  }

  void noRowIsAloneOnItsPage() {
    int broken = 0;
    for (int rows = 40; rows <= 110; rows += 1) {
      TableBuilder table({{"text", Type::text}});
      for (int row = 0; row < rows; ++row) table.row("cell " + std::to_string(row));
      const QStringList pages =
          read(reportOf(std::move(table).build()), {}).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
      broken += pages.size() > 1;
      const auto last = pages.back().count(QLatin1String("cell "));
      QVERIFY2(last >= 2, qPrintable(QStringLiteral("%1 rows, %2 last").arg(rows).arg(last)));
    }
    QVERIFY(broken > 20);
  }

  void namesInWideTablesOfAWebPageAreNotBroken() {
    std::vector<ColumnSchema> columns{{"name", Type::text}};
    for (int column = 0; column < 12; ++column)
      columns.push_back({"m" + std::to_string(column), Type::integer});
    TableBuilder table(columns);
    table[0].add("raw material stock (t)");
    for (int column = 1; column <= 12; ++column) table[column].add(std::int64_t{column});
    const QString html = htmlOf(reportOf(std::move(table).build()), {});
    QVERIFY(html.contains(QLatin1String("<table class=\"many\">")));
    QVERIFY(html.contains(QLatin1String("<td class=\"name\">raw material stock (t)</td>")));
    QVERIFY(!htmlOf(reportOf(mixed()), {}).contains(QLatin1String("class=\"many\"")));
  }
};

}  // namespace quern::ui

QTEST_MAIN(quern::ui::ReportTablesTest)
#include "report_tables_test.moc"
