// SPDX-License-Identifier: GPL-3.0-or-later
//
// Project files and journals. The bytes are taken for an archive, for the pipeline inside one
// (which the checksums of an archive would keep a fuzzer from changing), and for a journal.

#include "core/base/error.h"
#include "core/families.h"
#include "core/pipeline/journal.h"
#include "core/pipeline/project.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

using namespace quern;

namespace {

const Registry& registry() {
  static const Registry registry = [] {
    Registry filled;
    registerAll(filled);
    return filled;
  }();
  return registry;
}

/// Only an Error is an answer to bytes that make no sense.
template <class Read>
void attempt(Read read) {
  try {
    read();
  } catch (const Error&) {
  }
}

/// A regular file that lives in memory.
class MemoryFile {
public:
  MemoryFile(const std::uint8_t* data, std::size_t size)
      : m_handle(::memfd_create("fuzz", MFD_CLOEXEC)) {
    if (m_handle < 0 || ::write(m_handle, data, size) != static_cast<ssize_t>(size)) std::abort();
  }
  ~MemoryFile() { ::close(m_handle); }
  std::string path() const { return "/proc/self/fd/" + std::to_string(m_handle); }

private:
  int m_handle;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MemoryFile file(data, size);
  attempt([&] { loadProject(file.path()); });
  attempt([&] { recover(file.path(), registry()); });
  attempt([&] {
    const Json json = parseJson({reinterpret_cast<const char*>(data), size}, "fuzz");
    const Pipeline pipeline = pipelineFrom(json, "fuzz");
    if (!(pipelineFrom(toJson(pipeline), "again") == pipeline)) std::abort();
    check(pipeline, registry(), "/nowhere");
  });
  return 0;
}
