// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/known_tables.h"
#include "testing/tables.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quern;

namespace {

constexpr std::int64_t rows = 100;

QStringList english(const std::vector<Sentence>& sentences) {
  QStringList texts;
  for (const Sentence& sentence : sentences) texts << QString::fromStdString(sentence.english());
  return texts;
}

}  // namespace

class KnownTablesTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() { m_known = KnownTables(); }
  void anUnknownFileIsNotReopened();
  void aKnownFileIsReadAsBefore();
  void otherFilesAreKnownByTheirColumns();
  void columnsWithoutNamesSayNothing();
  void whatNoLongerFitsIsTold_data();
  void whatNoLongerFitsIsTold();
  void anotherDialectIsDetectedAndTold();
  void anotherTableIsLookedAt();
  void theOldestAreForgotten();
  void survivesAsJson();

private:
  std::string write(const char* name, const QByteArray& text) const {
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("cannot write");
    return file.fileName().toStdString();
  }

  /// As if it was opened with these choices.
  std::string open(const char* name, const QByteArray& text, Json values = Json::object()) {
    const std::string path = write(name, text);
    m_known.keep(
        {.path = path, .schema = previewCsv(path, {}, rows).table.schema(), .values = values});
    return path;
  }

  QTemporaryDir m_folder;
  KnownTables m_known;
};

void KnownTablesTest::anUnknownFileIsNotReopened() {
  open("a.csv", "id,hours\n1,2\n");
  QVERIFY(!reopened(write("b.csv", "name,city\nAnn,Oslo\n"), m_known, rows));
}

void KnownTablesTest::aKnownFileIsReadAsBefore() {
  const Json values = {{"columns", R"({"id": {"type": "text", "role": "identifier"}})"},
                       {"delimiter", ";"}};
  const std::string path = open("a.csv", "id;hours\n1;2\n2;3\n", values);
  const auto again = reopened(path, m_known, rows);
  QVERIFY(again && again->misfits.empty());
  QVERIFY(again->values == values);
  QCOMPARE(again->preview.table.schema()["id"].type, Type::text);
  QCOMPARE(again->preview.table.schema()["id"].role, Role::identifier);
}

void KnownTablesTest::otherFilesAreKnownByTheirColumns() {
  open("may.csv", "id,hours\n1,2\n", {{"columns", R"({"id": {"type": "text"}})"}});
  const auto again = reopened(write("june.csv", "hours,id\n2.5,7\n"), m_known, rows);
  QVERIFY(again && again->misfits.empty());
  QCOMPARE(again->preview.table.schema()["id"].type, Type::text);
  QVERIFY(!reopened(write("more.csv", "hours,id,city\n2.5,7,Oslo\n"), m_known, rows));
}

void KnownTablesTest::columnsWithoutNamesSayNothing() {
  open("a.csv", "1,2\n3,4\n");
  QVERIFY(!reopened(write("b.csv", "5,6\n7,8\n"), m_known, rows));
}

void KnownTablesTest::whatNoLongerFitsIsTold_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("says");
  QTest::newRow("a column is gone")
      << QByteArray("id,hours\n1,2\n") << "No longer in the file: day.";
  QTest::newRow("a column is new")
      << QByteArray("id,hours,day,by\n1,2,2024-05-03,me\n") << "New in the file: by.";
  QTest::newRow("a type is another")
      << QByteArray("id,hours,day\n1,many,2024-05-03\n") << "Column hours was of type ";
  QTest::newRow("values have not the chosen type")
      << QByteArray("id,hours,day\nA1,2,2024-05-03\n7,2,2024-05-03\n")
      << "Column id: values that do not";
  QTest::newRow("a fraction is no other type")
      << QByteArray("id,hours,day\n1,2.5,2024-05-03\n") << "";
}

void KnownTablesTest::whatNoLongerFitsIsTold() {
  QFETCH(QByteArray, text);
  QFETCH(QString, says);
  const std::string path = open("a.csv", "id,hours,day\n1,2,2024-05-03\n",
                                {{"columns", R"({"id": {"type": "integer"}})"}});
  write("a.csv", text);
  const auto again = reopened(path, m_known, rows);
  QVERIFY(again);
  QVERIFY2(says.isEmpty() || english(again->misfits).join(' ').startsWith(says),
           qPrintable(english(again->misfits).join(' ')));
  QCOMPARE(again->misfits.size(), says.isEmpty() ? std::size_t{0} : std::size_t{1});
}

void KnownTablesTest::anotherDialectIsDetectedAndTold() {
  const Json values = {{"columns", R"({"id": {"type": "text"}})"}, {"delimiter", ","}, {"skip", 0}};
  const std::string path = open("a.csv", "id,hours\n1,2\n", values);
  write("a.csv", "id;hours\n1;2,5\n3;4,5\n");
  const auto again = reopened(path, m_known, rows);
  QVERIFY(again);
  QCOMPARE(again->preview.table.schema()["id"].type, Type::text);
  QVERIFY(!again->values.contains("delimiter"));
  QVERIFY(english(again->misfits).front().contains("written in another way"));
}

void KnownTablesTest::anotherTableIsLookedAt() {
  const std::string path = open("a.csv", "id,hours,day\n1,2,2024-05-03\n");
  write("a.csv", "city,people\nOslo,7\n");
  QVERIFY(!reopened(path, m_known, rows));
}

void KnownTablesTest::theOldestAreForgotten() {
  for (int file = 0; file < 150; ++file)
    m_known.keep({.path = "/" + std::to_string(file), .schema = {{{"a"}}}});
  QVERIFY(m_known.at("/149") != nullptr && m_known.at("/50") != nullptr);
  QVERIFY(m_known.at("/49") == nullptr);
}

void KnownTablesTest::survivesAsJson() {
  const std::string path =
      open("a.csv", "id,day\n1,2024-05-03\n", {{"file", "a.csv"}, {"decimal", "comma"}});
  const KnownTables again = KnownTables::from(m_known.toJson());
  QVERIFY(again.at(path) != nullptr);
  QCOMPARE(again.at(path)->schema["day"].type, Type::date);
  QCOMPARE(again.at(path)->values.dump(), std::string(R"({"decimal":"comma"})"));
  for (const char* odd :
       {"7", "[7]", R"([{"path":"a"}])", R"([{"path":"a","columns":[["x","float"]],"values":{}}])",
        R"([{"path":"a","columns":[["x","date"],["x","date"]],"values":{}}])"})
    QVERIFY(KnownTables::from(Json::parse(odd)).at("a") == nullptr);
}

QTEST_APPLESS_MAIN(KnownTablesTest)
#include "known_tables_test.moc"
