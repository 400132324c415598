// SPDX-License-Identifier: GPL-3.0-or-later
//
// Says in words what would otherwise be "Illegal instruction": this build needs a newer processor.
//
// Runs before every other code of the program, the libraries' own constructors included, because
// those are already built for that processor. This file is not (see CMakeLists.txt).
#include <cstring>
#include <unistd.h>

namespace {

bool fits() {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
         __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("sse4.2");
}

void refuseOldProcessors() {
  if (fits()) return;
  const char* const sentence =
      "Quern was built for processors of the level x86-64-v3 (AVX2 and FMA, made since about "
      "2013), which this "
      "one is not.\nBuild it for this processor: cmake --preset release -DQUERN_MARCH=x86-64 && "
      "cmake --build "
      "--preset release\n";
  const auto written = write(STDERR_FILENO, sentence, std::strlen(sentence));
  _exit(written < 0 ? 2 : 1);
}

[[gnu::section(".preinit_array"), gnu::used]] void (*const beforeAll)() = &refuseOldProcessors;

}  // namespace
