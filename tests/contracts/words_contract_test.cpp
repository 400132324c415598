// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every column and every measure that an operator names itself has a Chinese name, in
// resources/translations/results_zh_CN.ts; packs included.

#include "contract_case.h"
#include "ui/results/model_words.h"
#include "ui/shell/language.h"
#include "ui/shell/result_words.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace quern;
using namespace quern::ui;

namespace {

/// Outputs whose new columns are named by the data or by a parameter, which nobody translates.
const std::set<std::string> namedByOthers = {
    "arff-import/data",     "concatenate/data", "excel-import/data",
    "folder-import/data",   "json-import/data", "csv-import/data",
    "date-time-tools/data", "edit-domain/data", "formula/data",
    "group-by/data",        "melt/data",        "merge-data/data",
    "one-hot/data",         "pivot-table/data", "rule-engine/data",
    "string-tools/data",    "transpose/data",   "value-lookup/data"};

/// Columns whose cells are words of ours.
const std::set<std::string> wordColumns = {"measure", "metric",  "quantity", "parameter",
                                           "finding", "meaning", "reason"};

std::set<std::string> columnsIn(const Inputs& in) {
  std::set<std::string> names;
  for (const auto& [port, value] : in.values())
    if (const auto* table = std::get_if<Table>(&value))
      for (const ColumnSchema& column : table->schema().columns()) names.insert(column.name);
  return names;
}

/// Chinese, or a sign that is the same in every language: "AIC", "F1", "α".
bool isTranslated(const QString& english, const QString& shown) {
  static const QRegularExpression sign(QStringLiteral("^[A-Z][A-Za-z]{0,3}[0-9]?$"));
  return shown != english || sign.match(english).hasMatch();
}

}  // namespace

class WordsContractTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { applyLanguage(QStringLiteral("zh_CN")); }
  void everyNameIsTranslated_data();
  void everyNameIsTranslated();
  void whatModelsLearnHasWords_data() { everyNameIsTranslated_data(); }
  void whatModelsLearnHasWords();

private:
  QStringList untranslated(const std::string& id, const std::string& port, const Table& table,
                           const std::set<std::string>& given, bool classes) const;

  Contracts m_contracts;
};

void WordsContractTest::everyNameIsTranslated_data() {
  QTest::addColumn<QString>("id");
  for (const Registry::Entry& entry : m_contracts.registry().entries())
    QTest::newRow(entry.spec.id.data()) << qt(entry.spec.id);
}

QStringList WordsContractTest::untranslated(const std::string& id, const std::string& port,
                                            const Table& table, const std::set<std::string>& given,
                                            bool classes) const {
  const ResultWords words(id, port);
  QStringList found;
  for (int at = 0; at < table.columnCount(); ++at) {
    const std::string name = table.schema()[at].name;
    const bool aClass = classes && port == "confusion" && at > 0;
    if (given.contains(name) || aClass) continue;
    if (!namedByOthers.contains(id + '/' + port) && !isTranslated(qt(name), words.heading(name)))
      found << qt(port) + QStringLiteral(": ") + qt(name);
    if (!wordColumns.contains(name) || !accepts(Accept::label, table.schema()[at].type)) continue;
    for (std::int64_t row = 0; row < table.rowCount(); ++row) {
      const QString cell = qt(table[at].written(row));
      if (!isTranslated(cell, words.cell(name, cell)))
        found << qt(port) + QStringLiteral(": ") + qt(name) + QStringLiteral(" ") + cell;
    }
  }
  return found;
}

/// The keys at every depth that are not names of the data.
void collectKeys(const Json& json, const std::set<std::string>& given, QStringList& found) {
  for (const auto& [key, inner] : json.items()) {
    if (json.is_object() && !given.contains(key) && modelWord(qt(key)) == qt(key)) found << qt(key);
    if (inner.is_structured()) collectKeys(inner, given, found);
  }
}

void WordsContractTest::whatModelsLearnHasWords() {
  QFETCH(QString, id);
  const Registry::Entry& entry = *m_contracts.registry().find(std8(id));
  if (!Contracts::runsHere(entry)) return;
  QStringList found;
  for (const Target target : m_contracts.targets(entry)) {
    const ContractCase usable = m_contracts.caseOf(entry, Shape::usual, target);
    const State state = runCase(usable, Context()).state;
    const std::set<std::string> given = columnsIn(usable.in);
    collectKeys(state.json, given, found);
    for (const auto& [key, array] : state.arrays)
      if (!given.contains(key) && modelWord(qt(key)) == qt(key)) found << qt(key);
  }
  found.removeDuplicates();
  QCOMPARE(found.join(QStringLiteral("\n")), QString());
}

void WordsContractTest::everyNameIsTranslated() {
  QFETCH(QString, id);
  const Registry::Entry& entry = *m_contracts.registry().find(std8(id));
  if (!Contracts::runsHere(entry)) return;
  QStringList found;
  for (const Target target : m_contracts.targets(entry)) {
    const ContractCase usable = m_contracts.caseOf(entry, Shape::usual, target);
    const ContractResult result = runCase(usable, Context());
    const std::set<std::string> given = columnsIn(usable.in);
    for (const auto& [port, value] : result.outputs.values())
      if (const auto* table = std::get_if<Table>(&value))
        found << untranslated(std8(id), port, *table, given, target == Target::classes);
  }
  found.removeDuplicates();
  QCOMPARE(found.join(QStringLiteral("\n")), QString());
}

QTEST_MAIN(WordsContractTest)
#include "words_contract_test.moc"
