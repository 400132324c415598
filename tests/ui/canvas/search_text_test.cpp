// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/pinyin.h"
#include "ui/canvas/search_text.h"

#include <QTest>

using namespace quern::ui;

class SearchTextTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void pinyin_data();
  void pinyin();
  void severalSounds_data();
  void severalSounds();
  void finds_data();
  void finds();
  void betterFitsRankHigher();
  void guessesAreListedOnlyAmongThemselves();
};

void SearchTextTest::pinyin_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("full");
  QTest::addColumn<QString>("initials");
  QTest::newRow("linear regression") << QStringLiteral("线性回归") << "xianxinghuigui" << "xxhg";
  QTest::newRow("mixed") << QStringLiteral("K 均值聚类") << "kjunzhijulei" << "kjzjl";
  QTest::newRow("umlaut") << QStringLiteral("绿") << "lu" << "l";
  QTest::newRow("no Chinese") << "Linear" << "" << "";
}

void SearchTextTest::pinyin() {
  QFETCH(QString, text);
  const QList<Pinyin> readings = pinyinOf(text);
  QTEST(readings.isEmpty() ? QString() : readings.front().full, "full");
  QTEST(readings.isEmpty() ? QString() : readings.front().initials, "initials");
}

void SearchTextTest::severalSounds_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QString>("typed");
  QTest::newRow("rows") << QStringLiteral("筛选行") << "sxh";
  QTest::newRow("rows in full") << QStringLiteral("筛选行") << "shaixuanhang";
  QTest::newRow("to carry out") << QStringLiteral("执行") << "zhixing";
  QTest::newRow("again") << QStringLiteral("去重") << "quchong";
  QTest::newRow("weight") << QStringLiteral("权重") << "qz";
  QTest::newRow("rate") << QStringLiteral("准确率") << "zhunquelv";
  QTest::newRow("two of them") << QStringLiteral("重复行") << "cfh";
}

void SearchTextTest::severalSounds() {
  QFETCH(QString, name);
  QFETCH(QString, typed);
  QVERIFY(SearchText({name}, {}).rank(typed) >= SearchText::beginsAWord);
  // Names of many such characters do not grow without end.
  QVERIFY(pinyinOf(QString(40, name.back())).size() <= 8);
}

void SearchTextTest::finds_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<bool>("found");
  QTest::newRow("nothing typed") << "" << true;
  QTest::newRow("English") << "linear" << true;
  QTest::newRow("case") << "LINEAR" << true;
  QTest::newRow("later word") << "regr" << true;
  QTest::newRow("initials of words") << "lr" << true;
  QTest::newRow("Chinese") << QStringLiteral("回归") << true;
  QTest::newRow("pinyin") << "xianxing" << true;
  QTest::newRow("pinyin initials") << "xxhg" << true;
  QTest::newRow("id") << "linear-regression" << true;
  QTest::newRow("keyword") << "least squares" << true;
  QTest::newRow("letters in order") << "lnrgr" << true;
  QTest::newRow("a letter too few") << "liner" << true;
  QTest::newRow("a letter too much") << "linnear" << true;
  QTest::newRow("a wrong letter") << "linaer regression" << true;
  QTest::newRow("two letters exchanged") << "ilnear" << false;  // the first letter is kept
  QTest::newRow("a later word misspelt") << "regresison" << true;
  QTest::newRow("misspelt pinyin") << "xianxinhuigui" << true;
  QTest::newRow("words in another order") << "regression linear" << true;
  QTest::newRow("one word of the name, one of the keywords") << "squares linear" << true;
  QTest::newRow("one word that is nowhere") << "linear forest" << false;
  QTest::newRow("too short to be misspelt") << "lim" << false;
  QTest::newRow("something else") << "forest" << false;
  QTest::newRow("letters out of order") << "zzz" << false;
}

void SearchTextTest::finds() {
  QFETCH(QString, typed);
  const SearchText text({"Linear regression", QStringLiteral("线性回归")},
                        {"linear-regression", "ols least squares"});
  QTEST(text.rank(typed) > 0, "found");
}

void SearchTextTest::betterFitsRankHigher() {
  const SearchText regression({"Linear regression"}, {"linear-regression"});
  const SearchText score({"Score a linear model"}, {"score"});
  const SearchText chart({"Chart"}, {"linear"});
  QVERIFY(regression.rank("linear") > score.rank("linear"));
  QVERIFY(score.rank("linear") > chart.rank("linear"));
  QVERIFY(chart.rank("linear") > 0);
  QVERIFY(chart.rank("linear") > regression.rank("lineer"));  // a guess comes last
}

void SearchTextTest::guessesAreListedOnlyAmongThemselves() {
  const SearchText filter({"Filter rows"}, {});
  const SearchText fill({"Fill missing"}, {"filler"});
  const int exact = fill.rank("filler");
  QVERIFY(filter.rank("filler") > 0);
  QVERIFY(filter.rank("filler") < leastListed(exact));
  QVERIFY(filter.rank("filler") >= leastListed(filter.rank("filler")));
}

QTEST_APPLESS_MAIN(SearchTextTest)
#include "search_text_test.moc"
