// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/pipeline/safetensors.h"
#include "example_figures.h"

#include <QTest>

using namespace quern;

class FigureStateTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void comesBack_data();
  void comesBack();        // promise 1
  void columnsComeBack();  // promise 1
  void refuses_data();
  void refuses();           // promises 2 and 3
  void anyMissingMember();  // promise 2
};

void FigureStateTest::comesBack_data() {
  QTest::addColumn<int>("index");
  const std::vector<Figure> figures = exampleFigures();
  for (std::size_t index = 0; index < figures.size(); ++index)
    QTest::newRow(figures[index].id.c_str()) << static_cast<int>(index);
}

void FigureStateTest::comesBack() {
  QFETCH(int, index);
  const Figure figure = exampleFigures()[static_cast<std::size_t>(index)];
  const State state = stateOf(figure);
  const Figure back = figureFrom(readSafetensors(writeSafetensors(state), "test"));
  QCOMPARE(back.id, figure.id);
  QCOMPARE(back.title, figure.title);
  QCOMPARE(back.y.logarithmic, figure.y.logarithmic);
  QCOMPARE(back.x.kind, figure.x.kind);
  QCOMPARE(back.layers.size(), figure.layers.size());
  QVERIFY(stateOf(back) == state);
}

void FigureStateTest::columnsComeBack() {
  const std::vector<Figure> figures = exampleFigures();
  const auto& points = std::get<PointsLayer>(figures[0].layers[0]);
  const Figure figure = figureFrom(stateOf(figures[0]));
  const auto& back = std::get<PointsLayer>(figure.layers[0]);
  QCOMPARE(back.x, points.x);
  QCOMPARE(back.y, points.y);
  QCOMPARE(back.group, points.group);
  QCOMPARE(back.label, points.label);
  QCOMPARE(back.hue, 3);
}

void FigureStateTest::refuses_data() {
  QTest::addColumn<int>("index");
  QTest::addColumn<QString>("pointer");
  QTest::addColumn<QString>("value");
  const auto row = [](const char* name, int index, const char* pointer, const char* value) {
    QTest::newRow(name) << index << pointer << value;
  };
  row("a layer of an unknown kind", 0, "/layers/0/kind", R"("hologram")");
  row("a layer that is no object", 0, "/layers/0", "7");
  row("layers that are no list", 0, "/layers", "{}");
  row("a hue out of range", 0, "/layers/0/hue", "8");
  row("a hue that is text", 0, "/layers/0/hue", R"("red")");
  row("an unknown axis", 0, "/x/kind", R"("polar")");
  row("an axis that is no object", 0, "/x", "[]");
  row("a title without values", 0, "/title", R"({"pattern": "x"})");
  row("a title with wrong values", 0, "/title/values", "[1]");
  row("an identifier that is a number", 0, "/id", "1");
  row("columns of another length", 0, "/layers/0/columns/rows", "2");
  row("columns that are no table", 0, "/layers/0/columns", "{}");
  row("a group that is no category", 0, "/layers/0/columns/schema/columns/2/type", R"("number")");
  row("bars without categories", 5, "/layers/0/columns/schema/columns/0/name", R"("other")");
  row("dashed neither true nor false", 3, "/layers/0/dashed", "1");
  row("a box without numbers", 7, "/layers/0/categories", R"(["a", "b", "c"])");
  row("a heat map with more rows than values", 8, "/layers/0/rows", R"(["r", "s"])");
  row("an unknown colour scale", 8, "/layers/0/scale", R"("rainbow")");
  row("more parts than values", 9, "/layers/0/names", R"(["p", "q", "r"])");
  row("an unknown rule", 10, "/layers/0/rule", R"("spiral")");
}

void FigureStateTest::refuses() {
  QFETCH(int, index);
  QFETCH(QString, pointer);
  QFETCH(QString, value);
  State state = stateOf(exampleFigures()[static_cast<std::size_t>(index)]);
  state.json.at(Json::json_pointer(pointer.toStdString())) = Json::parse(value.toStdString());
  QVERIFY_EXCEPTION_THROWN(figureFrom(state), Error);
}

void FigureStateTest::anyMissingMember() {
  for (const Figure& figure : exampleFigures()) {
    const State whole = stateOf(figure);
    for (const auto& [name, array] : whole.arrays) {
      if (name.ends_with("/present")) continue;  // without it, all values are there
      State state = whole;
      state.arrays.erase(name);
      QVERIFY_EXCEPTION_THROWN(figureFrom(state), Error);
    }
    const auto flat = whole.json.flatten();
    for (const auto& [pointer, value] : flat.items()) {
      const Json::json_pointer place(pointer);
      State state = whole;
      Json& parent = state.json.at(place.parent_pointer());
      if (!parent.is_object() || place.back() == "complete" || place.back() == "description")
        continue;
      parent.erase(place.back());
      QVERIFY_EXCEPTION_THROWN(figureFrom(state), Error);
    }
  }
}

QTEST_APPLESS_MAIN(FigureStateTest)
#include "figure_state_test.moc"
