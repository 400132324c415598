// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/deep/network_results.h"
#include "testing/operators.h"

#include <QTest>

#include <atomic>
#include <mutex>

using namespace quern;

class NetworkOperatorTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void learnsNumbers_data();
  void learnsNumbers();  // promises 1, 2
  void learnsClasses();
  void stopsWithoutProgressAndKeepsTheBest();  // promise 3
  void comesToAnEndEarlyAndKeepsTheBest();
  void cancels();
  void sameSeedSameWeights();  // promise 6
  void refusals_data();
  void refusals();
};

namespace {

/// y = 3 + 2 a - b, in units far from 1, so that scaling matters.
Table line(int rows) {
  TableBuilder builder(
      {{"a", Type::number}, {"b", Type::number}, {"y", Type::number, Role::target}});
  Random random(5);
  for (int row = 0; row < rows; ++row) {
    const double a = 1000 + 50 * random.normal(), b = 0.01 * random.normal();
    builder.row(a, b, 3 + 2 * a - 1000 * b);
  }
  return std::move(builder).build();
}

/// Inside a ring or outside: no straight line divides them.
Table ring(int rows) {
  TableBuilder builder(
      {{"a", Type::number}, {"b", Type::number}, {"side", Type::category, Role::target}});
  Random random(6);
  for (int row = 0; row < rows; ++row) {
    const double a = random.normal(), b = random.normal();
    builder.row(a, b, a * a + b * b < 1.4 ? "inside" : "outside");
  }
  return std::move(builder).build();
}

double rSquared(const Table& scored) {
  double mean = 0, total = 0, residual = 0;
  for (std::int64_t row = 0; row < scored.rowCount(); ++row)
    mean += scored["y"].number(row) / static_cast<double>(scored.rowCount());
  for (std::int64_t row = 0; row < scored.rowCount(); ++row) {
    total += std::pow(scored["y"].number(row) - mean, 2);
    residual += std::pow(scored["y"].number(row) - scored["prediction"].number(row), 2);
  }
  return 1 - residual / total;
}

OperatorCall call(const char* parameters, Context::Options options = {}) {
  return {.id = "neural-network",
          .parameters = QString::fromUtf8(parameters),
          .context = Context(std::move(options))};
}

/// Asks the training to come to an end, or cancels it, after some epochs.
class Impatient final : public Monitor {
public:
  Impatient(std::stop_source source, int epochs) : m_source(std::move(source)), m_epochs(epochs) {}
  void measured(std::string_view series, double x, double) override {
    if (series == "loss/train" && x >= m_epochs) m_source.request_stop();
  }

private:
  std::stop_source m_source;
  int m_epochs;
};

}  // namespace

void NetworkOperatorTest::learnsNumbers_data() {
  QTest::addColumn<QString>("optimiser");
  QTest::newRow("AdamW")
      << R"({"optimiser": "adamw", "learning-rate": 0.01, "weight-decay": 0, "epochs": 30, "batch-size": 32})";
  QTest::newRow("Adam")
      << R"({"optimiser": "adam", "learning-rate": 0.01, "weight-decay": 0, "epochs": 30, "batch-size": 32})";
  QTest::newRow("SGD")
      << R"({"optimiser": "sgd", "learning-rate": 0.01, "weight-decay": 0, "epochs": 30, "batch-size": 32})";
  QTest::newRow("RMSprop")
      << R"({"optimiser": "rmsprop", "learning-rate": 0.005, "weight-decay": 0, "epochs": 30, "batch-size": 32})";
}

void NetworkOperatorTest::learnsNumbers() {
  QFETCH(QString, optimiser);
  const FittedOperator fitted = fit("neural-network", optimiser, line(400));
  QVERIFY(rSquared(fitted.outputs.table("predictions")) > 0.995);
  const Table unknown = line(10).with("y", Column::allMissing(Type::number, 10));
  const Table known = applyTo(fitted, line(10)), scored = applyTo(fitted, unknown);
  QCOMPARE(scored["prediction"], known["prediction"]);
}

void NetworkOperatorTest::learnsClasses() {
  const Table scored =
      run("neural-network",
          R"({"layers": "32, 16", "epochs": 60, "learning-rate": 0.01, "batch-size": 64})",
          ring(800), "predictions");
  std::int64_t right = 0;
  for (std::int64_t row = 0; row < scored.rowCount(); ++row) {
    right += scored["prediction"].text(row) == scored["side"].text(row) ? 1 : 0;
    const double sum =
        scored["probability: inside"].number(row) + scored["probability: outside"].number(row);
    QVERIFY(std::abs(sum - 1) < 1e-6);
  }
  QVERIFY(right > 760);
}

void NetworkOperatorTest::stopsWithoutProgressAndKeepsTheBest() {
  const FittedOperator fitted =
      fit("neural-network", R"({"epochs": 500, "patience": 3, "learning-rate": 0.05})", line(200));
  const NetworkModel model = networkModelFrom(fitted.state);
  const auto epochs = std::ssize(model.history);
  QVERIFY(epochs < 500);
  QCOMPARE(epochs - model.best, 3);
  for (const EpochLoss& loss : model.history)
    QVERIFY(loss.validation >= model.history[static_cast<std::size_t>(model.best - 1)].validation);
}

void NetworkOperatorTest::comesToAnEndEarlyAndKeepsTheBest() {
  std::stop_source finish;
  Context::Options options{.finish = finish.get_token(),
                           .monitor = std::make_shared<Impatient>(finish, 4)};
  const FittedOperator fitted =
      fit(call(R"({"epochs": 100000, "patience": 0})", std::move(options)), {{"data", line(200)}});
  const NetworkModel model = networkModelFrom(fitted.state);
  QVERIFY(model.history.size() == 4 || model.history.size() == 5);
  QVERIFY(model.best >= 1 && model.best <= std::ssize(model.history));
}

void NetworkOperatorTest::cancels() {
  std::stop_source cancel;
  Context::Options options{.cancel = cancel.get_token(),
                           .monitor = std::make_shared<Impatient>(cancel, 2)};
  QVERIFY_THROWS_EXCEPTION(
      Cancelled,
      fit(call(R"({"epochs": 100000, "patience": 0})", std::move(options)), {{"data", line(200)}}));
}

void NetworkOperatorTest::sameSeedSameWeights() {
  const char* parameters = R"({"epochs": 3, "dropout": 0.2, "device": "cpu"})";
  const auto layers = [&](std::uint64_t seed) {
    const FittedOperator fitted =
        fit(call(parameters, {.seed = seed, .threads = 1}), {{"data", line(100)}});
    return networkModelFrom(fitted.state).layers.front().weights;
  };
  QVERIFY(layers(1) == layers(1));
  QVERIFY(layers(1) != layers(2));
}

void NetworkOperatorTest::refusals_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("data");
  const QString numbers = QStringLiteral("a:number,y:number@target / 1,2 / 2,3 / 3,4");
  QTest::newRow("layers that are none") << R"({"layers": "10, x"})" << numbers;
  QTest::newRow("a layer without units") << R"({"layers": "0"})" << numbers;
  QTest::newRow("no target") << "{}" << "a:number / 1 / 2";
  QTest::newRow("no features") << "{}" << "y:number@target / 1 / 2";
  QTest::newRow("one class") << "{}" << "a:number,y:category@target / 1,x / 2,x";
  QTest::newRow("4: a missing feature") << "{}" << "a:number,y:number@target / ?,2 / 2,3";
  QTest::newRow("4: a missing target") << "{}" << "a:number,y:number@target / 1,? / 2,3";
  QTest::newRow("one row") << "{}" << "a:number,y:number@target / 1,2";
  QTest::newRow("a step so large that the loss explodes")
      << R"({"optimiser": "sgd", "learning-rate": 10, "standardise": false, "epochs": 200, "patience": 0})"
      << "a:number,y:number@target / 1000,2 / 2000,3 / 3000,4 / 4000,5 / 5000,6";
}

void NetworkOperatorTest::refusals() {
  QFETCH(QString, parameters);
  QFETCH(QString, data);
  try {
    run("neural-network", parameters, table(data));
    QFAIL("accepted");
  } catch (const Error& error) {
    QVERIFY(!error.advice().empty());
  }
}

QTEST_APPLESS_MAIN(NetworkOperatorTest)
#include "network_operator_test.moc"
