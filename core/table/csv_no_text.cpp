// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_no_text.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>

namespace quern::csv {
namespace {

/// Control characters that no text has, but archives, pictures and spreadsheets do.
bool looksBinary(std::string_view head) {
  constexpr std::string_view starts[] = {"PK\x03\x04",
                                         "\x1F\x8B",
                                         "%PDF-",
                                         "\x89PNG",
                                         "PAR1",
                                         "\x28\xB5\x2F\xFD",
                                         "\xD0\xCF\x11\xE0",
                                         "\xFF\xD8\xFF",
                                         "GIF8",
                                         "\x7F"
                                         "ELF",
                                         "SQLite format 3"};
  for (const std::string_view start : starts)
    if (head.starts_with(start)) return true;
  const auto isControl = [](char byte) {
    return byte > 0 && byte < ' ' && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' &&
           byte != '\x01' && byte != '\x1F' && byte != '\x1A';
  };
  std::array<bool, ' '> seen{};
  std::ptrdiff_t controls = 0;
  for (const char byte : head) {
    if (byte != 0 && !isControl(byte)) continue;
    controls += isControl(byte) ? 1 : 0;
    seen[static_cast<std::size_t>(byte)] = true;
  }
  // A text may be strewn with one or two of them; bytes that are no text have all kinds.
  const auto size = static_cast<std::ptrdiff_t>(head.size());
  const std::ptrdiff_t all = controls + std::ranges::count(head, '\0');
  return 10 * controls > size || (50 * all > size && std::ranges::count(seen, true) >= 6);
}

Error notText(const std::string& source) {
  return Error(Sentence(tr("%1 is not a text file."), source), {.file = source},
               tr("Choose a delimited text file. A spreadsheet can be saved as CSV by the program "
                  "that made it."));
}

/// Text with zeros in it is read as it stands, unless it is mostly zeros.
void refuseZeros(std::string_view head, const std::string& source) {
  const std::ptrdiff_t zeros = std::ranges::count(head, '\0');
  if (3 * zeros <= std::ssize(head)) return;
  throw Error(Sentence(tr("%1 is not a text file: of its first %2 bytes %3 are zeros."), source,
                       counted(std::ssize(head)), counted(zeros)),
              {.file = source},
              tr("Copy it again from where it came: it may not have been written to its end."));
}

}  // namespace

void refuseNoText(std::string_view head, const std::string& source) {
  if (looksBinary(head)) throw notText(source);
  refuseZeros(head, source);
}

}  // namespace quern::csv
