// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/folder_files.h"

#include "core/base/error.h"
#include "core/base/utf8.h"

#include <algorithm>

namespace quern {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostFiles = 100'000;

std::vector<std::string> patternsFrom(std::string_view text) {
  std::vector<std::string> patterns;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const std::string_view pattern = trimmed(text.substr(0, comma));
    if (!pattern.empty()) patterns.push_back(lowerCaseAscii(pattern));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return patterns;
}

Error notListed(const std::error_code& why) {
  return Error(Sentence(tr("The folder cannot be listed: %1."), why.message()),
               {.parameter = "folder"}, tr("Choose another folder, or other names."));
}

}  // namespace

bool isOfPattern(std::string_view name, std::string_view pattern) {
  const std::string lower = lowerCaseAscii(name);
  const std::string wanted = lowerCaseAscii(pattern);
  std::size_t at = 0;
  std::size_t in = 0;
  std::size_t star = wanted.npos;  // the last one, and where the rest of the name was tried
  std::size_t tried = 0;
  while (at < lower.size()) {
    if (in < wanted.size() && wanted[in] == '*') {
      star = in++;
      tried = at;
    } else if (in < wanted.size() && (wanted[in] == '?' || wanted[in] == lower[at])) {
      ++in;
      ++at;
    } else if (star != wanted.npos) {
      in = star + 1;
      at = ++tried;
    } else {
      return false;
    }
  }
  while (in < wanted.size() && wanted[in] == '*') ++in;
  return in == wanted.size();
}

std::vector<std::string> filesIn(const fs::path& folder, const std::string& patterns,
                                 bool subfolders) {
  std::error_code failed;
  if (!fs::is_directory(folder, failed))
    throw Error(Sentence(tr("There is no folder %1."), folder.string()), {.parameter = "folder"},
                tr("Create it, or choose another one."));
  const std::vector<std::string> wanted = patternsFrom(patterns);
  std::vector<std::string> names;
  auto entry = fs::recursive_directory_iterator(folder, failed);
  if (failed) throw notListed(failed);
  for (const auto end = fs::recursive_directory_iterator(); entry != end; entry.increment(failed)) {
    if (failed) throw notListed(failed);
    const std::string name = entry->path().filename().string();
    if (entry->is_directory(failed)) {
      if (!subfolders || name.starts_with('.')) entry.disable_recursion_pending();
      continue;
    }
    const bool fits = std::ranges::any_of(
        wanted, [&name](const std::string& pattern) { return isOfPattern(name, pattern); });
    if (!fits || name.starts_with('.') || !entry->is_regular_file(failed)) continue;
    names.push_back(entry->path().lexically_relative(folder).generic_string());
    if (names.size() > mostFiles)
      throw Error(Sentence(tr("The folder has more than %1 files of that name."), mostFiles),
                  {.parameter = "folder"}, tr("Choose another folder, or other names."));
  }
  if (failed) throw notListed(failed);
  if (names.empty())
    throw Error(Sentence(tr("The folder %1 has no file called %2."), folder.string(), patterns),
                {.parameter = "files"}, tr("Choose another folder, or other names."));
  std::ranges::sort(names);
  return names;
}

}  // namespace quern
