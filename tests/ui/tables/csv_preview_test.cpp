// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/tables/csv_preview.h"
#include "ui/tables/table_view.h"
#include "ui/temporary_home.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace quern;
using namespace quern::ui;

namespace {

const TemporaryHome* home = nullptr;

QString write(const QString& name, const QByteArray& content) {
  const QString path = home->file(name);
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
    qFatal("cannot write %s", qPrintable(path));
  return path;
}

/// Twenty rows; the last is `last`.
QString orders(const QByteArray& last) {
  QByteArray rows = "order,volume,state\n";
  for (int row = 0; row < 19; ++row)
    rows += "A" + QByteArray::number(row) + "," + QByteArray::number(row * 3) + ",open\n";
  return write(QStringLiteral("orders.csv"), rows + last + "\n");
}

QString decimalCommas() {
  QByteArray rows = "order;volume;hours\n";
  for (int row = 0; row < 200; ++row)
    rows += "A" + QByteArray::number(row) + ";" + QByteArray::number(row % 17) + ",5;" +
            QByteArray::number(row % 17 * 3) + "\n";
  return write(QStringLiteral("decimal-commas.csv"), rows);
}

}  // namespace

class CsvPreviewTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void followsItsOptions();
  void typesAndRolesCanBeOverridden();
  void aFileThatIsNoTableIsRefused();
  void aClickOnAHeaderChoosesTheColumn();
  void rowsThatDoNotFitAreCounted();
  void aTypeThatLosesValuesIsAWarning();
  void whatCannotBeOpenedDoesNotLookSo();
  void oneOfSeveralTablesIsChosen();
  void aLoneTableIsNoChoice();
  void notesAreToldApartFromRows();
  void beginsWithWhatWasKept();

private:
  static QComboBox* field(const CsvPreview& preview, const char* name) {
    for (auto* box : preview.findChildren<QComboBox*>())
      if (box->accessibleName() == QLatin1String(name)) return box;
    qFatal("no field is called %s", name);
  }
  static QString trouble(const CsvPreview& preview) {
    for (const auto* label : preview.findChildren<QLabel*>())
      if (label->property("bad").toBool() && label->isVisible()) return label->text();
    return {};
  }
};

void CsvPreviewTest::followsItsOptions() {
  CsvPreview preview(decimalCommas());
  QTRY_VERIFY(!preview.isReading());
  QCOMPARE(preview.preview().dialect.delimiter, std::string(";"));
  QCOMPARE(preview.preview().table.columnCount(), 3);
  QCOMPARE(preview.preview().table.schema()["volume"].type,
           Type::number);                            // the decimal comma was found
  QVERIFY(!preview.values().contains("delimiter"));  // nothing was overridden
  preview.setDelimiter(QStringLiteral("\t"));
  QTRY_COMPARE(preview.preview().table.columnCount(), 1);
  QCOMPARE(preview.values()["delimiter"].get<std::string>(), std::string("tab"));
}

void CsvPreviewTest::typesAndRolesCanBeOverridden() {
  CsvPreview preview(decimalCommas());
  QTRY_VERIFY(!preview.isReading());
  const Type detected = preview.preview().table.schema()["hours"].type;
  preview.setColumnType("hours", Type::text);
  preview.setColumnRole("hours", Role::target);
  QTRY_COMPARE(preview.preview().table.schema()["hours"].type, Type::text);
  QCOMPARE(preview.preview().table.schema()["hours"].role, Role::target);
  const Json columns = parseJson(preview.values()["columns"].get<std::string>(), "columns");
  QCOMPARE(columns["hours"]["type"].get<std::string>(), std::string("text"));
  QCOMPARE(columns["hours"]["role"].get<std::string>(), std::string("target"));
  preview.setColumnType("hours", detected);  // as it was found
  preview.setColumnRole("hours", Role::feature);
  QVERIFY(!preview.values().contains("columns"));
}

void CsvPreviewTest::aFileThatIsNoTableIsRefused() {
  CsvPreview preview(home->file(QStringLiteral("absent.csv")));
  preview.show();
  QTRY_VERIFY(!preview.isReading());
  const auto buttons = preview.findChildren<QPushButton*>();
  QVERIFY(
      std::ranges::any_of(buttons, [](const QPushButton* button) { return !button->isEnabled(); }));
}

void CsvPreviewTest::aClickOnAHeaderChoosesTheColumn() {
  CsvPreview preview(orders("A19,5,open"));
  preview.show();
  QTRY_VERIFY(!preview.isReading());
  auto* view = preview.findChild<TableView*>();
  auto* header = view->findChild<TableHeader*>();
  preview.setCurrentColumn(2);
  QTest::mouseClick(header, Qt::LeftButton, {}, {20, 10});
  QCOMPARE(field(preview, "Column")->currentText(), QStringLiteral("order"));
  preview.setCurrentColumn(2);
  QCOMPARE(field(preview, "Column")->currentText(), QStringLiteral("state"));
  QCOMPARE(field(preview, "Type of the column")->currentText(), QStringLiteral("Category"));
  preview.setColumnRole("state", Role::target);  // it is read again, and the column stays
  QTRY_COMPARE(preview.preview().table.schema()["state"].role, Role::target);
  QCOMPARE(field(preview, "Column")->currentText(), QStringLiteral("state"));
  QCOMPARE(view->selection().current.column, 2);
}

void CsvPreviewTest::rowsThatDoNotFitAreCounted() {
  CsvPreview whole(orders("A19,5,open"));
  whole.show();
  QTRY_VERIFY(!whole.isReading());
  QCOMPARE(trouble(whole), QString());
  CsvPreview shorter(orders("A19,5"));
  shorter.show();
  QTRY_VERIFY(!shorter.isReading());
  QCOMPARE(shorter.preview().rejectCount, 1);
  QCOMPARE(trouble(shorter),
           QStringLiteral("Among the first 20 rows are places that do not fit: 1, the first in "
                          "line 21. The row has 2 cells where the table has 3 columns. No row is "
                          "left out."));
}

void CsvPreviewTest::aTypeThatLosesValuesIsAWarning() {
  CsvPreview preview(orders("A19,many,open"));
  preview.show();
  QTRY_VERIFY(!preview.isReading());
  preview.setColumnType("volume", Type::integer);
  const QString warning = QStringLiteral(
      "Column volume: values that do not have the type you chose become missing: 1 of 20.");
  QTRY_VERIFY(trouble(preview).contains(warning));
  preview.setColumnType("volume", Type::text);
  QTRY_COMPARE(trouble(preview), QString());
}

void CsvPreviewTest::whatCannotBeOpenedDoesNotLookSo() {
  CsvPreview preview(home->file(QStringLiteral("absent.csv")));
  preview.show();
  QTRY_VERIFY(!preview.isReading());
  QPushButton* open = nullptr;
  for (auto* button : preview.findChildren<QPushButton*>())
    if (button->text() == QLatin1String("Open")) open = button;
  QVERIFY(open != nullptr && !open->isEnabled());
  const QColor shown = open->grab().toImage().pixelColor(8, open->height() / 2);
  QCOMPARE(shown.name(), Theme::current().line.name());
}

void CsvPreviewTest::oneOfSeveralTablesIsChosen() {
  CsvPreview preview(write(QStringLiteral("stacked.csv"),
                           "plant,line\nnorth,1\nnorth,2\nsouth,1\n\nday,shift,output\n"
                           "2024-01-01,A,33\n2024-01-02,B,35\n"));
  preview.show();
  QTRY_VERIFY(!preview.isReading());
  QComboBox* tables = field(preview, "Table");
  QVERIFY(tables->isVisible());
  QCOMPARE(tables->count(), 4);
  QCOMPARE(tables->itemText(0), QStringLiteral("Automatic: 1"));
  QCOMPARE(tables->itemText(2), QStringLiteral("2, from line 6"));
  QCOMPARE(preview.preview().table.columnCount(), 2);
  preview.setStackedTable(2);
  QTRY_COMPARE(preview.preview().table.columnCount(), 3);
  QCOMPARE(tables->currentIndex(), 2);
  QCOMPARE(preview.values()["table"].get<int>(), 2);
  preview.setStackedTable(3);
  QTRY_COMPARE(preview.preview().table.rowCount(), std::int64_t{6});
  QCOMPARE(tables->currentText(), QStringLiteral("All lines are one table"));
  QVERIFY(preview.values()["one-table"].get<bool>() && !preview.values().contains("table"));
  CsvPreview again(home->file(QStringLiteral("stacked.csv")), nullptr, preview.values());
  QTRY_COMPARE(again.preview().table.rowCount(), std::int64_t{6});
  QCOMPARE(field(again, "Table")->currentText(), QStringLiteral("All lines are one table"));
  preview.setStackedTable(2);
  QTRY_COMPARE(preview.preview().table.columnCount(), 3);
  preview.setDelimiter(QStringLiteral("\t"));  // then there is no second table
  QTRY_VERIFY(trouble(preview).contains(QLatin1String("no table 2")));
  QVERIFY(tables->isVisible());
}

void CsvPreviewTest::notesAreToldApartFromRows() {
  CsvPreview preview(write(QStringLiteral("notes.csv"),
                           "site,day,n\nA,2024-05-03,4\nB,2024-05-04,5\nTotal,,9\nSource: us\n"));
  preview.show();
  QTRY_VERIFY(!preview.isReading());
  QCOMPARE(preview.preview().table.rowCount(), std::int64_t{2});
  QCOMPARE(trouble(preview),
           QStringLiteral("2 lines below the table are left out: notes and totals."));
}

void CsvPreviewTest::aLoneTableIsNoChoice() {
  CsvPreview preview(orders("A19,5,open"));
  preview.show();
  QTRY_VERIFY(!preview.isReading());
  QVERIFY(!field(preview, "Table")->isVisible());
}

void CsvPreviewTest::beginsWithWhatWasKept() {
  const Json kept = {{"file", "elsewhere.csv"},
                     {"delimiter", "^"},
                     {"quote", "none"},
                     {"decimal", "comma"},
                     {"header-rows", "0"},
                     {"comment", "none"},
                     {"skip", 1},
                     {"blanks", "left-out"},
                     {"missing-markers", "-999"},
                     {"columns", R"({"column 1":{"type":"text","role":"identifier"}})"}};
  const QString path = write(QStringLiteral("kept.csv"), "made by hand\n1^2,5\n2^-999\n");
  CsvPreview preview(path, nullptr, kept);
  QTRY_VERIFY(!preview.isReading());
  const Table& table = preview.preview().table;
  QCOMPARE(table.schema()["column 1"].type, Type::text);
  QCOMPARE(table.schema()["column 2"].type, Type::number);
  QCOMPARE(table["column 2"].missing(), std::int64_t{1});
  Json expected = kept;
  expected["file"] = path.toStdString();
  const Json values = preview.values();
  QCOMPARE(values.size(), expected.size());
  for (const auto& [key, value] : expected.items())
    QCOMPARE(QString::fromStdString(values[key].dump()), QString::fromStdString(value.dump()));
}

int main(int count, char** arguments) {
  const TemporaryHome temporary;
  home = &temporary;
  QApplication application(count, arguments);
  applyLanguage(QStringLiteral("en"));
  applyTheme(ThemeChoice::light);
  CsvPreviewTest test;
  return QTest::qExec(&test, count, arguments);
}
#include "csv_preview_test.moc"
