// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/matrix.h"

#include "core/base/error.h"
#include "testing/tables.h"

#include <QTest>

using namespace quern;

class MatrixTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyNumericTypeBecomesNumbers();
  void refuses_data();
  void refuses();
  void labels_data();
  void labels();
  void whatDoesNotExistIsMissing();
};

void MatrixTest::everyNumericTypeBecomesNumbers() {
  Context context;
  const Table data = table("a:number,b:integer,c:boolean / 1.5,2,true / -1,3,false");
  const std::string names[] = {"c", "a", "b"};
  const Matrix matrix = numbersOf(data, names, context);
  QVERIFY(std::as_const(matrix).view() ==
          (Eigen::MatrixXd(2, 3) << 1, 1.5, 2, 0, -1, 3).finished());
}

void MatrixTest::refuses_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<int>("row");
  QTest::newRow("missing") << "a:number / 1 / 2 / ?" << 3;
  QTest::newRow("not a number") << "a:number / 1 / nan" << 2;
  QTest::newRow("infinite") << "a:number / -inf / 1" << 1;
  QTest::newRow("square is lost") << "a:number / 1 / 1e200" << 2;
  QTest::newRow("text") << "a:text / x" << 0;
  QTest::newRow("absent") << "b:number / 1" << 0;
}

void MatrixTest::refuses() {
  QFETCH(QString, input);
  QFETCH(int, row);
  Context context;
  try {
    numbersOf(table(input), std::string("a"), context);
    QFAIL("it was accepted");
  } catch (const Error& error) {
    QCOMPARE(error.place().column, std::string("a"));
    QCOMPARE(error.place().row, row);
    QVERIFY(!error.advice().empty());
  }
}

void MatrixTest::labels_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QStringList>("classes");
  QTest::addColumn<QList<int>>("codes");
  QTest::newRow("category") << "a:category / b / a / b" << QStringList{"a", "b"}
                            << QList<int>{1, 0, 1};
  QTest::newRow("text") << "a:text / zoo / ant / ant" << QStringList{"ant", "zoo"}
                        << QList<int>{1, 0, 0};
  QTest::newRow("integers by value")
      << "a:integer / 10 / 9 / -1" << QStringList{"-1", "9", "10"} << QList<int>{2, 1, 0};
  QTest::newRow("boolean") << "a:boolean / true / false" << QStringList{"false", "true"}
                           << QList<int>{1, 0};
  QTest::newRow("one class") << "a:boolean / true / true" << QStringList{"true"}
                             << QList<int>{0, 0};
}

void MatrixTest::labels() {
  QFETCH(QString, input);
  QFETCH(QStringList, classes);
  QFETCH(QList<int>, codes);
  const Labels labels = labelsOf(table(input), "a");
  QStringList texts;
  for (const std::string& text : labels.classes) texts.append(QString::fromStdString(text));
  QCOMPARE(texts, classes);
  QCOMPARE(QList<int>(labels.codes.begin(), labels.codes.end()), codes);
}

void MatrixTest::whatDoesNotExistIsMissing() {
  const Column column =
      numberColumn(Eigen::Vector3d(1, std::numeric_limits<double>::quiet_NaN(), 3));
  QCOMPARE(column.missing(), 1);
  QVERIFY(column.present()[0] && !column.present()[1]);
  QCOMPARE(categoryColumn(std::vector<std::int32_t>{1, 0}, {"a", "b"}).text(0),
           std::string_view("b"));
}

QTEST_APPLESS_MAIN(MatrixTest)
#include "matrix_test.moc"
