// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include "core/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace quern::cli {
namespace {

constexpr int barWidth = 30;
constexpr std::size_t textWidth = 40;

std::string barOf(double fraction) {
  const int filled = static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * barWidth));
  return std::string(static_cast<std::size_t>(filled), '#') +
         std::string(static_cast<std::size_t>(barWidth - filled), '.');
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
    if (byte == 0xc2 && next >= 0x80 &&
        next < 0xa0) {  // U+0080 to U+009F are control characters, too
      clean += '?';
      ++at;
    } else {
      clean += (byte < 0x20 && byte != '\n') || byte == 0x7f ? '?' : text[at];
    }
  }
  return clean;
}

ProgressLine& ProgressLine::instance() {
  static ProgressLine line;
  return line;
}

ProgressLine::ProgressLine() : m_terminal(::isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(double fraction, std::string_view what) {
  const std::scoped_lock lock(m_mutex);
  const auto now = std::chrono::steady_clock::now();
  if (!m_terminal || now - m_shown < std::chrono::milliseconds(100)) return;
  m_shown = now;
  m_visible = true;
  fmt::print(stderr, "\r\033[K[{}] {:3.0f}%  {}", barOf(fraction), 100 * fraction,
             shortened(harmless(what), textWidth));
  std::fflush(stderr);
}

void ProgressLine::clear() {
  const std::scoped_lock lock(m_mutex);
  erase();
}

void ProgressLine::print(std::string_view line) {
  const std::scoped_lock lock(m_mutex);
  erase();
  fmt::print(stderr, "{}\n", harmless(line));
}

void ProgressLine::erase() {
  if (!m_visible) return;
  m_visible = false;
  fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
}

}  // namespace quern::cli
