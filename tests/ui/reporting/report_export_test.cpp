// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sample_run.h"
#include "ui/reporting/report_export.h"
#include "ui/reporting/report_html.h"
#include "ui/shell/language.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace quern::ui {

namespace {

PipelineDrawing rectangle() {
  return {{400, 100}, [](QPainter& painter, const QRectF& target, double, double) {
            painter.drawRect(target);
          }};
}

Report reportOf(const SampleRun& sample) {
  return makeReport(sample.project, sample.registry, sample.run, "/tmp/sample.quern");
}

/// Every block there is, with text that tries to be markup.
Report hostile() {
  const std::string evil = "<script>alert('x')</script> & \"more\"";
  const Sentence text(tr("%1"), evil);
  TableBuilder table({{evil, Type::text}, {"n", Type::integer}});
  table.row(evil, 1'234'567);
  Report report{.title = evil, .subtitle = text};
  report.blocks = {Heading{1, text},
                   Heading{2, text},
                   Paragraph{text, Severity::warning},
                   Code{evil},
                   Facts{{{text, text, text}}},
                   TableBlock{text, std::move(table).build()},
                   PipelinePicture{},
                   FigureBlock{Figure{
                       .id = "f", .title = text, .x = {.title = text}, .layers = {PointsLayer{}}}}};
  return report;
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString output(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  process.waitForFinished();
  return QString::fromUtf8(process.readAllStandardOutput());
}

/// The text of a PDF; empty where poppler-utils is not installed.
QString pdfText(const QByteArray& pdf, QString* fonts = nullptr) {
  if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) return {};
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("report.pdf"));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return {};
  file.write(pdf);
  file.close();
  if (fonts != nullptr) *fonts = output(QStringLiteral("pdffonts"), {path});
  return output(QStringLiteral("pdftotext"),
                {QStringLiteral("-layout"), path, QStringLiteral("-")});
}

}  // namespace

class ReportExportTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void htmlHoldsMetricsAndFigures() {
    const SampleRun sample(orders());
    const QString html =
        QString::fromUtf8(reportToHtml(reportOf(SampleRun(orders())), rectangle()));
    for (const char* part : {"<title>Completion time</title>", "RMSE", "<svg", "Intercept",
                             "default: Yes", "quern-cli run", "Line 17 was cut short."})
      QVERIFY2(html.contains(QLatin1String(part)), part);
    QVERIFY(html.count(QLatin1String("<svg")) >= 3);  // the pipeline and two figures at least
  }

  void htmlRefersToNothingOutside() {
    const QString html =
        QString::fromUtf8(reportToHtml(reportOf(SampleRun(orders())), rectangle()));
    static const QRegularExpression outside(
        QStringLiteral("(src|href)=\"(?!#|data:)|<link|<script|@import|url\\((?!#|data:)"));
    const QRegularExpressionMatch found = outside.match(html);
    QVERIFY2(!found.hasMatch(), qPrintable(html.mid(found.capturedStart() - 40, 120)));
    QVERIFY(html.contains(QLatin1String("Content-Security-Policy")));
  }

  void htmlEscapesHostileNames() {
    const QString html = QString::fromUtf8(reportToHtml(hostile(), rectangle()));
    QVERIFY(!html.contains(QLatin1String("<script")));
    QVERIFY(html.count(QLatin1String("&lt;script&gt;")) >= 9);
    QVERIFY(html.contains(QLatin1String("1,234,567")));
  }

  void innerNamesOfDrawingsStayApart() {
    const QByteArray svg =
        "<?xml version=\"1.0\"?>\n<svg width=\"10mm\" height=\"5mm\" viewBox=\"0 0 10 5\">"
        "<g id=\"a\" width=\"7\"/><rect fill=\"url(#a)\"/></svg>";
    const QString first = inlineSvg(svg, QStringLiteral("d1-"), QStringLiteral("a \"b\""));
    QVERIFY2(first.startsWith(QLatin1String(
                 "<svg viewBox=\"0 0 10 5\" role=\"img\" aria-label=\"a &quot;b&quot;\">")),
             qPrintable(first));
    QVERIFY(first.contains(QLatin1String("id=\"d1-a\" width=\"7\"")));
    QVERIFY(first.contains(QLatin1String("url(#d1-a)")));
  }

  void pdfHoldsTheSameAsText() {
    QString fonts;
    const QString text = pdfText(reportToPdf(reportOf(SampleRun(orders())), rectangle()), &fonts);
    QVERIFY2(!text.isEmpty(), "is poppler-utils installed?");
    for (const char* part :
         {"Completion time", "RMSE", "Intercept", "default: Yes", "Page 1 of ", "Page 2 of "})
      QVERIFY2(text.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + text));
    const QStringList lines = fonts.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 2);
    for (const QString& line : lines.mid(2))
      QVERIFY2(line.contains(QLatin1String(" yes ")), qPrintable(line));
  }

  void longTablesBreakOverPagesWithTheirHeader() {
    TableBuilder table({{"row", Type::integer}, {"text", Type::text}});
    for (int row = 0; row < 200; ++row) table.row(row, "cell " + std::to_string(row));
    Report report{.title = "Long",
                  .blocks = {TableBlock{quern::tr("Rows"), std::move(table).build(), 200}}};
    const QString text = pdfText(reportToPdf(report, {}));
    QVERIFY2(!text.isEmpty(), "is poppler-utils installed?");
    const auto pages = text.count(QLatin1Char('\f'));
    QVERIFY(pages >= 3);
    static const QRegularExpression header(QStringLiteral("row +text"));
    QCOMPARE(text.count(header), pages);
    for (int row = 0; row < 200; ++row)
      QCOMPARE(text.count(QRegularExpression(QStringLiteral("cell %1\\b").arg(row))), 1);
  }

  void wideTablesAreSplitAndRepeatTheirFirstColumn() {
    std::vector<ColumnSchema> columns{{"name", Type::text}};
    for (int column = 0; column < 30; ++column)
      columns.push_back({"measure " + std::to_string(column), Type::text});
    TableBuilder table(columns);
    table[0].add("first");
    for (int column = 1; column <= 30; ++column) table[column].add("v" + std::to_string(column));
    Report report{.title = "Wide", .blocks = {TableBlock{{}, std::move(table).build()}}};
    const QString text = pdfText(reportToPdf(report, {}));
    QVERIFY2(!text.isEmpty(), "is poppler-utils installed?");
    for (int column = 1; column <= 30; ++column)
      QVERIFY2(text.contains(QRegularExpression(QStringLiteral("\\bv%1\\b").arg(column))),
               qPrintable(text));
    QVERIFY(text.count(QLatin1String("first")) >= 3);
  }

  void longTextsAndCellsFit() {
    const std::string endless(6'000, 'x');
    TableBuilder table({{"text", Type::text}});
    table.row(endless);
    Report report{.title = endless,
                  .blocks = {Paragraph{Sentence(quern::tr("%1"), endless)}, Code{endless},
                             TableBlock{{}, std::move(table).build()}}};
    QVERIFY(reportToPdf(report, {}).startsWith("%PDF"));
  }

  void chineseIsSetInItsFont() {
    Report report{.title = "完工时间",
                  .blocks = {Paragraph{Sentence(quern::tr("%1"), "各车间的订单数")}}};
    QString fonts;
    const QString text = pdfText(reportToPdf(report, {}), &fonts);
    QVERIFY2(!text.isEmpty(), "is poppler-utils installed?");
    QVERIFY2(text.contains(QStringLiteral("各车间的订单数")), qPrintable(text));
    if (fonts.contains(QLatin1String("CJK")))
      QVERIFY2(!fonts.contains(QLatin1String("CJKjp")), qPrintable(fonts));
  }

  void theSuffixChoosesTheFormatAndFailuresLeaveTheOldFile() {
    QTemporaryDir folder;
    const Report report = hostile();
    exportReport(report, folder.filePath(QStringLiteral("r.html")), rectangle());
    exportReport(report, folder.filePath(QStringLiteral("r.PDF")), rectangle());
    QVERIFY(contentOf(folder.filePath(QStringLiteral("r.html"))).startsWith("<!DOCTYPE html>"));
    QVERIFY(contentOf(folder.filePath(QStringLiteral("r.PDF"))).startsWith("%PDF"));
    QVERIFY_EXCEPTION_THROWN(exportReport(report, folder.filePath(QStringLiteral("r.docx")), {}),
                             Error);
    QVERIFY_EXCEPTION_THROWN(
        exportReport(report, folder.filePath(QStringLiteral("no/such/r.pdf")), {}), Error);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
  }

  void wideTablesRepeatAsManyColumnsAsNameTheirRows() {
    std::vector<ColumnSchema> columns{{"class", Type::text}, {"term", Type::text}};
    for (int column = 0; column < 20; ++column)
      columns.push_back({"measure " + std::to_string(column), Type::number});
    TableBuilder table(columns);
    for (const char* term : {"length", "width"}) {
      table[0].add("benign");
      table[1].add(term);
      for (int column = 2; column < 22; ++column) table[column].add(0.5 + column);
    }
    Report report{.title = "Wide", .blocks = {TableBlock{{}, std::move(table).build()}}};
    const QString text = pdfText(reportToPdf(report, {}));
    QVERIFY2(!text.isEmpty(), "is poppler-utils installed?");
    QVERIFY(text.count(QLatin1String("benign")) >= 4);
    QCOMPARE(text.count(QLatin1String("length")), text.count(QLatin1String("benign")) / 2);
  }

  void stepsAreNamedInTheLanguageOfTheWindow() {
    applyLanguage(QStringLiteral("zh_CN"));
    const auto back = qScopeGuard([] { applyLanguage(QStringLiteral("en")); });
    const QString html =
        QString::fromUtf8(reportToHtml(reportOf(SampleRun(orders())), rectangle()));
    QVERIFY2(!html.contains(QLatin1String("Linear Regression")), qPrintable(html));
    QCOMPARE(html.count(QStringLiteral("<td class=\"name\">线性回归</td>")), 1);
    QVERIFY(html.contains(QStringLiteral("<dd>自动</dd>")));
    QVERIFY(!html.contains(QLatin1String("<dd>auto</dd>")));
  }

  void chineseReportsSpeakChinese() {
    applyLanguage(QStringLiteral("zh_CN"));
    const auto back = qScopeGuard([] { applyLanguage(QStringLiteral("en")); });
    TableBuilder table({{"row", Type::integer}});
    for (int row = 0; row < 40; ++row) table.row(row);
    const Sentence name(quern::tr("%1"), "x");
    Report report{.title = "x",
                  .blocks = {Paragraph{name, Severity::warning}, Facts{{{name, name, name}}},
                             TableBlock{name, std::move(table).build(), 30}, PipelinePicture{}}};
    const QString html = QString::fromUtf8(reportToHtml(report, rectangle()));
    for (const char* words : {"警告", "默认：x", "40 行中的前 30 行", "aria-label=\"流程\""})
      QVERIFY2(html.contains(QString::fromUtf8(words)), words);
    try {
      exportReport(report, QStringLiteral("report.docx"), {});
      QFAIL("a report cannot be written as docx");
    } catch (const Error& error) {
      QVERIFY2(translated(error.advice()).contains(QStringLiteral("结尾")),
               qPrintable(translated(error.advice())));
    }
  }

  void longPipelinesAreBrokenLikeText() {
    QString chain = QStringLiteral("orders=orders s0=fill-missing orders>s0 ");
    for (int step = 1; step < 80; ++step)
      chain += QStringLiteral("s%1=fill-missing s%2>s%1 ").arg(step).arg(step - 1);
    SampleRun sample(orders(), chain);
    double x = 0;
    for (const Node& node : std::vector<Node>(sample.project.pipeline.nodes())) {
      apply(sample.project.pipeline, sample.registry, Rename{node.id, "Card " + node.id});
      apply(sample.project.pipeline, sample.registry, Move{node.id, x += 220, 0});
    }
    const PipelineDrawing drawing =
        PipelineDrawing::of(sample.project.pipeline, sample.registry, sample.run);
    QVERIFY(drawing.cuts.size() > 15);
    Report report{.title = "Long",
                  .blocks = {Heading{1, quern::tr("Pipeline")}, PipelinePicture{}}};
    const QByteArray pdf = reportToPdf(report, drawing);
    const QString text = pdfText(pdf);
    QVERIFY2(!text.isEmpty(), "pdftotext gave nothing; poppler-utils is one of the packages");
    for (int step = 0; step < 80; ++step)  // each on one page only
      QCOMPARE(text.count(QRegularExpression(QStringLiteral("Card s%1\\b").arg(step))), 1);
    const QStringList pages = text.split(QLatin1Char('\f'));
    QVERIFY2(
        pages[0].contains(QLatin1String("Pipeline")) && pages[0].contains(QLatin1String("Card s0")),
        "the heading stands with its picture");
    QVERIFY(pages.size() >= 2);
  }

  void theRealPipelineIsDrawn() {
    const SampleRun sample(orders());
    const PipelineDrawing drawing =
        PipelineDrawing::of(sample.project.pipeline, sample.registry, sample.run);
    const QString html = QString::fromUtf8(reportToHtml(reportOf(SampleRun(orders())), drawing));
    QVERIFY2(html.contains(QLatin1String("Linear")), "the card of the regression");
  }
};

}  // namespace quern::ui

QTEST_MAIN(quern::ui::ReportExportTest)
#include "report_export_test.moc"
