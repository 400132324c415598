// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFloat16>
#include "testing/operators.h"
#include "testing/tables.h"
#include "testing/toys.h"
#include "ui/document/project_document.h"
#include "ui/figures/figure_view.h"
#include "ui/results/figure_page.h"
#include "ui/results/log_page.h"
#include "ui/results/model_page.h"
#include "ui/results/results_panel.h"
#include "ui/results/training_monitor.h"
#include "ui/running/run_controller.h"
#include "ui/shell/language.h"
#include "ui/tables/table_panel.h"
#include "ui/temporary_home.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QScopeGuard>
#include <QTabBar>
#include <QTest>
#include <QTreeWidgetItemIterator>

using namespace quern;
using namespace quern::ui;

class ResultsPanelTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cleanup();
  void showsTheTableOfTheChosenPort();
  void exploresATable();
  void aFigureBeginsWithNumbers();
  void aFailureStandsInTheLog();
  void aModelHasItsPage();
  void aModelSpeaksChinese();
  void whatIsOutOfDateSaysSo();
  void curvesStandInWhileItLearns();
  void aRemovedNodeLeavesThePanel();

private:
  void open(const QString& pipeline);
  void runAll();

  std::unique_ptr<ToyWorld> m_world;
  std::unique_ptr<Registry> m_registry;
  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<RunController> m_runs;
  std::unique_ptr<ResultsPanel> m_panel;
};

void ResultsPanelTest::init() {
  m_world = std::make_unique<ToyWorld>();
  m_registry = std::make_unique<Registry>();
  registerToys(*m_registry, *m_world);
  m_document = std::make_unique<ProjectDocument>(*m_registry);
  m_runs = std::make_unique<RunController>(*m_document,
                                           std::make_shared<ResultCache>(ResultCache::Options{}));
  m_panel = std::make_unique<ResultsPanel>(*m_document, *m_runs);
  m_panel->resize(800, 400);
  m_panel->show();
}

void ResultsPanelTest::cleanup() {
  m_world->open();
  m_panel.reset();
  m_runs.reset();
  m_document.reset();
}

void ResultsPanelTest::open(const QString& pipeline) {
  m_document->adopt({.pipeline = toyPipeline(*m_registry, pipeline)}, {});
}

void ResultsPanelTest::runAll() {
  QSignalSpy finished(m_runs.get(), &RunController::finished);
  m_runs->runAll();
  QVERIFY(finished.wait(10'000));
}

void ResultsPanelTest::showsTheTableOfTheChosenPort() {
  open(QStringLiteral("n=numbers{\"rows\":5} h=halves n>h"));
  runAll();
  m_panel->setNode("h");
  m_panel->showTab(ResultTab::table);
  auto* ports = m_panel->findChild<QComboBox*>();
  QCOMPARE(ports->count(), 2);
  QCOMPARE(ports->itemData(0).toString(), QString("train"));  // as declared, not by the alphabet
  const auto rows = [this] { return m_panel->tablePanel().view().table().rowCount(); };
  const std::int64_t first = rows();
  ports->setCurrentIndex(1);
  Q_EMIT ports->activated(1);
  QCOMPARE(first + rows(), 5);
  QVERIFY(m_panel->tablePanel().isVisible());
}

void ResultsPanelTest::exploresATable() {
  open(QStringLiteral("n=numbers{\"rows\":50}"));
  runAll();
  m_panel->setNode("n");
  m_panel->showTab(ResultTab::figure);
  const auto* page = m_panel->findChild<FigurePage*>();
  auto* view = page->findChild<FigureView*>();
  QTRY_VERIFY(!view->isEmpty());
  QVERIFY(std::ranges::any_of(view->figure().layers, [](const FigureLayer& layer) {
    return std::holds_alternative<HistogramLayer>(layer);
  }));
}

void ResultsPanelTest::aFigureBeginsWithNumbers() {
  FigurePage page;
  page.setContent({}, table("name:text,size:number,weight:number / a,1,2 / b,2,3 / c,4,4"), {});
  const QList<QComboBox*> boxes = page.findChildren<QComboBox*>();
  QComboBox *const kind = boxes[1], *const x = boxes[2], *const y = boxes[3];
  kind->setCurrentText(QStringLiteral("Bars"));
  Q_EMIT kind->activated(kind->currentIndex());
  x->setCurrentText(QStringLiteral("size"));
  y->clear();  // as before anybody chose
  kind->setCurrentText(QStringLiteral("Scatter"));
  Q_EMIT kind->activated(kind->currentIndex());
  QCOMPARE(x->currentText(), QStringLiteral("size"));
  QCOMPARE(y->currentText(), QStringLiteral("weight"));  // neither a text nor the same again
}

void ResultsPanelTest::aFailureStandsInTheLog() {
  open(QStringLiteral("n=numbers f=failing n>f"));
  m_panel->setNode("f");
  runAll();
  QCOMPARE(m_panel->tab(), ResultTab::log);
  const auto* log = m_panel->findChild<LogPage*>();
  QVERIFY(log->topLevelItemCount() >= 1);
  QCOMPARE(log->topLevelItem(0)->text(0), QStringLiteral("Error"));
}

void ResultsPanelTest::aModelHasItsPage() {
  open(QStringLiteral("n=numbers c=centre l=learner{\"target\":\"x\"} n>c c>l"));
  runAll();
  m_panel->setNode("l");
  m_panel->showTab(ResultTab::model);
  const auto* page = m_panel->findChild<ModelPage*>();
  QVERIFY(page->model() != nullptr);
  QCOMPARE(page->findChild<QTreeWidget*>()->topLevelItemCount(),
           static_cast<int>(page->model()->steps().size()));
  m_panel->setNode("c");
  QVERIFY(!m_panel->findChild<QTabBar*>()->isTabEnabled(static_cast<int>(ResultTab::model)));
}

void ResultsPanelTest::aModelSpeaksChinese() {
  applyLanguage(QStringLiteral("zh_CN"));
  const auto back = qScopeGuard([] { applyLanguage(QStringLiteral("en")); });
  const Table data = table("rank:number,mean:number,y:number@target / 1,5,2 / 2,3,4 / 3,4,7");
  const char* const settings = R"({"intercept": false})";
  const FittedOperator fitted = fit("linear-regression", settings, data);
  ModelPage page(allOperators());
  page.setModel(std::make_shared<Model>(ModelSchema{.target = "y", .input = data.schema()},
                                        std::vector{ModelStep{.operatorId = "linear-regression",
                                                              .title = "Linear Regression",
                                                              .values = Json::parse(settings),
                                                              .state = fitted.state}}));
  QStringList names;
  for (QTreeWidgetItemIterator item(page.findChild<QTreeWidget*>()); *item != nullptr; ++item)
    names << (*item)->text(0);
  for (const char* name : {"线性回归", "参数", "截距", "系数", "行数"})
    QVERIFY2(names.contains(QString::fromUtf8(name)), qPrintable(names.join('\n')));
  QVERIFY2(names.contains(QStringLiteral("rank")), "is a column of the user's");
}

void ResultsPanelTest::whatIsOutOfDateSaysSo() {
  open(QStringLiteral("n=numbers a=add n>a"));
  runAll();
  m_panel->setNode("a");
  m_document->perform(QStringLiteral("edit"), {SetValue{"a", "amount", 5}});
  const auto said = [this] {
    QString all;
    for (const QLabel* label : m_panel->findChildren<QLabel*>()) all += label->text();
    return all;
  };
  QTRY_VERIFY(said().contains(QStringLiteral("out of date")));
  QCOMPARE(m_panel->tablePanel().view().table().rowCount(), 3);  // still there to be compared with
}

void ResultsPanelTest::curvesStandInWhileItLearns() {
  NodeStatus status;
  status.state = NodeState::running;
  QVERIFY(!TrainingMonitor::suits(status));
  status.metrics["loss/train"] = {{1, 0.5}, {2, 0.4}};
  QVERIFY(TrainingMonitor::suits(status));
  TrainingMonitor monitor;
  monitor.showStatus(status);
  QSignalSpy stop(&monitor, &TrainingMonitor::stopRequested);
  auto* button = monitor.findChild<QPushButton*>();
  QTest::mouseClick(button, Qt::LeftButton);
  QCOMPARE(stop.count(), 1);
  QVERIFY(!button->isEnabled());  // once is enough
  monitor.arm();
  QVERIFY(button->isEnabled());
  status.state = NodeState::done;
  QVERIFY(!TrainingMonitor::suits(status));
}

void ResultsPanelTest::aRemovedNodeLeavesThePanel() {
  open(QStringLiteral("n=numbers"));
  runAll();
  m_panel->setNode("n");
  m_document->perform(QStringLiteral("remove"), {RemoveNode{"n"}});
  QVERIFY(m_panel->node().empty());
  QCOMPARE(m_panel->tablePanel().view().table().rowCount(), 0);
}

int main(int count, char** arguments) {
  const TemporaryHome home;
  QApplication application(count, arguments);
  ResultsPanelTest test;
  return QTest::qExec(&test, count, arguments);
}
#include "results_panel_test.moc"
