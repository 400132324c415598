// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/pipeline/safetensors.h"

#include <QTest>

#include <cstring>
#include <limits>

using namespace quern;

namespace {

/// A file from its header and its data, as a hostile or careless program could write it.
std::string fileOf(const std::string& header, const std::string& data) {
  const std::uint64_t length = header.size();
  std::string bytes(8, '\0');
  std::memcpy(bytes.data(), &length, 8);
  return bytes + header + data;
}

State example() {
  State state;
  state.json = {{"name", "Übung"}, {"list", {1, 2.5, nullptr}}};
  state.arrays["a"] = Array::of(std::vector<double>{1, -0.0, 3, 4, 5, 6}, {2, 3});
  state.arrays["b"] = Array::of(std::vector<std::uint8_t>{1, 2, 3});
  state.arrays["c"] = Array::of(std::vector<float>{1.5F});
  state.arrays["d"] = Array::of(std::vector<std::int64_t>{});
  state.arrays["e"] = Array::of(std::vector<std::int32_t>{-7, 7});
  return state;
}

}  // namespace

class SafetensorsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void readsBackWhatWasWritten();  // promise 1
  void notANumberIsNotNull();      // promise 2
  void aligned();                  // promise 3
  void readsForeignFiles();
  void refuses_data();  // promise 4
  void refuses();
  void everyCutIsRefused();         // promise 4
  void manyArraysTakeLinearTime();  // promise 5
};

void SafetensorsTest::readsBackWhatWasWritten() {
  const State state = example();
  const std::string bytes = writeSafetensors(state);
  QVERIFY(readSafetensors(bytes, "test") == state);
  QVERIFY(writeSafetensors(readSafetensors(bytes, "test")) == bytes);
  QVERIFY(readSafetensors(writeSafetensors(State{}), "test") == State{});
}

void SafetensorsTest::notANumberIsNotNull() {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  State state;
  state.json = {
      {"a", nullptr}, {"b", {infinity, {{"c", std::nan("")}}}}, {"d", -infinity}, {"e", nullptr}};
  const State back = readSafetensors(writeSafetensors(state), "test");
  QVERIFY(back.json["a"].is_null());
  QCOMPARE(back.json["b"][0].get<double>(), infinity);
  QVERIFY(std::isnan(back.json["b"][1]["c"].get<double>()));
  QCOMPARE(back.json["d"].get<double>(), -infinity);
  QVERIFY(back.json["e"].is_null());
}

void SafetensorsTest::aligned() {
  const std::string bytes = writeSafetensors(example());
  std::uint64_t length = 0;
  std::memcpy(&length, bytes.data(), 8);
  QCOMPARE(length % 8, std::uint64_t{0});
  const Json header = Json::parse(bytes.substr(8, length));
  for (const auto& [name, type, size] :
       {std::tuple{"a", "F64", 8}, {"b", "U8", 1}, {"c", "F32", 4}, {"e", "I32", 4}}) {
    QCOMPARE(header[name]["dtype"].get<std::string>(), std::string(type));
    QCOMPARE(header[name]["data_offsets"][0].get<int>() % size, 0);
  }
}

void SafetensorsTest::readsForeignFiles() {
  const std::string data(12, '\1');
  const State state = readSafetensors(
      fileOf(
          R"({"w": {"data_offsets": [4, 12], "shape": [2, 1], "dtype": "F32"}, "__metadata__": {"format": "pt"},
                 "s": {"dtype": "I32", "shape": [], "data_offsets": [0, 4]}}   )",
          data),
      "test");
  QCOMPARE(state.array("w").shape, (std::vector<std::int64_t>{2, 1}));
  QCOMPARE(state.array("s").shortIntegers().front(), 0x01010101);
  QVERIFY(state.json.empty());
}

void SafetensorsTest::refuses_data() {
  QTest::addColumn<QByteArray>("header");
  QTest::addColumn<int>("dataSize");

  const auto row = [](const char* name, const char* header, int dataSize) {
    QTest::newRow(name) << QByteArray(header) << dataSize;
  };
  row("empty header", "", 0);
  row("not an object", "[1]", 0);
  row("leading blank", R"( {"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 1);
  row("not JSON", "{\"a\":", 0);
  row("two documents", "{}{}", 0);
  row("not UTF-8", "{\"\xff\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]}}", 1);
  row("unknown type", R"({"a":{"dtype":"BF16","shape":[1],"data_offsets":[0,2]}})", 2);
  row("type is a number", R"({"a":{"dtype":8,"shape":[1],"data_offsets":[0,1]}})", 1);
  row("no type", R"({"a":{"shape":[1],"data_offsets":[0,1]}})", 1);
  row("no shape", R"({"a":{"dtype":"U8","data_offsets":[0,1]}})", 1);
  row("no place", R"({"a":{"dtype":"U8","shape":[1]}})", 1);
  row("negative extent", R"({"a":{"dtype":"U8","shape":[-1],"data_offsets":[0,1]}})", 1);
  row("broken extent", R"({"a":{"dtype":"U8","shape":[1.0],"data_offsets":[0,1]}})", 1);
  row("shape overflows",
      R"({"a":{"dtype":"F64","shape":[4294967296,4294967296],"data_offsets":[0,0]}})", 0);
  row("shape wraps to the length",
      R"({"a":{"dtype":"F64","shape":[2305843009213693953],"data_offsets":[0,8]}})", 8);
  row("shape larger than the length", R"({"a":{"dtype":"F64","shape":[2],"data_offsets":[0,8]}})",
      8);
  row("rank 9", R"({"a":{"dtype":"U8","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,1]}})", 1);
  row("ends before it begins", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[1,0]}})", 1);
  row("one offset", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0]}})", 1);
  row("three offsets", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1,1]}})", 1);
  row("past the end", R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}})", 1);
  row("data left over", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 2);
  row("gap",
      R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"U8","shape":[1],"data_offsets":[2,3]}})",
      3);
  row("overlap",
      R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}})",
      3);
  row("same place",
      R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})",
      1);
  row("same name",
      R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
      2);
  row("same key", R"({"a":{"dtype":"U8","dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 1);
  row("metadata twice", R"({"__metadata__":{},"__metadata__":{}})", 0);
  row("metadata not text", R"({"__metadata__":{"a":1}})", 0);
  row("metadata nested", R"({"__metadata__":{"a":{}}})", 0);
  row("json is not JSON", R"({"__metadata__":{"quern":"{"}})", 0);
  row("json nested too deep",
      ("{\"__metadata__\":{\"quern\":\"" + std::string(200, '[') + std::string(200, ']') + "\"}}")
          .c_str(),
      0);
  row("header nested", (std::string(100'000, '[')).c_str(), 0);
  row("entry nested", R"({"a":{"dtype":"U8","shape":[[1]],"data_offsets":[0,1]}})", 1);
}

void SafetensorsTest::refuses() {
  QFETCH(QByteArray, header);
  QFETCH(int, dataSize);
  const std::string bytes =
      fileOf(header.toStdString(), std::string(static_cast<std::size_t>(dataSize), '\0'));
  try {
    readSafetensors(bytes, "hostile.qmodel");
    QFAIL("was accepted");
  } catch (const Error& error) {
    QCOMPARE(error.place().file, std::string("hostile.qmodel"));
    QVERIFY(!error.advice().empty());
  }
}

void SafetensorsTest::everyCutIsRefused() {
  const std::string bytes = writeSafetensors(example());
  for (std::size_t length = 0; length < bytes.size(); ++length)
    QVERIFY_THROWS_EXCEPTION(Error,
                             readSafetensors(std::string_view(bytes).substr(0, length), "cut"));
  QVERIFY_THROWS_EXCEPTION(Error, readSafetensors(std::string(8, '\xff') + bytes, "length"));
}

void SafetensorsTest::manyArraysTakeLinearTime() {
  State state;
  for (int index = 0; index < 200'000; ++index)
    state.arrays["array " + std::to_string(index)] = Array::of(std::vector<std::uint8_t>{7});
  // A search per key would take minutes and run into the time limit of the test.
  QVERIFY(readSafetensors(writeSafetensors(state), "test") == state);
}

QTEST_APPLESS_MAIN(SafetensorsTest)
#include "safetensors_test.moc"
