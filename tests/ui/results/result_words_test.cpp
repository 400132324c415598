// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Quern itself names is shown in the window's language; tables and exported files keep the
// English names.
#include "core/pipeline/edit.h"
#include "core/table/csv_writer.h"
#include "testing/operators.h"
#include "testing/tables.h"
#include "ui/shell/language.h"
#include "ui/shell/result_words.h"
#include "ui/shell/samples.h"
#include "ui/tables/table_panel.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace quern;
using namespace quern::ui;

class ResultWordsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase();
  void headingsAndCells_data();
  void headingsAndCells();
  void sentencesOfDataQuality_data();
  void sentencesOfDataQuality();
  void whatTheUserNamedStays();
  void wordsComeAlongDownstream();
  void theTableShowsThem();
  void samplesSpeakTheLanguage();
};

void ResultWordsTest::initTestCase() { applyLanguage(QStringLiteral("zh_CN")); }

void ResultWordsTest::cleanupTestCase() { applyLanguage(QStringLiteral("en")); }

void ResultWordsTest::headingsAndCells_data() {
  QTest::addColumn<QString>("operatorId");
  QTest::addColumn<QString>("port");
  QTest::addColumn<QString>("column");
  QTest::addColumn<QString>("cell");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char* id, const char* port, const char* column, const char* cell,
                      const char* expected) {
    QTest::addRow("%s/%s: %s %s", id, port, column, cell)
        << id << port << column << cell << QString::fromUtf8(expected);
  };
  row("linear-regression", "coefficients", "standard error", "", "标准误");
  row("linear-regression", "coefficients", "term", "intercept", "截距");
  row("linear-regression", "coefficients", "term", "hours", "hours");  // the user's
  row("linear-regression", "summary", "measure", "log-likelihood", "对数似然");
  row("cross-validation", "folds", "fold", "", "折");
  row("logistic-regression", "predictions", "probability: yes", "", "概率：yes");
  row("exponential-smoothing", "parameters", "parameter", "initial season 12", "初始季节 12");
  row("pivot-table", "data", "value", "", "value");  // named by the data
  row("csv-import", "rejects", "reason", "The row has 1 cell where the table has 12 columns.",
      "该行有 1 个单元格，而表格有 12 列。");
  row("csv-import", "rejects", "reason", "Column a: \"x\" has not the chosen type.",
      "列 a：“x”不是所选的类型。");
  row("csv-import", "rejects", "text", "The line is a note below the table.",
      "The line is a note below the table.");  // the user's
  row("data-quality", "data", "meaning", "Every value is 3 of 4: the column tells nothing.",
      "所有值都是 3 of 4：这一列不含信息。");
  row("data-quality", "data", "meaning", "3 of 4 rows", "3 of 4 rows");  // by an older Quern
}

void ResultWordsTest::headingsAndCells() {
  QFETCH(QString, operatorId);
  QFETCH(QString, port);
  QFETCH(QString, column);
  QFETCH(QString, cell);
  const ResultWords words(std8(operatorId), std8(port));
  QTEST(cell.isEmpty() ? words.heading(std8(column)) : words.cell(std8(column), cell), "expected");
}

void ResultWordsTest::sentencesOfDataQuality_data() {
  QTest::addColumn<QString>("data");
  QTest::addColumn<QString>("expected");
  QString names, classes;
  for (int row = 0; row < 10; ++row) names += QStringLiteral(" / n%1").arg(row);
  for (const char* pair : {"u,yes", "v,no"})
    for (int row = 0; row < 10; ++row) classes += QStringLiteral(" / ") + QLatin1String(pair);
  const auto row = [](const char* name, const QString& data, const char* expected) {
    QTest::newRow(name) << data << QString::fromUtf8(expected);
  };
  row("all missing", "a:number,b:text / ?,x / ?,y", "所有值都缺失：这一列不含信息。");
  row("missing", "a:number,b:text / 1,x / 2,y / ?,z",
      "3 个值中有 1 个缺失；请填补，或去掉这一列。");
  row("constant", "a:category,b:text / u,x / u,y", "所有值都是 u：这一列不含信息。");
  row("numbers", "a:text / 1 / 2.5", "全部 2 个值都是数值；请把这一列改为数值列。");
  row("one number", "a:text / 1", "唯一的值是数值；请把这一列改为数值列。");
  row("mostly numbers", "a:text / 1 / 2 / 3 / 4 / 5 / 6 / 7 / 8 / 9 / x",
      "10 个值中有 9 个是数值，1 个不是；请改正后者，并把这一列改为数值列。");
  row("names", "a:text" + names,
      "全部 10 个值各不相同：这一列是行的名称，无法从中学习；请把它的角色设为标识。");
  row("outliers", "a:integer / 1 / 2 / 3 / 4 / 8",
      "5 个值中有 1 个低于 -1 或高于 7，即超出四分位数 1.5 倍四分位距之外。");
  row("duplicate", "a:integer,b:integer / 1,1 / 2,2", "它的值与列 a 相同；请去掉其中一列。");
  row("correlation", "a:number,y:number@target / 1,-3 / 2,-5 / 4,-9",
      "它与目标 y 的相关系数为 -1：在目标已知之前，它是否已知？");
  row("told", "a:category,y:category@target" + classes,
      "凭它的值就能在 100% 的行中说出目标 y：在目标已知之前，它是否已知？");
  row("rows", "a:integer,b:text / 1,x / 2,y / 1,x", "3 行中有 1 行在所有列上与前面的某行相同。");
}

void ResultWordsTest::sentencesOfDataQuality() {
  QFETCH(QString, data);
  QFETCH(QString, expected);
  const Table found = run("data-quality", "{}", table(data));
  const ResultWords words("data-quality", "data");
  QStringList shown;
  for (std::int64_t row = 0; row < found.rowCount(); ++row)
    shown << words.cell("meaning", qt(found["meaning"].written(row)));
  QVERIFY2(shown.contains(expected), qPrintable(shown.join('\n')));
  static const QRegularExpression word(QStringLiteral("[a-z]{3}"));
  QVERIFY2(!shown.join(' ').contains(word), qPrintable(shown.join('\n')));
}

void ResultWordsTest::whatTheUserNamedStays() {
  ResultWords words("linear-regression", "predictions");
  words.inherit("residual", {});
  QCOMPARE(words.heading("residual"), QStringLiteral("residual"));
  QCOMPARE(words.heading("prediction"), QStringLiteral("预测值"));
  QCOMPARE(ResultWords().heading("value"), QStringLiteral("value"));
}

/// A sorted table of coefficients is still one of coefficients; a column called as one of them in
/// the user's file is not.
void ResultWordsTest::wordsComeAlongDownstream() {
  Pipeline pipeline;
  applyAll(pipeline, allOperators(),
           {AddNode{{.id = "lr", .operatorId = "linear-regression"}},
            AddNode{{.id = "sort", .operatorId = "sort"}},
            AddNode{{.id = "csv", .operatorId = "csv-import"}},
            AddNode{{.id = "lr2", .operatorId = "linear-regression"}},
            AddLink{{{"lr", "coefficients"}, {"sort", "data"}}},
            AddLink{{{"csv", "data"}, {"lr2", "data"}}}});
  std::map<NodeId, NodeCheck> checks;
  checks["sort"].in.set("data", TableSchema({{"term", Type::text}, {"t", Type::number}}));
  checks["lr2"].in.set("data", TableSchema({{"prediction", Type::number}}));
  const ResultWords sorted = wordsOf(pipeline, checks, "sort", "data");
  QCOMPARE(sorted.heading("term"), QStringLiteral("项"));
  QCOMPARE(sorted.cell("term", QStringLiteral("intercept")), QStringLiteral("截距"));
  const ResultWords judged = wordsOf(pipeline, checks, "lr2", "predictions");
  QCOMPARE(judged.heading("prediction"), QStringLiteral("prediction"));
  QCOMPARE(judged.heading("residual"), QStringLiteral("残差"));
}

void ResultWordsTest::theTableShowsThem() {
  const Table shown = table("measure:text,value:number / log-likelihood,1.5 / rows,3");
  TableView view;
  view.setTable(shown, {}, ResultWords("linear-regression", "summary"));
  QCOMPARE(view.cellText({0, 0}), QStringLiteral("对数似然"));
  view.setCurrent({0, 0});
  QVERIFY(view.accessibleDescription().contains(QStringLiteral("指标")));
  const std::string copied =
      tsvOf(shown, nullptr, view.selection(), Headings::with, Context());  // for other programs
  QCOMPARE(copied, std::string("measure\nlog-likelihood\n"));
}

void ResultWordsTest::samplesSpeakTheLanguage() {
  Project sample;
  sample.title = "Iris";
  applyAll(sample.pipeline, allOperators(),
           {AddNode{{.id = "a", .operatorId = "sort", .title = "Roles"}},
            AddNode{{.id = "b", .operatorId = "sort"}}});
  const Project shown = inWindowsLanguage(sample, allOperators());
  QCOMPARE(shown.title, std::string("鸢尾花"));
  QCOMPARE(shown.pipeline.at("a").title, std::string("角色"));
  QCOMPARE(shown.pipeline.at("b").title, std::string());
}

QTEST_MAIN(ResultWordsTest)
#include "result_words_test.moc"
