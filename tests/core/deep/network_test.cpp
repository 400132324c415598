// SPDX-License-Identifier: GPL-3.0-or-later
//
// Checked against PyTorch: tests/reference/network_forward.py wrote network_forward.json.
#include "core/deep/network.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

#include <QTest>

using namespace quern;

class NetworkTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void forwardAgreesWithPyTorch_data();
  void forwardAgreesWithPyTorch();
  void threadsDoNotChangeTheResult();
  void statesThatDoNotFitAreRefused_data();
  void statesThatDoNotFitAreRefused();

private:
  std::vector<NetworkLayer> layersOf(const std::string& name) const;

  Json m_reference;
};

void NetworkTest::initTestCase() {
  const std::string path =
      qgetenv("QUERN_SOURCE_DIR").toStdString() + "/tests/reference/network_forward.json";
  m_reference = parseJson(readFile(path, 1 << 20), path);
}

std::vector<NetworkLayer> NetworkTest::layersOf(const std::string& name) const {
  std::vector<NetworkLayer> layers;
  for (const Json& layer : m_reference["networks"][name]["layers"])
    layers.push_back({layer["inputs"].get<std::int64_t>(), layer["outputs"].get<std::int64_t>(),
                      layer["weight"].get<std::vector<float>>(),
                      layer["bias"].get<std::vector<float>>()});
  return layers;
}

void NetworkTest::forwardAgreesWithPyTorch_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<int>("activation");
  QTest::newRow("ReLU") << "relu" << static_cast<int>(Activation::relu);
  QTest::newRow("GELU") << "gelu" << static_cast<int>(Activation::gelu);
  QTest::newRow("hyperbolic tangent") << "tanh" << static_cast<int>(Activation::tanh);
  QTest::newRow("sigmoid") << "sigmoid" << static_cast<int>(Activation::sigmoid);
}

void NetworkTest::forwardAgreesWithPyTorch() {
  QFETCH(QString, name);
  QFETCH(int, activation);
  Context context;
  const auto x = m_reference["x"].get<std::vector<float>>();
  // The state is on the way, so its round trip is under test too.
  const auto layers = layersFrom(toState(layersOf(name.toStdString())));
  const Values<float> y = forward(layers, static_cast<Activation>(activation), x, 5, context);
  const auto expected = m_reference["networks"][name.toStdString()]["y"].get<std::vector<float>>();
  QCOMPARE(y.size(), expected.size());
  for (std::size_t at = 0; at < y.size(); ++at) QVERIFY(std::abs(y[at] - expected[at]) < 2e-6F);
}

void NetworkTest::threadsDoNotChangeTheResult() {
  constexpr std::int64_t rows = 10'000;
  std::vector<float> x(static_cast<std::size_t>(rows) * 4);
  for (std::size_t at = 0; at < x.size(); ++at) x[at] = std::sin(static_cast<float>(at));
  Context one(Context::Options{.threads = 1}), four(Context::Options{.threads = 4});
  const auto layers = layersOf("gelu");
  QVERIFY(forward(layers, Activation::gelu, x, rows, one) ==
          forward(layers, Activation::gelu, x, rows, four));
}

void NetworkTest::statesThatDoNotFitAreRefused_data() {
  QTest::addColumn<QString>("array");
  QTest::newRow("first layer's weights") << "layer0.weight";
  QTest::newRow("last layer's bias") << "layer2.bias";
}

void NetworkTest::statesThatDoNotFitAreRefused() {
  QFETCH(QString, array);
  State state = toState(layersOf("relu"));
  const std::vector<float> other(2, 1.0F);
  state.arrays[array.toStdString()] = Array::of(std::span<const float>(other), {2, 1});
  QVERIFY_THROWS_EXCEPTION(Error, layersFrom(state));
  state.arrays.erase(array.toStdString());
  QVERIFY_THROWS_EXCEPTION(Error, layersFrom(state));
}

QTEST_APPLESS_MAIN(NetworkTest)
#include "network_test.moc"
