// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/pipeline/project.h"
#include "core/pipeline/result_cache.h"
#include "testing/operators.h"

#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace quern;
namespace fs = std::filesystem;

namespace {

/// A source that names two files.
class Files final : public Operator {
public:
  Schemas check(const Parameters&, const Schemas&, Findings&) const override { return {}; }
  Outputs apply(const Parameters&, const State&, const Inputs&, Context&) const override {
    return {};
  }
};

constexpr FileParameter in{.key = "in", .label = tr("In"), .help = tr("A file to read.")};
constexpr FileParameter out{
    .key = "out", .use = FileUse::write, .label = tr("Out"), .help = tr("A file to write.")};
constexpr TextParameter note{.key = "note", .label = tr("Note"), .help = tr("No file.")};

const Registry& registry() {
  static const Registry registry = [] {
    Registry filled;
    filled.add<Files>({.id = "files",
                       .name = tr("Files"),
                       .outputs = {tablePort("data", tr("Data"))},
                       .parameters = {in, out, note}});
    return filled;
  }();
  return registry;
}

SharedResult resultOf(const std::string& key, std::int64_t rows) {
  auto result = std::make_shared<NodeResult>();
  result->key = key;
  Values<double> values(static_cast<std::size_t>(rows));
  for (std::int64_t row = 0; row < rows; ++row)
    values[static_cast<std::size_t>(row)] = 0.1 * static_cast<double>(row);
  result->outputs.set("data", Table(TableSchema({{"x"}}), {Column::ofNumbers(std::move(values))}));
  result->memory = 8 * rows;
  return result;
}

Project example() {
  Project project;
  project.title = "Planning 计划";
  project.description = "line one\nline two";
  project.seed = 0xffff'ffff'ffff'fff0;
  const Json pipeline = {{"nodes",
                          {{{"id", "files-1"},
                            {"operator", "files"},
                            {"version", 1},
                            {"values", {{"note", "/not/a/file"}}}},
                           {{"id", "alien-1"},
                            {"operator", "alien.thing"},
                            {"version", 9},
                            {"values", {{"k", {1, 2}}}},
                            {"later", true}}}},
                         {"links", Json::array()}};
  project.pipeline = pipelineFrom(pipeline, "test");
  project.views = {{"zoom", 1.5}};
  project.report = {{"figures", {"a"}}};
  project.unknown = {{"newer", {{"key", 7}}}};
  project.results["files-1"] = resultOf("abc", 100);
  project.data["data/orders.csv"] = std::string("a,b\n1,2\n\0", 9);
  return project;
}

void compare(const Project& actual, const Project& expected) {
  QCOMPARE(actual.title, expected.title);
  QCOMPARE(actual.description, expected.description);
  QCOMPARE(actual.seed, expected.seed);
  QVERIFY(actual.pipeline == expected.pipeline);
  QVERIFY(actual.views == expected.views);
  QVERIFY(actual.report == expected.report);
  QVERIFY(actual.unknown == expected.unknown);
  QVERIFY(actual.data == expected.data);
  QVERIFY(actual.warnings.empty());
  QCOMPARE(actual.results.size(), expected.results.size());
  for (const auto& [node, result] : expected.results)
    QCOMPARE(resultBytes(*actual.results.at(node)), resultBytes(*result));
}

using Entries = std::vector<std::pair<std::string, std::string>>;

/// An archive as any program could write it.
void writeZip(const fs::path& path, const Entries& entries, zip_int32_t method = ZIP_CM_DEFLATE) {
  int code = 0;
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  QVERIFY(archive != nullptr);
  for (const auto& [name, content] : entries) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    QVERIFY(index >= 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                             name == "mimetype" ? ZIP_CM_STORE : method, 0);
  }
  QCOMPARE(zip_close(archive), 0);
}

const std::pair<std::string, std::string> mimetype{"mimetype", "application/x-quern-project"};
const std::string plainJson = R"({"format": 1, "pipeline": {"nodes": [], "links": []}})";

void replaceAll(const fs::path& path, const std::string& from, const std::string& to) {
  std::string bytes = readFile(path, 1 << 24);
  for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + 1))
    bytes.replace(at, from.size(), to);
  std::ofstream(path, std::ios::binary) << bytes;
}

std::size_t fileCount(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

class ProjectTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void comesBackWhole();           // promise 1
  void aFullDiskKeepsTheOldOne();  // promise 2
  void aKillKeepsOneOfThem();      // promise 2
  void theSameBytes();             // promise 3
  void refuses_data();             // promise 4
  void refuses();
  void everyCutIsRefused();        // promise 4
  void duplicatesAreRefused();     // promise 4
  void bombsAreRefused();          // promise 4
  void aDamagedResultIsLeftOut();  // promise 5
  void knownByItsFirstEntry();     // promise 6
  void largeResultsStayOut();
  void pathsFollowTheProject();
  void dataTravelsAlong();

private:
  std::unique_ptr<QTemporaryDir> m_temporary;
  fs::path m_folder, m_path;
};

void ProjectTest::init() {
  m_temporary = std::make_unique<QTemporaryDir>();
  m_folder = m_temporary->path().toStdString();
  m_path = m_folder / "a.quern";
}

void ProjectTest::comesBackWhole() {
  saveProject(example(), m_path);
  compare(loadProject(m_path), example());
  saveProject(Project{}, m_path);
  compare(loadProject(m_path), Project{});
}

void ProjectTest::aFullDiskKeepsTheOldOne() {
  saveProject(example(), m_path);
  Project larger = example();
  larger.results["files-1"] = resultOf("def", 1'000'000);
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const rlimit tight{.rlim_cur = 1'000'000, .rlim_max = before.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &tight);
  QVERIFY_THROWS_EXCEPTION(Error, saveProject(larger, m_path));
  ::setrlimit(RLIMIT_FSIZE, &before);
  compare(loadProject(m_path), example());
  QCOMPARE(fileCount(m_folder), std::size_t{1});
}

void ProjectTest::aKillKeepsOneOfThem() {
  saveProject(example(), m_path);
  Project larger = example();
  larger.results["files-1"] = resultOf("def", 1'000'000);
  for (int attempt = 0; attempt < 24; ++attempt) {
    const pid_t child = ::fork();
    if (child == 0) {
      while (true) saveProject(larger, m_path);
    }
    ::usleep(static_cast<useconds_t>(3000 * attempt));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const Project found = loadProject(m_path);
    compare(found, found.results.at("files-1")->key == "abc" ? example() : larger);
  }
}

void ProjectTest::theSameBytes() {
  saveProject(example(), m_path);
  const std::string first = readFile(m_path, 1 << 24);
  ::usleep(1'100'000);  // past the second that a zip counts in
  saveProject(loadProject(m_path), m_folder / "b.quern");
  QVERIFY(readFile(m_folder / "b.quern", 1 << 24) == first);
}

void ProjectTest::refuses_data() {
  QTest::addColumn<QByteArray>("name");
  QTest::addColumn<QByteArray>("content");
  QTest::addColumn<QString>("says");
  const auto entry = [](const char* name) {
    QTest::newRow(name) << QByteArray(name) << QByteArray("x") << "no business";
  };
  for (const char* name :
       {"../evil", "data/../../evil", "/etc/passwd", "data/", "data//x", "data/a/b", "data/..",
        "data/.", "data\\..\\evil", "data/a\\b", "results/../a.safetensors", "results/.safetensors",
        "results/a.pkl", "results/a/b.safetensors", "setup.sh", "PROJECT.JSON", "data/a\nb"})
    entry(name);
  const auto json = [](const char* row, const char* content, const char* says) {
    QTest::newRow(row) << QByteArray("project.json") << QByteArray(content) << says;
  };
  json("a newer format", R"({"format": 1000, "pipeline": {}})", "format 1000");
  json("format 0", R"({"format": 0, "pipeline": {}})", "format 0");
  json("no format", R"({"pipeline": {}})", "format");
  json("no pipeline", R"({"format": 1})", "pipeline");
  json("not JSON", "{", "JSON");
  json("an array", "[]", "object");
  json("a seed of another kind",
       R"({"format": 1, "seed": "x", "pipeline": {"nodes": [], "links": []}})", "seed");
  json("a negative seed", R"({"format": 1, "seed": -1, "pipeline": {"nodes": [], "links": []}})",
       "seed");
  json("a title of another kind",
       R"({"format": 1, "title": 3, "pipeline": {"nodes": [], "links": []}})", "title");
}

void ProjectTest::refuses() {
  QFETCH(QByteArray, name);
  QFETCH(QByteArray, content);
  QFETCH(QString, says);
  Entries entries{mimetype};
  if (name != "project.json") entries.emplace_back("project.json", plainJson);
  writeZip(m_path, entries);
  if (name != "project.json") loadProject(m_path);
  entries.emplace_back(name.toStdString(), content.toStdString());
  writeZip(m_path, entries);
  try {
    loadProject(m_path);
    QFAIL("was accepted");
  } catch (const Error& error) {
    QVERIFY2(QString(error.what()).contains(says), error.what());
    QCOMPARE(error.place().file, m_path.string());
    QVERIFY(!error.advice().empty());
  }
  QCOMPARE(fileCount(m_folder), std::size_t{1});
}

void ProjectTest::everyCutIsRefused() {
  saveProject(example(), m_path);
  const std::string whole = readFile(m_path, 1 << 24);
  for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 300) {
    std::ofstream(m_path, std::ios::binary) << whole.substr(0, length);
    QVERIFY_THROWS_EXCEPTION(Error, loadProject(m_path));
  }
  writeZip(m_path, {{"project.json", plainJson}, mimetype});
  QVERIFY_THROWS_EXCEPTION(Error, loadProject(m_path));
  writeZip(m_path, {{"mimetype", "application/zip"}, {"project.json", plainJson}});
  QVERIFY_THROWS_EXCEPTION(Error, loadProject(m_path));
  writeZip(m_path, {mimetype});
  QVERIFY_THROWS_EXCEPTION(Error, loadProject(m_path));
  QVERIFY_THROWS_EXCEPTION(Error, loadProject(m_folder));
  QVERIFY_THROWS_EXCEPTION(Error, loadProject(m_folder / "absent.quern"));
}

void ProjectTest::duplicatesAreRefused() {
  writeZip(m_path, {mimetype, {"project.json", plainJson}, {"data/one", "1"}, {"data/two", "2"}});
  QCOMPARE(loadProject(m_path).data.size(), std::size_t{2});
  replaceAll(m_path, "data/two", "data/one");
  QVERIFY_THROWS_EXCEPTION(Error, loadProject(m_path));
}

void ProjectTest::bombsAreRefused() {
  const auto withSize = [this](std::uint32_t claimed, bool deflated) {
    const std::string content(5000, 'x');
    writeZip(m_path, {mimetype, {"project.json", plainJson}, {"data/x", content}},
             deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE);
    std::string from(4, '\0'), to(4, '\0');
    const std::uint32_t real = 5000;
    std::memcpy(from.data(), &real, 4);
    std::memcpy(to.data(), &claimed, 4);
    replaceAll(m_path, from, to);
  };
  withSize(5000, true);
  QCOMPARE(loadProject(m_path).data.at("data/x").size(), std::size_t{5000});
  for (const std::uint32_t claimed : {0xffff'fff0U, 0x8000'0000U, 5001U, 4999U, 0U}) {
    withSize(claimed, true);
    QVERIFY_THROWS_EXCEPTION(Error, loadProject(m_path));
  }
}

void ProjectTest::aDamagedResultIsLeftOut() {
  Project project = example();
  saveProject(project, m_path);
  const std::string json =
      R"({"format": 1, "pipeline": {"nodes": [{"id": "files-1", "operator": "files"}], "links": []}})";
  for (const std::string& result :
       {std::string("no result"), std::string(), resultBytes(*resultOf("k", 3)).substr(0, 200)}) {
    writeZip(m_path, {mimetype, {"project.json", json}, {"results/files-1.safetensors", result}});
    const Project loaded = loadProject(m_path);
    QVERIFY(loaded.results.empty());
    QCOMPARE(loaded.warnings.size(), std::size_t{1});
    QVERIFY(loaded.warnings[0].english().find("files-1") != std::string::npos);
  }
}

void ProjectTest::knownByItsFirstEntry() {
  saveProject(example(), m_path);
  const std::string bytes = readFile(m_path, 1 << 24);
  QCOMPARE(bytes.substr(0, 4), std::string("PK\3\4"));
  QCOMPARE(bytes.substr(30, 35), std::string("mimetypeapplication/x-quern-project"));
}

void ProjectTest::largeResultsStayOut() {
  Project project = example();
  project.results["files-1"] = resultOf("abc", 100'000);
  saveProject(project, m_path, {.resultLimit = 100'000});
  QVERIFY(loadProject(m_path).results.empty());
}

void ProjectTest::pathsFollowTheProject() {
  const fs::path other = m_folder / "other";
  fs::create_directory(other);
  Project project = example();
  const fs::path here = m_folder / "tables" / "a.csv";
  applyAll(
      project.pipeline, registry(),
      {SetValue{"files-1", "in", here.string()}, SetValue{"files-1", "out", "/elsewhere/b.csv"}});
  const auto values = [](const Project& saved) { return saved.pipeline.at("files-1").values; };

  saveProject(project, m_path, {.registry = &registry()});
  const Project loaded = loadProject(m_path);
  QCOMPARE(values(loaded)["in"].get<std::string>(), std::string("tables/a.csv"));
  QCOMPARE(values(loaded)["out"].get<std::string>(), std::string("/elsewhere/b.csv"));
  QCOMPARE(values(loaded)["note"].get<std::string>(), std::string("/not/a/file"));

  saveProject(loaded, other / "b.quern", {.registry = &registry(), .folder = m_folder});
  QCOMPARE(values(loadProject(other / "b.quern"))["in"].get<std::string>(), here.string());
}

void ProjectTest::dataTravelsAlong() {
  const fs::path csv = m_folder / "orders.csv";
  std::ofstream(csv) << "a\n1\n";
  Project project = example();
  apply(project.pipeline, registry(), SetValue{"files-1", "in", csv.string()});
  apply(project.pipeline, registry(), SetValue{"files-1", "out", csv.string()});
  saveProject(project, m_path, {.embedData = true, .registry = &registry()});

  const Project loaded = loadProject(m_path);
  QCOMPARE(loaded.data.size(), std::size_t{2});
  const auto name = loaded.pipeline.at("files-1").values["in"].get<std::string>();
  QCOMPARE(loaded.data.at(name), std::string("a\n1\n"));
  QCOMPARE(loaded.pipeline.at("files-1").values["out"].get<std::string>(),
           std::string("orders.csv"));

  const fs::path target = m_folder / "target";
  fs::create_directories(target / "data");
  std::ofstream(target / "data" / "orders.csv") << "mine";
  QCOMPARE(unpackData(loaded, target).size(), std::size_t{1});
  QCOMPARE(readFile(target / "data" / "orders.csv", 100), std::string("mine"));
  QCOMPARE(readFile(target / name, 100), std::string("a\n1\n"));
}

QTEST_APPLESS_MAIN(ProjectTest)
#include "project_test.moc"
