// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure says where there is little room for it.
#include "core/figure/explore_parts.h"
#include "sample_figures.h"
#include "testing/tables.h"
#include "ui/figures/figure_export.h"
#include "ui/figures/figure_header.h"
#include "ui/figures/figure_view.h"

#include <QRegularExpression>
#include <QTest>

namespace quern::ui {
namespace {

constexpr QSize usual(640, 420), narrow(260, 360), low(640, 200), small(300, 170);

/// Everything that is written on the figure.
QStringList textsOf(const Figure& figure, QSize size) {
  static const QRegularExpression text(QStringLiteral("<text[^>]*>([^<]*)</text>"));
  QStringList texts;
  for (const auto& match : text.globalMatch(QString::fromUtf8(figureToSvg(figure, size))))
    texts += match.captured(1).trimmed();
  return texts;
}

int countOf(const QStringList& texts, const QString& pattern) {
  return static_cast<int>(
      texts.filter(QRegularExpression(QRegularExpression::anchoredPattern(pattern))).size());
}

/// Days of 2024, whose first is day 19,723: edges lie between days, as those of a histogram do.
Figure dateHistogram() {
  HistogramLayer layer{.counts = {31, 29, 31}};
  for (const double day : {19'722.5, 19'753.5, 19'782.5, 19'813.5}) layer.edges.push_back(day);
  return {.id = "dates",
          .title = tr("Orders by date"),
          .x = {.title = tr("Received"), .kind = AxisKind::date},
          .y = {.title = tr("Number of rows")},
          .layers = {layer}};
}

Figure dateBoxes() {
  BoxesLayer layer;
  layer.boxes = {{"normal", 19'723, 19'740, 19'750, 19'770, 19'812, {}}};
  return {.id = "boxes",
          .title = tr("Dates"),
          .x = {.kind = AxisKind::category},
          .y = {.title = tr("Received"), .kind = AxisKind::date},
          .layers = {layer}};
}

QString readAnywhere(const Figure& figure, const QString& expected) {
  FigureView view;
  view.resize(low);
  view.setFigure(figure);
  view.show();
  if (!QTest::qWaitForWindowExposed(&view)) return {};
  QTest::qWait(1);
  QString read;
  for (int x = 40; x < low.width() && !read.contains(expected); x += 10)
    for (int y = 40; y < low.height() && !read.contains(expected); y += 5)
      read = view.readingAt(QPointF(x, y));
  return read;
}

}  // namespace

class FigureRoomTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void datesOfBinsAndBoxesAreRead_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << usual;
    QTest::newRow("narrow") << narrow;
    QTest::newRow("low") << low;
    QTest::newRow("small") << small;
  }
  void datesOfBinsAndBoxesAreRead() {
    QFETCH(QSize, size);
    const QString date = QStringLiteral("2024-0[1-4](-[0-3][0-9])?");
    QVERIFY(countOf(textsOf(dateHistogram(), size), date) >= 1);
    QVERIFY(countOf(textsOf(dateBoxes(), size), date) >= 1);
    QVERIFY(countOf(textsOf(dateBoxes(), size), date) <= size.height() / 20);
  }

  void binsOfDaysNameTheirFirstAndLast() {
    const QString bin = QStringLiteral("2024-02-01 – 2024-02-29");
    QVERIFY(readAnywhere(dateHistogram(), bin).contains(bin));
    const QString median = QStringLiteral("2024-01-28");
    QVERIFY(readAnywhere(dateBoxes(), median).contains(median));
  }

  void datesUprightStandApart() {
    Figure figure{.id = "upright", .y = {.kind = AxisKind::date}};
    figure.layers = {PointsLayer{.x = Column::ofNumbers(std::vector<double>{1, 2}),
                                 .y = Column::ofDates({19'723, 20'050})}};
    const QString month = QStringLiteral("2024-[01][0-9]");
    QVERIFY(countOf(textsOf(figure, usual), month) >= 5);
    const int few = countOf(textsOf(figure, {300, 110}), month);
    QVERIFY2(few >= 1 && few <= 3, qPrintable(QString::number(few)));
  }

  void oneDateIsNotAScale() {
    Figure figure{.id = "year", .x = {.kind = AxisKind::date}};
    figure.layers = {PointsLayer{.x = Column::ofDates({19'722, 20'047}),
                                 .y = Column::ofNumbers(std::vector<double>{1, 2})}};
    const QString date = QStringLiteral("2024(-[01][0-9])?");
    for (int width = 230; width <= 640; width += 10) {
      const QStringList texts = textsOf(figure, {width, 300});
      QVERIFY2(countOf(texts, date) >= 2, qPrintable(QString::number(width)));
    }
  }

  void epochsHaveNoHalves() {
    std::vector<double> epochs, losses;
    for (int epoch = 1; epoch <= 18; ++epoch) {
      epochs.push_back(epoch);
      losses.push_back(1.0 / epoch);
    }
    Figure figure{.id = "loss"};
    figure.layers = {LineLayer{.x = Column::ofNumbers(std::span(epochs)),
                               .y = Column::ofNumbers(std::span(losses))}};
    const QStringList texts = textsOf(figure, usual);
    QCOMPARE(countOf(texts, QStringLiteral("[1-9][0-9]*\\.5")), 0);
    QCOMPARE(countOf(texts, QStringLiteral("5|10|15")), 3);
  }

  void oneTickIsNotAScale() {
    Figure figure{.id = "ticks"};
    figure.layers = {PointsLayer{.x = Column::ofNumbers(std::vector<double>{6.5, 88.5}),
                                 .y = Column::ofNumbers(std::vector<double>{140.5, 820.5})}};
    for (const QSize size : {usual, narrow, low, small}) {
      const QStringList texts = textsOf(figure, size);
      QVERIFY2(countOf(texts, QStringLiteral("[0-9]{1,2}")) >= 2, qPrintable(texts.join(u' ')));
      QVERIFY2(countOf(texts, QStringLiteral("[0-9]{3}")) >= 2, qPrintable(texts.join(u' ')));
    }
  }

  void allBarsHaveTheirValueOrNone() {
    const QString values = QStringLiteral("14|22|9|5|12|96|87|65|41");
    QCOMPARE(countOf(textsOf(sample::chinese(), usual), values), 9);
    QCOMPARE(countOf(textsOf(sample::chinese(), narrow), values), 0);
    const QString lying = QStringLiteral("1,204|981|870|655|410|388|120|61");
    QCOMPARE(countOf(textsOf(sample::bars(true), usual), lying), 8);
    QCOMPARE(countOf(textsOf(sample::bars(true), small), lying), 0);
  }

  void partsOfAWholeAreNamedInFull_data() { datesOfBinsAndBoxesAreRead_data(); }
  void partsOfAWholeAreNamedInFull() {
    QFETCH(QSize, size);
    const QStringList texts = textsOf(sample::shares(), size);
    const QString all = texts.join(u' ');
    QVERIFY2(!all.contains(u'…') && !all.contains(QLatin1String("...")), qPrintable(all));
    QVERIFY(all.contains(QLatin1String("press shop")) && all.contains(QLatin1String("29%")));
    if (size != small) QVERIFY(all.contains(QLatin1String("stores")));
  }

  void theHeaderLeavesRoomForTheData() {
    FigureHeader header;
    header.title = QStringLiteral("Receiver operating characteristic of all the species");
    header.subtitle = QStringLiteral("105 rows");
    for (int i = 0; i < 12; ++i)
      header.legend.push_back({LegendEntry::Kind::line, QStringLiteral("class %1: area 1").arg(i)});
    const FigureStyle style;
    const double whole = header.height(276, style);
    header.setRoom(small.height());
    QVERIFY(whole > small.height() * 0.6);
    QVERIFY(header.height(276, style) < small.height() * 0.45);
    header.legend.resize(2);
    header.setRoom(usual.height());
    QVERIFY(header.height(616, style) > 18 + 15 + 15);  // nothing is left out there
  }

  void whatIsInNoGroupIsGrey() {
    const std::vector<std::string> names{"press", std::string(restCategory)};
    Figure figure{.id = "groups"};
    figure.layers = {PointsLayer{.x = Column::ofNumbers(std::vector<double>{1, 2, 3, 4}),
                                 .y = Column::ofNumbers(std::vector<double>{1, 2, 3, 4}),
                                 .group = sample::categories(names, {0, 1, 0, 1})}};
    const FigureStyle style = FigureStyle::onPaper();
    const QString svg = QString::fromUtf8(figureToSvg(figure, usual));
    QVERIFY(svg.contains(style.hue(0).name()));
    QVERIFY(svg.contains(style.hue(greyHue).name()));
    QVERIFY(!svg.contains(style.hue(1).name()));
  }
};

}  // namespace quern::ui

QTEST_MAIN(quern::ui::FigureRoomTest)
#include "figure_room_test.moc"
