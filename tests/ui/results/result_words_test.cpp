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
}

void ResultWordsTest::headingsAndCells() {
  QFETCH(QString, operatorId);
  QFETCH(QString, port);
  QFETCH(QString, column);
  QFETCH(QString, cell);
  const ResultWords words(std8(operatorId), std8(port));
  QTEST(cell.isEmpty() ? words.heading(std8(column)) : words.cell(std8(column), cell), "expected");
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
