// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that is read from a safetensors file: states, tables, figures, models, results.

#include "core/base/error.h"
#include "core/figure/figure.h"
#include "core/pipeline/model.h"
#include "core/pipeline/result_cache.h"
#include "core/pipeline/safetensors.h"

#include <cstdint>
#include <cstdlib>

using namespace quern;

namespace {

/// Only an Error is an answer to bytes that make no sense.
template <class Read>
void attempt(Read read) {
  try {
    read();
  } catch (const Error&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  attempt([&] {
    const State state = readSafetensors(bytes, "fuzz");
    const std::string written = writeSafetensors(state);
    if (writeSafetensors(readSafetensors(written, "again")) != written) std::abort();
    attempt([&] {
      const Table table = tableFrom(state);
      if (!(tableFrom(stateOf(table)) == table)) std::abort();
    });
    attempt([&] { figureFrom(state); });
  });
  attempt([&] { modelBytes(modelFrom(bytes, "fuzz")); });
  attempt([&] { resultBytes(resultFrom(bytes, "fuzz")); });
  return 0;
}
