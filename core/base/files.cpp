// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files as a user trusts them.
//
//   1. A device, a pipe, a socket or a folder is refused, without waiting for it.
//   2. A file that shrinks while it is read is an Error.
//   3. Until commit() the old file stands; a failure or a kill at any point leaves it as it was.
//   4. After commit() content and name are on the disk: the file is synced, renamed, the folder
//      synced.
//   5. A link to a file stays a link; the file it points to is replaced and keeps its permissions.

#include "core/base/files.h"

#include "core/base/error.h"
#include "core/base/random.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <system_error>

namespace quern {
namespace {

namespace fs = std::filesystem;

std::string reasonOf(int code) { return std::generic_category().message(code); }

Error cannotOpen(const std::string& name, int code) {
  if (code == ENOENT || code == ENOTDIR)
    return Error(Sentence(tr("There is no file %1."), name), {.file = name},
                 tr("Check the name and the folder, or choose the file again."));
  if (code == EACCES || code == EPERM)
    return Error(Sentence(tr("You may not read the file %1."), name), {.file = name},
                 tr("Ask its owner for permission to read it, or copy it to a folder of yours."));
  return Error(Sentence(tr("The file %1 cannot be opened: %2."), name, reasonOf(code)),
               {.file = name}, tr("Check that the disk is at hand, and try again."));
}

Error notAFile(const std::string& name, mode_t mode) {
  if (S_ISDIR(mode))
    return Error(Sentence(tr("%1 is not a file but a folder."), name), {.file = name},
                 tr("Choose a file."));
  if (S_ISFIFO(mode) || S_ISSOCK(mode))
    return Error(Sentence(tr("%1 is not a file but a pipe."), name), {.file = name},
                 tr("Choose a file; on the command line, - reads what is piped in."));
  return Error(Sentence(tr("%1 is not a file but a device."), name), {.file = name},
               tr("Choose a file."));
}

Error cannotWrite(const std::string& name, int code) {
  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    return Error(Sentence(tr("There is no room left to write %1."), name), {.file = name},
                 tr("Free some space or choose another disk. What was there before is unchanged."));
  if (code == EACCES || code == EPERM || code == EROFS)
    return Error(Sentence(tr("You may not write %1."), name), {.file = name},
                 tr("Choose a folder of yours."));
  if (code == ENOENT || code == ENOTDIR)
    return Error(Sentence(tr("The folder for %1 does not exist."), name), {.file = name},
                 tr("Create the folder or choose another one."));
  return Error(Sentence(tr("%1 cannot be written: %2."), name, reasonOf(code)), {.file = name},
               tr("Choose another folder. What was there before is unchanged."));
}

std::int64_t modifiedAt(const struct stat& status) {
  return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

/// Syncs what lies under a path: a file that a foreign writer made, or a folder.
void syncPath(const fs::path& path, int flags, const std::string& name) {
  const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
  if (handle < 0) throw cannotWrite(name, errno);
  const int problem = ::fsync(handle) == 0 ? 0 : errno;
  ::close(handle);
  // Some network file systems cannot sync a folder; they answer EINVAL, and nothing can be done.
  if (problem != 0 && problem != EINVAL) throw cannotWrite(name, problem);
}

/// Opens a new file beside `path`; its name is written to `temporary`.
int openBeside(const fs::path& path, mode_t mode, fs::path& temporary) {
  const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
  Random random(static_cast<std::uint64_t>(now) ^ (static_cast<std::uint64_t>(::getpid()) << 32));
  for (int attempt = 0; attempt < 100; ++attempt) {
    // Cut so that the whole stays below the 255 bytes that a name may have.
    const std::string stem = path.filename().string().substr(0, 200);
    temporary = path.parent_path() / fmt::format(".{}.{:016x}.part", stem, random());
    const int handle =
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
    if (handle >= 0 || errno != EEXIST) return handle;
  }
  return -1;
}

}  // namespace

InputFile::InputFile(const fs::path& path) : m_name(path.string()) {
  struct stat status{};
  // Asked before opening, because opening some devices already does something (1).
  if (::stat(path.c_str(), &status) != 0) throw cannotOpen(m_name, errno);
  if (!S_ISREG(status.st_mode)) throw notAFile(m_name, status.st_mode);
  m_handle = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (m_handle < 0) throw cannotOpen(m_name, errno);
  // Asked again of the handle: the name may have come to mean something else in between.
  if (::fstat(m_handle, &status) != 0 || !S_ISREG(status.st_mode)) {
    ::close(m_handle);
    throw notAFile(m_name, status.st_mode);
  }
  m_size = status.st_size;
  m_modified = modifiedAt(status);
}

InputFile::~InputFile() {
  if (m_handle >= 0) ::close(m_handle);
}

InputFile::InputFile(InputFile&& other) noexcept
    : m_handle(std::exchange(other.m_handle, -1)),
      m_size(other.m_size),
      m_modified(other.m_modified),
      m_name(std::move(other.m_name)) {}

bool InputFile::hasChanged() const {
  struct stat status{};
  return ::fstat(m_handle, &status) != 0 || status.st_size != m_size ||
         modifiedAt(status) != m_modified;
}

void InputFile::read(std::int64_t offset, std::span<char> into) const {
  while (!into.empty()) {
    const ssize_t count = ::pread(m_handle, into.data(), into.size(), offset);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0)
      throw Error(Sentence(tr("The file %1 cannot be read: %2."), m_name, reasonOf(errno)),
                  {.file = m_name}, tr("Check the disk, and try with a copy of the file."));
    if (count == 0)  // 2
      throw Error(Sentence(tr("The file %1 became shorter while it was read."), m_name),
                  {.file = m_name},
                  tr("Wait until the program that writes it is done, and read it again."));
    into = into.subspan(static_cast<std::size_t>(count));
    offset += count;
  }
}

std::string InputFile::readAll(std::int64_t limit) const {
  if (m_size > limit)
    throw Error(Sentence(tr("The file %1 has %2 bytes where at most %3 are expected."), m_name,
                         m_size, limit),
                {.file = m_name},
                tr("Choose another file: this one is hardly what it says it is."));
  std::string bytes(static_cast<std::size_t>(m_size), '\0');
  read(0, bytes);
  return bytes;
}

OutputFile::OutputFile(fs::path path) : m_name(path.string()), m_path(std::move(path)) {
  std::error_code unknown;
  if (fs::is_symlink(m_path, unknown))
    if (const fs::path target = fs::weakly_canonical(m_path, unknown); !unknown)
      m_path = target;  // 5
  struct stat old{};
  const bool replaces = ::stat(m_path.c_str(), &old) == 0;
  if (replaces && !S_ISREG(old.st_mode))
    throw notAFile(m_name, old.st_mode);  // never rename over /dev/null
  m_handle = openBeside(m_path, 0666, m_temporary);
  if (m_handle < 0) throw cannotWrite(m_name, errno);
  if (replaces) ::fchmod(m_handle, old.st_mode & 07777);  // 5
}

OutputFile::~OutputFile() {
  if (m_handle >= 0) ::close(m_handle);
  if (!m_temporary.empty()) ::unlink(m_temporary.c_str());
}

void OutputFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(m_handle, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw cannotWrite(m_name, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void OutputFile::commit() {
  QUERN_EXPECT(m_handle >= 0);
  if (::fsync(m_handle) != 0) throw cannotWrite(m_name, errno);
  if (::close(std::exchange(m_handle, -1)) != 0) throw cannotWrite(m_name, errno);
  // A foreign writer may have put another file under the temporary name; that one is synced here.
  syncPath(m_temporary, 0, m_name);
  if (::rename(m_temporary.c_str(), m_path.c_str()) != 0) throw cannotWrite(m_name, errno);
  m_temporary.clear();
  syncPath(m_path.has_parent_path() ? m_path.parent_path() : fs::path("."), O_DIRECTORY, m_name);
}

std::string readFile(const fs::path& path, std::int64_t limit) {
  return InputFile(path).readAll(limit);
}

void writeFile(const fs::path& path, std::string_view bytes) {
  OutputFile file(path);
  file.write(bytes);
  file.commit();
}

}  // namespace quern
