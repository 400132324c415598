// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "sample_figures.h"
#include "ui/figures/figure_export.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace quern::ui {

namespace {

/// What a tool of poppler prints; skipped where it is not installed.
QString output(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  process.waitForFinished();
  return QString::fromUtf8(process.readAllStandardOutput());
}

bool installed(const QString& program) {
  return !QStandardPaths::findExecutable(program).isEmpty();
}

/// The texts of an SVG, in order; empty if it is not well formed.
QStringList textsOf(const QByteArray& svg) {
  QXmlStreamReader reader(svg);
  QStringList texts;
  while (!reader.atEnd()) {
    reader.readNext();
    if (reader.isStartElement() && reader.name() == QLatin1String("text"))
      texts += reader.readElementText();
  }
  return reader.hasError() ? QStringList() : texts;
}

int inkedPixels(const QImage& image) {
  int inked = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (image.pixelColor(x, y) != image.pixelColor(0, 0)) ++inked;
  return inked;
}

void everyKind() {
  QTest::addColumn<int>("which");
  const std::vector<Figure> figures = sample::all();
  for (int i = 0; i < static_cast<int>(figures.size()); ++i)
    QTest::addRow("%d %s", i, figures[static_cast<std::size_t>(i)].id.c_str()) << i;
}

Figure chosen(int which) { return sample::all()[static_cast<std::size_t>(which)]; }

}  // namespace

class FigureExportTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void svgIsWellFormedAndSaysItsTitle_data() { everyKind(); }
  void svgIsWellFormedAndSaysItsTitle() {
    QFETCH(int, which);
    const Figure figure = chosen(which);
    const QStringList texts = textsOf(figureToSvg(figure));
    QVERIFY2(texts.join(QLatin1Char(' ')).contains(QString::fromStdString(figure.title.english())),
             qPrintable(texts.join(QLatin1Char('|'))));
  }

  void pdfHoldsTextAndItsFonts_data() { everyKind(); }
  void pdfHoldsTextAndItsFonts() {
    QFETCH(int, which);
    QVERIFY2(installed(QStringLiteral("pdftotext")) && installed(QStringLiteral("pdffonts")),
             "is poppler-utils installed?");
    const Figure figure = chosen(which);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("figure.pdf"));
    exportFigure(figure, path);
    const QString text =
        output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    QVERIFY2(text.simplified().contains(QString::fromStdString(figure.title.english())),
             qPrintable(text));
    const QStringList fonts =
        output(QStringLiteral("pdffonts"), {path}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY(fonts.size() > 2);
    for (const QString& font : fonts.mid(2))
      QVERIFY2(font.contains(QLatin1String(" yes ")), qPrintable(font));
  }

  void imagesAreTwiceTheSizeAndNotEmpty_data() { everyKind(); }
  void imagesAreTwiceTheSizeAndNotEmpty() {
    QFETCH(int, which);
    const QImage image = figureToImage(chosen(which), FigureStyle::onPaper(), {400, 300});
    QCOMPARE(image.size(), QSize(800, 600));
    QVERIFY2(inkedPixels(image) > 4'000, qPrintable(QString::number(inkedPixels(image))));
  }

  void darkFiguresHaveADarkBackground() {
    FigureStyle style;
    style.theme = Theme::darkTheme();
    style.background = style.theme.card;
    const QImage image = figureToImage(sample::scatter(), style, {400, 300}, 1);
    QCOMPARE(image.pixelColor(1, 1), style.theme.card);
  }

  void anEmptyFigureDrawsNothing() {
    QCOMPARE(inkedPixels(figureToImage(Figure{}, FigureStyle::onPaper(), {100, 80}, 1)), 0);
  }

  void aFigureWithoutRowsStillDrawsItsTitle() {
    Figure figure = sample::scatter();
    figure.layers = {PointsLayer{}};
    QVERIFY(textsOf(figureToSvg(figure)).contains(QString::fromStdString(figure.title.english())));
  }

  void theVisiblePartIsExported() {
    Figure figure = sample::histogram();
    const QStringList all = textsOf(figureToSvg(figure)),
                      part = textsOf(figureToSvg(figure, figureSize, QRectF(20, 0, 5, 900)));
    QVERIFY(all.contains(QStringLiteral("70")));
    QVERIFY(!part.contains(QStringLiteral("70")));
    QVERIFY2(part.contains(QStringLiteral("22.0")), qPrintable(part.join(QLatin1Char('|'))));
  }

  void titlesAreNotLongerThanTheirAxes() {
    Figure figure = sample::scatter();
    const QString title = QStringLiteral("Completion time of all orders of the week (hours)");
    figure.y.title = Sentence(quern::tr("%1"), title.toStdString());
    QVERIFY(textsOf(figureToSvg(figure)).contains(title));
    const QStringList texts = textsOf(figureToSvg(figure, {500, 250}));
    QVERIFY2(!texts.contains(title), qPrintable(texts.join(QLatin1Char('|'))));
    QVERIFY(texts.indexOf(QRegularExpression(QStringLiteral("^Completion .*"))) >= 0);
  }

  void svgNamesAFontThatEverySystemHas() {
    const QByteArray svg = figureToSvg(sample::chinese());
    QCOMPARE(svg.count("font-family="), svg.count(", sans-serif\""));
  }

  void lettersOfEveryScriptStandOnOneLine() {
    Figure figure = sample::scatter();
    figure.title = Sentence(quern::tr("%1"), "预测值与实际 hours");
    const QString svg = QString::fromUtf8(figureToSvg(figure));
    static const QRegularExpression words(
        QStringLiteral("<text[^>]* y=\"([0-9.]+)\"[^>]*>(预测值与实际|hours)"));
    QMap<QString, double> lines;
    for (const QRegularExpressionMatch& found : words.globalMatch(svg))
      lines[found.captured(2)] = found.captured(1).toDouble();
    QCOMPARE(lines.size(), 2);
    QVERIFY2(std::abs(lines.first() - lines.last()) < 0.5, qPrintable(svg));
  }

  void theSuffixChoosesTheFormat() {
    QTemporaryDir folder;
    for (const char* suffix : {"png", "svg", "PDF"}) {
      const QString path = folder.filePath(QStringLiteral("f.%1").arg(QLatin1String(suffix)));
      exportFigure(sample::boxes(), path);
      QVERIFY2(QFileInfo(path).size() > 1'000, suffix);
    }
    QVERIFY_EXCEPTION_THROWN(
        exportFigure(sample::boxes(), folder.filePath(QStringLiteral("f.doc"))), Error);
    QVERIFY_EXCEPTION_THROWN(exportFigure(sample::boxes(), QStringLiteral("/nowhere/at/all/f.svg")),
                             Error);
  }

  void hostileNamesAreOnlyText() {
    Figure figure = sample::bars(false);
    figure.title = Sentence(quern::tr("%1"), "<script>alert(1)</script> & \"quotes\"");
    const QByteArray svg = figureToSvg(figure);
    QVERIFY(!svg.contains("<script"));
    QVERIFY(textsOf(svg).join(QString()).contains(QLatin1String("<script>alert(1)</script>")));
  }
};

}  // namespace quern::ui

QTEST_MAIN(quern::ui::FigureExportTest)
#include "figure_export_test.moc"
