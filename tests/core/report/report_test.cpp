// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/report/sample_run.h"

#include <QTest>

using namespace quern;

namespace {

template <class Block>
std::vector<Block> all(const Report& report) {
  std::vector<Block> found;
  for (const ReportBlock& block : report.blocks)
    if (const auto* wanted = std::get_if<Block>(&block)) found.push_back(*wanted);
  return found;
}

/// Every sentence and name of a report, one per line.
QString textOf(const Report& report) {
  std::string text = report.title + "\n" + report.subtitle.english() + "\n";
  const auto line = [&text](const std::string& more) { text += more + "\n"; };
  for (const Heading& heading : all<Heading>(report)) line(heading.text.english());
  for (const Paragraph& paragraph : all<Paragraph>(report)) line(paragraph.text.english());
  for (const Facts& facts : all<Facts>(report))
    for (const Fact& fact : facts.rows)
      line(fact.label.english() + " = " + fact.value.english() +
           (fact.initial.empty() ? "" : " (initially " + fact.initial.english() + ")"));
  for (const Code& code : all<Code>(report)) line(code.text);
  for (const TableBlock& block : all<TableBlock>(report)) {
    line("[" + block.caption.english() + "]");
    for (std::int64_t row = 0; row < block.table.rowCount(); ++row) {
      std::string cells;
      for (int column = 0; column < block.table.columnCount(); ++column)
        cells += block.table[column].written(row) + ";";
      line(cells);
    }
  }
  return QString::fromStdString(text);
}

Report report(const SampleRun& sample) {
  return makeReport(sample.project, sample.registry, sample.run, "/home/ann/it's mine.quern");
}

}  // namespace

#define VERIFY_HAS(text, part) QVERIFY2((text).contains(QLatin1String(part)), qPrintable(text))

class ReportTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void itSaysWhatCameOut() {
    const SampleRun sample(orders());
    QVERIFY(sample.run.errors.empty());
    const QString text = textOf(report(sample));
    VERIFY_HAS(text, "Completion time");
    VERIFY_HAS(text, "How long an order takes.");
    VERIFY_HAS(text, "[Metrics]");
    VERIFY_HAS(text, "RMSE;");
    VERIFY_HAS(text, "[Coefficients]");
    VERIFY_HAS(text, "volume;0.02");
    VERIFY_HAS(text, "Line 17 was cut short.");
    QVERIFY(!all<FigureBlock>(report(sample)).empty());
    QCOMPARE(all<PipelinePicture>(report(sample)).size(), 1U);
  }

  void itSaysWhyThereIsNothing() {
    QVERIFY(!textOf(report(SampleRun(orders()))).contains(QLatin1String("no results")));
    SampleRun sample(orders());
    sample.run = {};
    VERIFY_HAS(textOf(report(sample)), "No step has been run");
    sample.project.pipeline = {};
    VERIFY_HAS(textOf(report(sample)), "The project has no steps yet.");
  }

  void dataThatFlowsOnIsNotPrinted() {
    const SampleRun sample(orders());
    for (const TableBlock& block : all<TableBlock>(report(sample)))
      QVERIFY(block.table.rowCount() < 60);
  }

  void parametersAreInTheWordsOfTheForm() {
    const QString text = textOf(report(SampleRun(orders())));
    VERIFY_HAS(text, "Target = hours");
    VERIFY_HAS(text, "Features = volume");
    VERIFY_HAS(text, "Intercept = No (initially Yes)");
    VERIFY_HAS(text, "File = orders.csv (initially none)");
  }

  void parametersThatDoNotMatterAreLeftOut() {
    const SampleRun sample(orders(), QStringLiteral("orders=orders fill=fill-missing orders>fill"));
    const QString text = textOf(report(sample));
    VERIFY_HAS(text, "Fill with = Automatic");
    VERIFY_HAS(text, "Columns = volume");
    QVERIFY2(!text.contains(QLatin1String("Value = ")), qPrintable(text));
  }

  void whatWasDetectedStandsAtTheSetting() {
    const SampleRun sample(
        orders(),
        QStringLiteral("file=csv-import{\"file\":\"") + qEnvironmentVariable("QUERN_SOURCE_DIR") +
            QStringLiteral("/resources/samples/production-orders.csv\",\"decimal\":\"point\"}"));
    QVERIFY(sample.run.errors.empty());
    const QString text = textOf(report(sample));
    VERIFY_HAS(text, "Encoding = UTF-8 (detected)");
    VERIFY_HAS(text, "Delimiter = Comma (detected)");
    VERIFY_HAS(text, "Header rows = 1 (detected)");
    VERIFY_HAS(text, "Lines to skip = 0 (detected)");
    VERIFY_HAS(text, "Comment sign = None (detected)");
    VERIFY_HAS(text, "Decimal sign = Point (initially Detect)");  // chosen, not detected
    QVERIFY2(!text.contains(QLatin1String("as detected: ")), qPrintable(text));  // said once
  }

  void columnsThatHoldNothingAreLeftOut() {
    // As many columns as rows: an exact fit has no standard errors.
    const SampleRun sample(orders().slice(0, 2),
                           QStringLiteral("orders=orders "
                                          "fit=linear-regression orders>fit"));
    QVERIFY(sample.run.errors.empty());
    const Report made = report(sample);
    for (const TableBlock& block : all<TableBlock>(made))
      for (int column = 0; column < block.table.columnCount(); ++column)
        if (block.caption.english() == "Coefficients")
          QVERIFY(block.table[column].missing() < block.table.rowCount());
    VERIFY_HAS(textOf(made), "Left out of the next table, as nothing stands in them: ");
  }

  void sourcesShowTheirProfile() {
    const QString text = textOf(report(SampleRun(orders())));
    VERIFY_HAS(text, "120 rows, 2 columns");
    VERIFY_HAS(text, "hours;number;target;0;");
  }

  void itTellsHowToRepeatIt() {
    const QString text = textOf(report(SampleRun(orders())));
    VERIFY_HAS(text, "quern-cli run 'it'\\''s mine.quern' --seed 42 --out results/");
    VERIFY_HAS(text, "Seed = 42");
    VERIFY_HAS(text, "0123456789abcdef0123456789abcdef");
    VERIFY_HAS(text, "linear-regression;1;");
  }

  void failuresAreTold() {
    const SampleRun sample(orders().without(std::vector<std::string>{"volume"}));
    const QString text = textOf(report(sample));
    VERIFY_HAS(text, "Steps that failed: ");
    QVERIFY(!sample.run.errors.empty());
    VERIFY_HAS(text, sample.run.errors.begin()->second.message().english().c_str());
    VERIFY_HAS(text, "This step has not been run.");
  }

  void stepsOfUnknownOperatorsAreTold() {
    SampleRun sample(orders());
    const Registry empty;
    VERIFY_HAS(textOf(makeReport(sample.project, empty, sample.run, {})),
               "The operator linear-regression is not known to this program.");
  }

  void onlyWhatIsChosenIsIn() {
    SampleRun sample(orders());
    const ReportChoice little{.picture = false,
                              .data = false,
                              .parameters = false,
                              .tables = false,
                              .figures = false,
                              .reproduction = false,
                              .rows = 5};
    sample.project.report = withChoice({{"kept", 1}}, little);
    QCOMPARE(sample.project.report["kept"].get<int>(), 1);
    QVERIFY(reportChoiceFrom(sample.project.report) == little);
    const Report report = makeReport(sample.project, sample.registry, sample.run, {});
    QVERIFY(all<TableBlock>(report).empty() && all<FigureBlock>(report).empty() &&
            all<Code>(report).empty() && all<PipelinePicture>(report).empty());
    QVERIFY(!all<Heading>(report).empty());
  }

  void aChoiceThatIsNoneCountsAsNotMade() {
    QVERIFY(reportChoiceFrom(Json::array()) == ReportChoice{});
    QVERIFY(reportChoiceFrom({{"tables", "yes"}, {"rows", 1e300}}) == ReportChoice{});
    QCOMPARE(reportChoiceFrom({{"rows", -4}}).rows, 1);
  }

  void anEmptyProjectHasAReport() {
    const Registry registry;
    const Report report = makeReport({}, registry, {}, "/tmp/new.quern");
    QCOMPARE(report.title, std::string("new"));
    QVERIFY(all<Heading>(report).size() >= 2);
  }
};

QTEST_APPLESS_MAIN(ReportTest)
#include "report_test.moc"
