// SPDX-License-Identifier: GPL-3.0-or-later
//
// Results on disk.
//
//   1. Each file begins with the hash of the rest: one that is damaged, cut short or half written
//      counts as absent and is removed.
//   2. A column is a file of its own, named by its content: results that share it share the file.
//   3. A file appears whole or not at all, under its name; two processes that write the same one do
//      no harm.
//   4. Past the limit the files that were not used for the longest time go first.
//
// NOTE(2026-11): files are not synced. After a power cut the newest may be damaged, which (1) takes
// care of; syncing hundreds of columns would cost more than running the node again.

#include "core/pipeline/result_folder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/pipeline/column_state.h"
#include "core/pipeline/json_fields.h"
#include "core/pipeline/result_state.h"
#include "core/pipeline/safetensors.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>

namespace quern {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t hashLength = 32;
constexpr std::int64_t largestResult = std::int64_t{1} << 40;
constexpr std::string_view partMark = ".part";

bool isKey(std::string_view key) {
  return !key.empty() && key.size() <= 128 &&
         key.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
}

/// Says that the file was used just now, for (4).
void touch(const fs::path& path) { ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0); }

bool isThere(const fs::path& path) {
  struct stat status{};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

bool writeAll(int handle, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(handle, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

/// Writes the hash and the bytes; false if it cannot be done.
bool writeHashed(const fs::path& path, const std::string& hash, std::string_view bytes) {
  static std::atomic<int> counter{0};
  const fs::path beside = fmt::format("{}.{}-{}{}", path.string(), ::getpid(), counter++, partMark);
  const int handle =
      ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (handle < 0) return false;
  const bool written = writeAll(handle, hash) && writeAll(handle, bytes);
  const bool closed = ::close(handle) == 0;
  if (written && closed && ::rename(beside.c_str(), path.c_str()) == 0) return true;
  ::unlink(beside.c_str());
  return false;
}

/// The bytes behind a hash that agrees with them. Removes the file and throws Error if it does not
/// (1).
std::string readHashed(const fs::path& path) {
  std::string bytes = readFile(path, largestResult);
  const std::string hash = bytes.substr(0, hashLength);
  bytes.erase(0, hashLength);
  if (hash != hashOf(bytes)) {
    ::unlink(path.c_str());
    throw Error({tr("A stored result is damaged.")}, {.file = path.filename().string()},
                {tr("Run the node again.")});
  }
  touch(path);
  return bytes;
}

std::string columnBytes(const ColumnSchema& schema, const Column& column) {
  State state;
  state.json["type"] = keyOf(schema.type);
  state.json["rows"] = column.size();
  addColumn(state, "column", column);
  return writeSafetensors(state);
}

struct StoredFile {
  fs::path path;
  std::int64_t size = 0;
  std::int64_t used = 0;  ///< nanoseconds since 1970
};

std::vector<StoredFile> storedFiles(const fs::path& folder) {
  std::vector<StoredFile> files;
  std::error_code ignored;
  for (const char* part : {"results", "columns"})
    for (fs::directory_iterator at(folder / part, ignored), end; !ignored && at != end;
         at.increment(ignored)) {
      struct stat status{};
      if (::stat(at->path().c_str(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
      const std::int64_t used =
          std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
      files.push_back({at->path(), status.st_size, used});
    }
  return files;
}

}  // namespace

/// Keeps the columns of tables in files of their own (2).
class ResultFolder::Columns final : public TableKeeper {
public:
  explicit Columns(ResultFolder& folder) : m_folder(folder) {}

  State put(const Table& table) override {
    State state;
    state.json["rows"] = table.rowCount();
    state.json["schema"] = toJson(table.schema());
    Json names = Json::array();
    for (int index = 0; index < table.columnCount(); ++index)
      names.push_back(store(table.schema()[index], table[index]));
    state.json["columns"] = std::move(names);
    return state;
  }

  Table take(State state) override {
    const std::string source = "columns";
    const JsonFields fields(state.json, source);
    const std::int64_t rows = fields.integer("rows");
    TableSchema schema = schemaFrom(fields.any("schema"));
    const Json& names = fields.array("columns");
    QUERN_EXPECT(std::ssize(names) == schema.size());
    std::vector<Column> columns;
    for (int index = 0; index < schema.size(); ++index)
      columns.push_back(
          load(names[static_cast<std::size_t>(index)].get<std::string>(), schema[index], rows));
    return Table(std::move(schema), std::move(columns));
  }

private:
  std::string store(const ColumnSchema& schema, const Column& column) {
    if (const auto known = m_stored.find(column.identity()); known != m_stored.end())
      return known->second;
    const std::string bytes = columnBytes(schema, column);
    const std::string hash = hashOf(bytes);
    const fs::path path = m_folder.m_folder / "columns" / hash;
    if (isThere(path)) {
      touch(path);
    } else {
      if (!writeHashed(path, hash, bytes))
        throw Error({tr("A result could not be stored.")}, {},
                    {tr("Free some space on the disk.")});
      m_folder.added(std::ssize(bytes));
    }
    return m_stored[column.identity()] = hash;
  }

  Column load(const std::string& name, const ColumnSchema& schema, std::int64_t rows) {
    QUERN_EXPECT(isKey(name));
    const auto [place, isNew] = m_loaded.try_emplace({name, schema.type});
    if (isNew) {
      const std::string bytes = readHashed(m_folder.m_folder / "columns" / name);
      place->second = columnFrom(readSafetensors(bytes, name), "column", schema, rows);
    }
    return place->second;
  }

  ResultFolder& m_folder;
  std::map<const void*, std::string> m_stored;
  std::map<std::pair<std::string, Type>, Column> m_loaded;
};

ResultFolder::ResultFolder(fs::path folder, std::int64_t limit)
    : m_folder(std::move(folder)),
      m_limit(limit) {
  std::error_code ignored;  // a folder that cannot be made holds nothing and takes nothing
  fs::create_directories(m_folder / "results", ignored);
  fs::create_directories(m_folder / "columns", ignored);
}

fs::path ResultFolder::resultPath(const std::string& key) const {
  return m_folder / "results" / key;
}

bool ResultFolder::contains(const std::string& key) const {
  return isKey(key) && isThere(resultPath(key));
}

SharedResult ResultFolder::read(const std::string& key) {
  if (!contains(key)) return nullptr;
  const fs::path path = resultPath(key);
  try {
    Columns columns(*this);
    auto result = std::make_shared<const NodeResult>(
        resultFrom(readSafetensors(readHashed(path), key), key, columns));
    if (result->key == key) return result;
  } catch (const std::exception&) {
    // Whatever is wrong with it, it is only a cache: (1).
  }
  ::unlink(path.c_str());
  return nullptr;
}

void ResultFolder::write(const NodeResult& result) {
  if (!isKey(result.key) || contains(result.key)) return;
  try {
    Columns columns(*this);
    const std::string bytes = writeSafetensors(stateOf(result, columns));
    if (writeHashed(resultPath(result.key), hashOf(bytes), bytes)) added(std::ssize(bytes));
  } catch (const std::exception&) {
    // No room for a column, or no memory to write it. The result stays where it is.
  }
}

void ResultFolder::added(std::int64_t bytes) {
  const std::scoped_lock lock(m_mutex);
  if (m_total) *m_total += bytes;
  if (!m_total || *m_total > m_limit) tidy();
}

void ResultFolder::tidy() {
  std::vector<StoredFile> files = storedFiles(m_folder);
  std::sort(files.begin(), files.end(),
            [](const StoredFile& left, const StoredFile& right) { return left.used < right.used; });
  const std::int64_t now = std::chrono::duration_cast<std::chrono::nanoseconds>(
                               std::chrono::system_clock::now().time_since_epoch())
                               .count();
  constexpr std::int64_t hour = 3'600'000'000'000;
  std::int64_t total = 0;
  for (const StoredFile& file : files) total += file.size;
  // A tenth more than needed, so that not every result that is added counts the whole folder again.
  const std::int64_t goal = total > m_limit ? m_limit - m_limit / 10 : m_limit;
  for (const StoredFile& file : files) {
    const bool leftBehind = file.path.string().ends_with(partMark) && now - file.used > hour;
    if (total <= goal && !leftBehind) continue;
    if (::unlink(file.path.c_str()) == 0) total -= file.size;
  }
  m_total = total;
}

void ResultFolder::clear() {
  const std::scoped_lock lock(m_mutex);
  for (const StoredFile& file : storedFiles(m_folder)) ::unlink(file.path.c_str());
  m_total = 0;
}

}  // namespace quern
