// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of the language tells of every function, in both languages, and its examples give what
// it says they give.
#include "core/expression/expression.h"

#include "testing/tables.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace quern;

class HelpPageTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyFunctionIsListed_data() { pages(); }
  void everyFunctionIsListed();
  void examplesGiveWhatIsSaid_data() { pages(); }
  void examplesGiveWhatIsSaid();

private:
  static void pages();
};

namespace {

struct Example {
  QString call, expression, result;
};

QList<Example> examplesOf(const QString& path) {
  QFile page(qEnvironmentVariable("QUERN_SOURCE_DIR") + "/resources/help/" + path);
  if (!page.open(QIODevice::ReadOnly)) return {};
  static const QRegularExpression row("^\\| `([^`]+)` \\| `([^`]+)` \\| (.*?) \\|");
  QList<Example> examples;
  for (const QString& line : QString::fromUtf8(page.readAll()).split('\n'))
    if (const auto found = row.match(line); found.hasMatch())
      examples << Example{found.captured(1), found.captured(2), found.captured(3)};
  return examples;
}

/// The table that stands on the page.
Table sample() {
  return table(
      "day:date,machine:category,hours:integer,note:text"
      " / 2024-05-03,M1,2,'urgent: bearing' / 2024-05-04,M2,4,oil / 2024-05-05,M1,?,?"
      " / 2024-06-01,M2,3,belt");
}

}  // namespace

void HelpPageTest::pages() {
  QTest::addColumn<QString>("page");
  QTest::newRow("English") << "formula.md";
  QTest::newRow("Chinese") << "zh_CN/formula.md";
}

void HelpPageTest::everyFunctionIsListed() {
  QFETCH(QString, page);
  QStringList listed;
  for (const Example& example : examplesOf(page))
    listed << example.call.section(QRegularExpression("[ (]"), 0, 0);
  for (const std::string& name : functionNames())
    QVERIFY2(listed.contains(QString::fromStdString(name)), name.c_str());
  for (const QString& name : listed) {
    const std::vector<std::string> known = functionNames();
    QVERIFY2(std::ranges::find(known, name.toStdString()) != known.end(), qPrintable(name));
  }
}

void HelpPageTest::examplesGiveWhatIsSaid() {
  QFETCH(QString, page);
  const Table data = sample();
  for (const Example& example : examplesOf(page)) {
    Context context;
    const Column column = Expression(example.expression.toStdString()).evaluate(data, context);
    QStringList values;
    for (std::int64_t row = 0; row < column.size(); ++row)
      values << (column.present()[row] ? QString::fromStdString(column.written(row))
                                       : QString::fromUtf8("–"));
    const QString expected = example.result.contains(", ") ? values.join(", ") : values.value(0);
    QVERIFY2(expected == example.result,
             qPrintable(example.expression + " gives " + values.join(", ")));
  }
}

QTEST_APPLESS_MAIN(HelpPageTest)
#include "help_page_test.moc"
