// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal.
//
//   1. An edit is on the disk when append() returns; a kill right after it loses nothing.
//   2. The last line may be cut: what stands before it counts.
//   3. Who writes a journal holds a lock on it, which the system lets go when the program ends in
//      any way. A journal without a lock is left behind; one with a lock is never taken from its
//      owner.
//   4. If an edit cannot be written the journal stays as it was before it.

#include "core/pipeline/journal.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/pipeline/json_fields.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>

namespace quern {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t journalFormat = 1;
constexpr std::int64_t largestJournal = std::int64_t{1} << 30;

Error cannotWrite(const fs::path& path, int code) {
  const std::string name = path.filename().string();
  return Error(
      {tr("The journal %1 cannot be written: %2."), name, std::generic_category().message(code)},
      {.file = name}, {tr("Save the project; until then a crash would lose the latest changes.")});
}

std::string headerLine(const fs::path& project, const Pipeline& start) {
  Json header;
  header["journal"] = journalFormat;
  header["project"] = project.string();
  header["pipeline"] = toJson(start);
  return header.dump() + "\n";
}

/// Writes all of it at the offset and waits until it is on the disk; 0, or the reason why not.
int writeDurably(int handle, std::string_view bytes, std::int64_t offset) {
  while (!bytes.empty()) {
    const ssize_t count = ::pwrite(handle, bytes.data(), bytes.size(), offset);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
    offset += count;
  }
  return ::fdatasync(handle) == 0 ? 0 : errno;
}

/// The name is on the disk, too: without it the content could not be found again.
void syncFolder(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return;
  ::fsync(handle);
  ::close(handle);
}

/// Takes the lock of a writer. abandonedJournals() of another program may hold it for a moment.
bool locked(int handle) {
  for (int attempt = 0; attempt < 20; ++attempt) {
    if (::flock(handle, LOCK_EX | LOCK_NB) == 0) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return false;
}

/// The text up to the next line end, taken from `rest`; nothing if the last line is cut (2).
std::optional<std::string_view> takeLine(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

Recovered recoveredFrom(std::string_view line, const std::string& source) {
  const Json header = parseJson(line, source);
  const JsonFields fields(header, source);
  if (fields.integer("journal") != journalFormat)
    throw Error({tr("The journal has a format that this Quern does not read.")}, {.file = source},
                {tr("Open it with the version of Quern that wrote it.")});
  return {.project = fields.text("project"),
          .pipeline = pipelineFrom(fields.object("pipeline"), source)};
}

void replay(Recovered& recovered, std::string_view line, const Registry& registry,
            const std::string& source) {
  const Json json = parseJson(line, source);
  std::vector<Edit> edits;
  for (const Json& edit : JsonFields(json, source).array("edits")) edits.push_back(editFrom(edit));
  applyAll(recovered.pipeline, registry, edits);
  recovered.edits += static_cast<int>(edits.size());
}

}  // namespace

Journal::Journal(fs::path path) : m_path(std::move(path)) {
  m_handle = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (m_handle < 0) throw cannotWrite(m_path, errno);
}

// The other constructor has opened the file when this one begins, so that the destructor closes it
// whatever happens here.
Journal::Journal(fs::path path, const fs::path& project, const Pipeline& start)
    : Journal(std::move(path)) {
  if (!locked(m_handle))  // 3
    throw Error({tr("Another window has this project open.")}, {.file = m_path.filename().string()},
                {tr("Go on there, or close it first.")});
  restart(project, start);
  syncFolder(m_path);
}

Journal::~Journal() {
  if (m_handle >= 0) ::close(m_handle);
}

void Journal::append(const std::vector<Edit>& edits) {
  QUERN_EXPECT(m_handle >= 0);
  if (edits.empty()) return;
  Json line;
  line["edits"] = Json::array();
  for (const Edit& edit : edits) line["edits"].push_back(toJson(edit));
  const std::string bytes = line.dump() + "\n";
  if (const int problem = writeDurably(m_handle, bytes, m_size); problem != 0) {
    // Half a line would hide every line behind it (4).
    static_cast<void>(::ftruncate(m_handle, m_size));
    throw cannotWrite(m_path, problem);
  }
  m_size += std::ssize(bytes);
}

void Journal::restart(const fs::path& project, const Pipeline& start) {
  QUERN_EXPECT(m_handle >= 0);
  const std::string header = headerLine(project, start);
  if (::ftruncate(m_handle, 0) != 0) throw cannotWrite(m_path, errno);
  m_size = 0;
  if (const int problem = writeDurably(m_handle, header, 0); problem != 0)
    throw cannotWrite(m_path, problem);
  m_size = std::ssize(header);
}

void Journal::remove() {
  if (m_handle < 0) return;
  ::unlink(m_path.c_str());
  ::close(std::exchange(m_handle, -1));
}

std::optional<Recovered> recover(const fs::path& journal, const Registry& registry) {
  const std::string source = journal.filename().string();
  std::optional<Recovered> recovered;
  try {
    const std::string bytes = readFile(journal, largestJournal);
    std::string_view rest = bytes;
    while (const std::optional<std::string_view> line = takeLine(rest)) {
      if (recovered)
        replay(*recovered, *line, registry, source);
      else
        recovered = recoveredFrom(*line, source);
    }
  } catch (const Error&) {
    // Lines are only ever added: what follows a line that cannot be read was built on it.
  }
  if (!recovered || recovered->edits == 0) return std::nullopt;
  return recovered;
}

std::vector<fs::path> abandonedJournals(const fs::path& folder) {
  std::vector<fs::path> journals;
  std::error_code ignored;  // a folder that is not there holds none
  for (fs::directory_iterator at(folder, ignored), end; !ignored && at != end;
       at.increment(ignored)) {
    if (at->path().extension() != ".journal") continue;
    const int handle = ::open(at->path().c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW);
    if (handle < 0) continue;
    struct stat status{};
    const bool isFile = ::fstat(handle, &status) == 0 && S_ISREG(status.st_mode);
    if (isFile && ::flock(handle, LOCK_SH | LOCK_NB) == 0) journals.push_back(at->path());  // 3
    ::close(handle);
  }
  std::sort(journals.begin(), journals.end());
  return journals;
}

}  // namespace quern
