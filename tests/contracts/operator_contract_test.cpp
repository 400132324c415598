// SPDX-License-Identifier: GPL-3.0-or-later
//
// The contract that every operator keeps, packs included; one row per operator and case. An
// operator is under contract the moment it is registered: parameters, inputs and files are made up
// from its declaration.

#include "contract_case.h"
#include "core/base/random.h"
#include "core/pipeline/safetensors.h"
#include "testing/tables.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <functional>
#include <numeric>
#include <set>
#include <stop_token>

using namespace quern;

Q_DECLARE_METATYPE(const Registry::Entry*)
Q_DECLARE_METATYPE(quern::Shape)
Q_DECLARE_METATYPE(quern::Target)

namespace {

constexpr std::pair<Shape, const char*> shapes[] = {{Shape::gaps, "gaps"},
                                                    {Shape::empty, "empty"},
                                                    {Shape::oneRow, "one row"},
                                                    {Shape::allMissing, "all missing"},
                                                    {Shape::constant, "constant"},
                                                    {Shape::oneClass, "one class"},
                                                    {Shape::wide, "more columns than rows"},
                                                    {Shape::infinite, "NaN and infinity"}};

const char* written(Target target) {
  return target == Target::number ? "number target" : "class target";
}

/// An option may be a number of things: three header rows.
bool isCount(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isKebab(std::string_view text) {
  static const QRegularExpression kebab("^[a-z][a-z0-9]*(-[a-z0-9]+)*$");
  return kebab.match(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())))
      .hasMatch();
}

QString qt(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Runs work; an exception fails the test instead of ending the program.
bool succeeds(const std::function<void()>& work) {
  const std::optional<Error> error = attempt(work);
  if (error) QTest::qFail(error->what(), __FILE__, __LINE__);
  return !error;
}

/// Stops the work when it reports for the given time; counts the reports.
class Stopper final : public Monitor {
public:
  explicit Stopper(std::int64_t at) : m_at(at) {}
  void progressed(double, const Sentence&) override {
    if (++m_reports == m_at) source.request_stop();
  }
  std::int64_t reports() const { return m_reports; }

  std::stop_source source;

private:
  std::int64_t m_at;
  std::int64_t m_reports = 0;
};

/// A value that makes a condition hold, for the parameter it names.
void activate(Json& values, const OperatorSpec& spec, const Condition& condition) {
  if (condition.always()) return;
  const ParameterSpec* parameter = spec.parameter(condition.parameter);
  activate(values, spec, conditionOf(*parameter));
  const std::string option(condition.option.substr(0, condition.option.find('|')));
  const bool isSwitch = std::holds_alternative<BooleanParameter>(*parameter);
  values[std::string(condition.parameter)] = isSwitch ? Json(option == "true") : Json(option);
}

/// Values just outside what the declaration allows.
std::vector<Json> wrongValues(const ParameterSpec& spec, const Inputs& in) {
  std::vector<Json> wrong;
  if (std::holds_alternative<BooleanParameter>(spec)) return {3, "true"};
  if (const auto* integer = std::get_if<IntegerParameter>(&spec)) {
    wrong = {"1", 1.5};
    if (integer->min > std::numeric_limits<std::int64_t>::min())
      wrong.emplace_back(integer->min - 1);
    if (integer->max < std::numeric_limits<std::int64_t>::max())
      wrong.emplace_back(integer->max + 1);
  } else if (const auto* number = std::get_if<NumberParameter>(&spec)) {
    wrong = {"1", true};
    if (number->above) wrong.emplace_back(number->min);
    if (number->min > std::numeric_limits<double>::lowest())
      wrong.emplace_back(std::nextafter(number->min, std::numeric_limits<double>::lowest()));
    if (number->max < std::numeric_limits<double>::max())
      wrong.emplace_back(std::nextafter(number->max, std::numeric_limits<double>::max()));
  } else if (std::holds_alternative<ChoiceParameter>(spec)) {
    wrong = {"no-such-option", 0};
  } else if (const auto* text = std::get_if<TextParameter>(&spec)) {
    wrong = {5};
    if (text->required) wrong.emplace_back("");
    if (text->expression) wrong.insert(wrong.end(), {"((", "amount >", "no such column + 1"});
  } else if (const auto* one = std::get_if<ColumnParameter>(&spec)) {
    wrong = {5, "no such column"};
    if (in.has(one->port))
      for (const ColumnSchema& column : in.table(one->port).schema().columns())
        if (!accepts(one->accepts, column.type)) wrong.emplace_back(column.name);
  } else if (const auto* many = std::get_if<ColumnsParameter>(&spec)) {
    wrong = {5, Json::array({"no such column"}), Json{{"pattern", "("}}};
    if (many->required) wrong.push_back(Json::array());
  } else if (const auto* file = std::get_if<FileParameter>(&spec)) {
    wrong = {5};
    if (file->required) wrong.emplace_back("");
    if (file->use == FileUse::read) wrong.emplace_back("/no/such/file");
  } else if (const auto* rule = std::get_if<ConditionsParameter>(&spec)) {
    wrong = {5, "amount >", toJson({.conditions = {{"amount", Relation::above, {}}}}),
             Json{{"version", 2}, {"conditions", Json::array()}}};
    if (!rule->expression) wrong.emplace_back("amount > 1 or amount < 0");
    if (!rule->asserts)
      wrong.insert(wrong.end(), {toJson({.conditions = {{"no such column", Relation::missing}}}),
                                 toJson({.conditions = {{"amount", Relation::contains, {"a"}}}}),
                                 toJson({.conditions = {{"amount", Relation::unique}}})});
    if (rule->required) wrong.emplace_back("");
  }
  return wrong;
}

/// Texts that hardly anything asks for.
std::vector<std::string> nonsenses() {
  return {"((",    "§",
          ",,;;=", "-1",
          "1e999", "no such thing",
          "\n",    "\t = \t",
          "[]",    R"({"amount": 3})",
          "*",     "\\",
          "%q",    std::string(100'000, 'a')};
}

/// Rows in the order of their texts, so that tables can be compared as sets of rows.
Table sorted(const Table& table) {
  std::vector<std::int64_t> rows(static_cast<std::size_t>(table.rowCount()));
  std::iota(rows.begin(), rows.end(), 0);
  const auto text = [&table](std::int64_t row) {
    std::string line;
    for (int column = 0; column < table.columnCount(); ++column) {
      const bool number = table.schema()[column].type == Type::number;
      line += number ? QString::number(table[column].number(row), 'e', 6).toStdString()
                     : table[column].written(row);
      line += '\n';
    }
    return line;
  };
  std::ranges::stable_sort(rows, {}, text);
  return table.take(rows);
}

}  // namespace

class OperatorContractTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void declared_data() { eachOperator(); }
  void declared();
  void usable_data() { eachOperator(); }
  void usable();
  void refuses_data() { eachOperator(); }
  void refuses();
  void tellsWhere_data() { eachOperator(); }
  void tellsWhere();
  void promiseKept_data() { eachCase(); }
  void promiseKept();
  void pure_data() { eachCase(&OperatorSpec::deterministic); }
  void pure();
  void anyTable_data();
  void anyTable();
  void saved_data() { eachCase(); }
  void saved();
  void orderFree_data() { eachCase(&OperatorSpec::orderFree); }
  void orderFree();
  void stops_data() { eachCase(); }
  void stops();

private:
  void eachOperator() const;
  void eachCase(bool OperatorSpec::* declared = nullptr) const;  ///< only of those that declare it
  ContractCase usual() const;

  Contracts m_contracts;
};

void OperatorContractTest::eachOperator() const {
  QTest::addColumn<const Registry::Entry*>("entry");
  for (const Registry::Entry& entry : m_contracts.registry().entries())
    QTest::newRow(entry.spec.id.data()) << &entry;
}

void OperatorContractTest::eachCase(bool OperatorSpec::* declared) const {
  QTest::addColumn<const Registry::Entry*>("entry");
  QTest::addColumn<Target>("target");
  for (const Registry::Entry& entry : m_contracts.registry().entries()) {
    if (!Contracts::runsHere(entry) || (declared != nullptr && !(entry.spec.*declared))) continue;
    for (const Target target : m_contracts.targets(entry))
      QTest::addRow("%s, %s", entry.spec.id.data(), written(target)) << &entry << target;
  }
}

ContractCase OperatorContractTest::usual() const {
  const auto* entry = *static_cast<const Registry::Entry* const*>(
      QTest::qData("entry", qMetaTypeId<const Registry::Entry*>()));
  const auto target = *static_cast<const Target*>(QTest::qData("target", qMetaTypeId<Target>()));
  return m_contracts.caseOf(*entry, Shape::usual, target);
}

void OperatorContractTest::declared() {
  QFETCH(const Registry::Entry*, entry);
  const OperatorSpec& spec = entry->spec;
  const std::string id(spec.id);
  const std::string own =
      entry->pack.empty() ? id : id.substr(std::min(id.size(), entry->pack.size() + 1));
  QVERIFY2(isKebab(own) && (entry->pack.empty() || id.starts_with(entry->pack + ".")), "the id");
  QVERIFY(spec.version >= 1);
  QVERIFY(!spec.name.empty());
  QVERIFY(!spec.summary.empty());
  QVERIFY(!spec.learns() || !spec.tasks.empty());
  QVERIFY(!spec.outputs.empty() || spec.sideEffect);
  for (const auto* ports : {&spec.inputs, &spec.outputs})
    for (const PortSpec& port : *ports)
      QVERIFY2(isKebab(port.name) && !port.label.empty(), port.name.data());
  for (const ParameterSpec& parameter : spec.parameters) {
    const std::string key(keyOf(parameter));
    QVERIFY2(isKebab(key), key.c_str());
    QVERIFY2(!labelOf(parameter).empty() && !helpOf(parameter).empty(), key.c_str());
    if (const auto* choice = std::get_if<ChoiceParameter>(&parameter)) {
      std::set<std::string_view> keys;
      for (const Option& option : choice->options)
        QVERIFY2((isKebab(option.key) || isCount(option.key)) && !option.label.empty() &&
                     keys.insert(option.key).second,
                 key.c_str());
    }
    Json values = {{key, initialOf(parameter)}};
    activate(values, spec, conditionOf(parameter));
    for (const Finding& finding : validate(Parameters(spec.parameters, values), {}))
      QVERIFY2(finding.place.parameter != key || values[key].is_null() || values[key] == "",
               key.c_str());
  }
  const QString source = qEnvironmentVariable("QUERN_SOURCE_DIR");
  const QString page = entry->pack.empty()
                           ? source + "/resources/help/" + qt(id) + ".md"
                           : source + "/plugins/" + qt(entry->pack) + "/help/" + qt(own) + ".md";
  QVERIFY2(QFile::exists(page), qPrintable("no help page " + page));
}

void OperatorContractTest::usable() {
  QFETCH(const Registry::Entry*, entry);
  QString problem;
  for (const Target target : {Target::number, Target::classes})
    if (const auto wrong = firstError(m_contracts.caseOf(*entry, Shape::usual, target).check()))
      problem += QString(written(target)) + ": " + wrong->what() + "; ";
  QVERIFY2(!m_contracts.targets(*entry).empty(), qPrintable(problem));
}

void OperatorContractTest::refuses() {
  QFETCH(const Registry::Entry*, entry);
  const ContractCase usable =
      m_contracts.caseOf(*entry, Shape::usual, m_contracts.targets(*entry).at(0));
  for (const ParameterSpec& parameter : entry->spec.parameters) {
    const std::string key(keyOf(parameter));
    for (const Json& wrong : wrongValues(parameter, usable.in)) {
      ContractCase tried = usable;
      activate(tried.values, entry->spec, conditionOf(parameter));
      tried.values[key] = wrong;
      const Findings findings = tried.check();
      const auto found = std::ranges::find_if(findings, [&key](const Finding& finding) {
        return finding.severity == Severity::error && finding.place.parameter == key;
      });
      const std::string shown = key + " = " + wrong.dump();
      QVERIFY2(found != findings.end(), ("accepted: " + shown).c_str());
      QVERIFY2(!found->message.empty() && !found->advice.empty(), shown.c_str());
    }
  }
}

/// Whatever is written into a text, it is said at a field and before it runs that it is wrong.
void OperatorContractTest::tellsWhere() {
  QFETCH(const Registry::Entry*, entry);
  const ContractCase usable =
      m_contracts.caseOf(*entry, Shape::usual, m_contracts.targets(*entry).at(0));
  for (const ParameterSpec& parameter : entry->spec.parameters) {
    if (!std::holds_alternative<TextParameter>(parameter)) continue;
    for (const std::string& nonsense : nonsenses()) {
      ContractCase tried = usable;
      activate(tried.values, entry->spec, conditionOf(parameter));
      tried.values[std::string(keyOf(parameter))] = nonsense;
      const std::string shown =
          std::string(keyOf(parameter)) + " = " + nonsense.substr(0, 40) + ": ";
      const std::optional<Error> wrong = firstError(tried.check());
      if (wrong) {
        QVERIFY2(entry->spec.parameter(wrong->place().parameter) != nullptr,
                 (shown + wrong->what()).c_str());
        continue;
      }
      if (!Contracts::runsHere(*entry)) continue;
      const auto late = attempt([&tried] { runCase(tried, Context()); });
      QVERIFY2(!late, (shown + (late ? late->what() : "")).c_str());
    }
  }
}

void OperatorContractTest::promiseKept() {
  const ContractCase usable = usual();
  Schemas promised;
  usable.check(&promised);
  Outputs outputs;
  if (!succeeds([&] { outputs = runCase(usable, Context()).outputs; })) return;
  bool first = true;
  for (const PortSpec& port : usable.entry->spec.outputs) {
    QVERIFY2(promised.has(port.name), port.name.data());
    if (port.kind == PortKind::model) {
      QVERIFY(!promised.model(port.name).input.columns().empty());
      continue;
    }
    QVERIFY2(outputs.has(port.name), port.name.data());
    const TableSchema& said = promised.table(port.name);
    if (said.complete) {
      TableSchema given = outputs.table(port.name).schema();
      for (const ColumnSchema& column : said.columns())
        if (given.contains(column.name)) given[column.name].description = column.description;
      QCOMPARE(qt(toJson(given).dump()), qt(toJson(said).dump()));
    }
    if (first && usable.entry->spec.rows == Rows::kept && !usable.in.values().empty())
      for (const PortSpec& input : usable.entry->spec.inputs)
        if (input.kind == PortKind::table && usable.in.has(input.name)) {
          QCOMPARE(outputs.table(port.name).rowCount(), usable.in.table(input.name).rowCount());
          break;
        }
    first = false;
  }
}

void OperatorContractTest::pure() {
  const ContractCase usable = usual();
  ContractResult one, again, four;
  const bool ran = succeeds([&] {
    one = runCase(usable, Context({.seed = 5, .threads = 1}));
    again = runCase(usable, Context({.seed = 5, .threads = 1}));
    four = runCase(usable, Context({.seed = 5, .threads = 4}));
  });
  if (!ran) return;
  QVERIFY2(one.state == again.state, "a second run learned something else");
  QVERIFY2(one.outputs.values() == again.outputs.values(), "a second run gave something else");
  QVERIFY2(one.state == four.state, "four threads learned something else");
  QVERIFY2(one.outputs.values() == four.outputs.values(), "four threads gave something else");
  const ContractCase untouched = usual();
  for (const auto& [port, value] : untouched.in.values())
    if (const Table* table = std::get_if<Table>(&value)) QCOMPARE(usable.in.table(port), *table);
}

void OperatorContractTest::anyTable_data() {
  QTest::addColumn<const Registry::Entry*>("entry");
  QTest::addColumn<Target>("target");
  QTest::addColumn<Shape>("shape");
  for (const Registry::Entry& entry : m_contracts.registry().entries())
    for (const Target target :
         Contracts::runsHere(entry) ? m_contracts.targets(entry) : std::vector<Target>())
      for (const auto& [shape, name] : shapes)
        QTest::addRow("%s, %s, %s", entry.spec.id.data(), written(target), name)
            << &entry << target << shape;
}

void OperatorContractTest::anyTable() {
  QFETCH(const Registry::Entry*, entry);
  QFETCH(Target, target);
  QFETCH(Shape, shape);
  try {
    runCase(m_contracts.caseOf(*entry, shape, target), Context());
  } catch (const Error& error) {
    QVERIFY(!error.message().empty());
    QVERIFY2(!error.advice().empty(), error.what());
    QVERIFY2(!error.message().english().starts_with("This step has a fault of its own"),
             error.what());
  } catch (const std::exception& fault) {
    QFAIL(fault.what());
  }
}

void OperatorContractTest::saved() {
  const ContractCase usable = usual();
  const Operator& implementation = *usable.entry->implementation;
  State state, restored;
  Outputs before, after;
  const bool ran = succeeds([&] {
    Context context;
    state = runCase(usable, context).state;
    restored = readSafetensors(writeSafetensors(state), "saved");
    before = implementation.apply(usable.parameters(), state, usable.in, context);
    after = implementation.apply(usable.parameters(), restored, usable.in, context);
  });
  if (!ran) return;
  QVERIFY(restored == state);
  QVERIFY(before.values() == after.values());

  // A frozen model has the first table only: what was learned from the others has to be enough.
  const std::vector<PortSpec>& ports = usable.entry->spec.inputs;
  const bool tablesOnly =
      std::ranges::all_of(ports, [](const PortSpec& port) { return port.kind == PortKind::table; });
  if (!tablesOnly || ports.size() < 2 || state == State{}) return;
  const Inputs first = {{std::string(ports.front().name), usable.in.table(ports.front().name)}};
  QVERIFY(succeeds([&] {
    Context context;
    implementation.apply(usable.parameters(), restored, first, context);
  }));
}

void OperatorContractTest::orderFree() {
  const ContractCase usable = usual();
  ContractCase shuffled = usable;
  for (const auto& [port, value] : usable.in.values()) {
    const Table* table = std::get_if<Table>(&value);
    if (table == nullptr) continue;
    std::vector<std::int64_t> order(static_cast<std::size_t>(table->rowCount()));
    std::iota(order.begin(), order.end(), 0);
    Random(11).shuffle(std::span(order));
    shuffled.in.set(port, table->take(order));
  }
  Outputs expected, actual;
  const bool ran = succeeds([&] {
    expected = runCase(usable, Context()).outputs;
    actual = runCase(shuffled, Context()).outputs;
  });
  if (!ran) return;
  for (const auto& [port, value] : expected.values())
    if (const Table* table = std::get_if<Table>(&value))
      QCOMPARE(difference(sorted(actual.table(port)), sorted(*table), 1e-8), QString());
}

void OperatorContractTest::stops() {
  QFETCH(const Registry::Entry*, entry);
  QFETCH(Target, target);
  ContractCase tried = m_contracts.caseOf(*entry, Shape::usual, target);
  const auto reports = [&tried] {
    const auto counter = std::make_shared<Stopper>(-1);
    return succeeds([&] { runCase(tried, Context({.threads = 1, .monitor = counter})); })
               ? counter->reports()
               : 0;
  };
  std::int64_t count = reports();
  if (count < 2) {  // a row loop that was over after its first block
    tried = m_contracts.caseOf(*entry, Shape::large, target);
    count = reports();
  }
  std::error_code ignored;
  std::filesystem::remove(m_contracts.folder() / "written", ignored);

  // One that reports less often has to look before its first piece of work at least.
  Random random(static_cast<std::uint64_t>(count));
  const auto stopper = std::make_shared<Stopper>(count < 2 ? -1 : 1 + random.below(count - 1));
  if (count < 2) stopper->source.request_stop();
  bool stopped = false;
  try {
    runCase(tried,
            Context({.threads = 1, .cancel = stopper->source.get_token(), .monitor = stopper}));
  } catch (const Cancelled&) {
    stopped = true;
  }
  QVERIFY2(stopped, "went on after the cancel");
  QVERIFY2(!std::filesystem::exists(m_contracts.folder() / "written"),
           "a half written file was left behind");
}

QTEST_APPLESS_MAIN(OperatorContractTest)
#include "operator_contract_test.moc"
