// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sentence.h"

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

namespace quern::cli {

/// The text with every control character but line ends replaced by ?: names and cells come from
/// files, and a terminal obeys what it is sent.
std::string harmless(std::string_view text);

/// The last line of stderr: a bar that moves, where stderr is a terminal; nothing elsewhere. May be
/// used by many threads at once.
class ProgressLine {
public:
  static ProgressLine& instance();

  void show(double fraction, std::string_view what);
  void clear();                       ///< before something else is printed
  void print(std::string_view line);  ///< a line of its own on stderr, above the bar

private:
  ProgressLine();
  void erase();

  std::mutex m_mutex;
  bool m_terminal = false;
  bool m_visible = false;
  std::chrono::steady_clock::time_point m_shown{};
};

}  // namespace quern::cli
