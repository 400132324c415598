// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_figures.h"

#include <QTest>

using namespace quern;

class FigureTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void data_data();
  void data();
  void severalLayersStandBelowEachOther();  // promise 3
  void differentTypesBecomeText();          // promise 4
  void sameAxisTitles();
  void descriptions_data();
  void descriptions();
  void axisKinds();
};

void FigureTest::data_data() {
  QTest::addColumn<int>("index");
  QTest::addColumn<QString>("expected");
  QTest::newRow("points") << 0
                          << "across:number,up:number,group:category / 1,2,a / 2,?,b / 3,nan,a";
  QTest::newRow("points without groups") << 1 << "across:number,up:number / 1,2 / 2,? / 3,nan";
  QTest::newRow("line") << 3 << "across:date,up:number / 2024-05-03,2 / 2024-05-04,? / ?,nan";
  QTest::newRow("band") << 4 << "across:number,lower:number,upper:number / 1,2,3 / 2,?,4 / 3,nan,5";
  QTest::newRow("horizontal bars") << 5 << "up:text,across:number / one,3 / two,4 / '',5";
  QTest::newRow("histogram") << 6 << "from:number,to:number,count:number / 0,1,4 / 1,2.5,6";
  QTest::newRow("boxes")
      << 7
      << "category:text,lower whisker:number,lower quartile:number,median:number,"
         "upper quartile:number,upper whisker:number,outlier:number / a,1,2,3,4,5,? / "
         "a,?,?,?,?,?,-7 / a,?,?,?,?,?,9 / b,2,3,4,5,6,?";
  QTest::newRow("heat map") << 8 << "row:text,column:text,value:number / r,c,1 / r,d,nan";
  QTest::newRow("shares") << 9 << "name:text,value:number / p,1 / q,3";
}

void FigureTest::data() {
  QFETCH(int, index);
  QFETCH(QString, expected);
  QCOMPARE(figureData(exampleFigures()[static_cast<std::size_t>(index)]), table(expected));
}

void FigureTest::severalLayersStandBelowEachOther() {
  const Table t = table("x:number,y:number,whole:integer / 1,2,7");
  Figure figure{.x = {.title = quern::tr("x")}, .y = {.title = quern::tr("y")}};
  figure.layers = {PointsLayer{.x = t["x"], .y = t["y"], .label = quern::tr("measured")},
                   LineLayer{.x = t["whole"], .y = t["y"]}, RuleLayer{},
                   BandLayer{.x = t["x"], .lower = t["x"], .upper = t["y"]}};
  QCOMPARE(figureData(figure), table("layer:category,x:number,y:number,lower:number,upper:number"
                                     " / measured,1,2,?,? / line,7,2,?,? / band,1,?,1,2"));
}

void FigureTest::differentTypesBecomeText() {
  const Table t = table("day:date,y:number / 2024-05-03,2");
  Figure figure;
  figure.layers = {PointsLayer{.x = t["day"], .y = t["y"]}, PointsLayer{.x = t["y"], .y = t["y"]}};
  QCOMPARE(figureData(figure),
           table("layer:category,x:text,y:number / points,2024-05-03,2 / points,2,2"));
}

void FigureTest::sameAxisTitles() {
  const Table t = table("x:number / 1");
  Figure figure{.x = {.title = quern::tr("hours")}, .y = {.title = quern::tr("hours")}};
  figure.layers = {PointsLayer{.x = t["x"], .y = t["x"]}};
  QCOMPARE(figureData(figure).schema().names(), (std::vector<std::string>{"hours", "hours (y)"}));
}

void FigureTest::descriptions_data() {
  QTest::addColumn<int>("index");
  QTest::addColumn<QString>("expected");
  QTest::newRow("points") << 0 << "Title points: 3 points; across from 1 to 3, up from 2 to 2.";
  QTest::newRow("no points") << 2 << "Title no points: there is nothing to draw.";
  QTest::newRow("line")
      << 3 << "Title line: 3 points; across from 2024-05-03 to 2024-05-04, up from 2 to 2.";
  QTest::newRow("band") << 4 << "Title band: 0 points; across from 1 to 3, up from 2 to 5.";
  QTest::newRow("bars") << 5 << "Title bars: 3 bars; the highest is  with 5.";
  QTest::newRow("histogram") << 6 << "Title histogram: 10 values in 2 bins from 0 to 2.5.";
  QTest::newRow("boxes") << 7 << "Title boxes: 2 boxes; their medians go from 3 to 4.";
  QTest::newRow("heat map") << 8 << "Title heat map: 1 row by 2 columns of cells from 1 to 1.";
  QTest::newRow("shares") << 9 << "Title shares: 2 parts; the largest is q with 75.0%.";
  QTest::newRow("rule") << 10 << "Title rule: there is nothing to draw.";
}

void FigureTest::descriptions() {
  QFETCH(int, index);
  QFETCH(QString, expected);
  QCOMPARE(
      QString::fromStdString(describe(exampleFigures()[static_cast<std::size_t>(index)]).english()),
      expected);
}

void FigureTest::axisKinds() {
  QCOMPARE(axisKindOf(Type::integer), AxisKind::number);
  QCOMPARE(axisKindOf(Type::date), AxisKind::date);
  QCOMPARE(axisKindOf(Type::timestamp), AxisKind::timestamp);
  QCOMPARE(axisKindOf(Type::text), AxisKind::category);
}

QTEST_APPLESS_MAIN(FigureTest)
#include "figure_test.moc"
