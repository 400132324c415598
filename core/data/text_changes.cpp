// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_changes.h"

#include "core/base/error.h"
#include "core/base/rows.h"
#include "core/base/unicode_text.h"
#include "core/base/utf8.h"

#include <re2/re2.h>

#include <memory>
#include <unordered_map>

namespace quern {
namespace {

using Result = std::optional<std::string>;
using Pattern = std::shared_ptr<const re2::RE2>;

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

Pattern patternOf(const std::string& text) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(8 << 20);
  auto pattern = std::make_shared<const re2::RE2>(text, options);
  if (!pattern->ok())
    throw Error({tr("The pattern “%1” cannot be read: %2."), text, pattern->error()},
                {.parameter = "find"},
                {tr("Patterns are regular expressions without look-around and back references.")});
  return pattern;
}

/// Without blanks at both ends, and one blank for several in between.
std::string squeezed(std::string_view text) {
  std::string result;
  for (const char c : trimmed(text)) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank)
      result += c;
    else if (result.back() != ' ')
      result += ' ';
  }
  return result;
}

std::string replaced(std::string_view text, const std::string& find, const std::string& with) {
  std::string result;
  std::size_t at = 0;
  while (!find.empty()) {
    const std::size_t found = text.find(find, at);
    if (found == std::string_view::npos) break;
    result.append(text, at, found - at).append(with);
    at = found + find.size();
  }
  return result.append(text.substr(at));
}

/// The piece of that number; the last of all holds what is left, separators included.
Result pieceOf(std::string_view text, const TextSettings& settings) {
  for (std::int64_t passed = 1;; ++passed) {
    const std::size_t end = settings.find.empty() ? text.npos : text.find(settings.find);
    if (passed == settings.part)
      return std::string(passed == settings.parts ? text : text.substr(0, end));
    if (end == text.npos) return std::nullopt;
    text.remove_prefix(end + settings.find.size());
  }
}

TextChange patternReplacement(const TextSettings& settings) {
  const Pattern pattern = patternOf(settings.find);
  std::string problem;
  if (!pattern->CheckRewriteString(settings.with, &problem))
    throw Error({tr("“%1” cannot be put where the pattern matches: %2"), settings.with, problem},
                {.parameter = "with"},
                {tr("\\1 is the first group of the pattern, \\\\ is a backslash.")});
  return [pattern, with = settings.with](std::string_view text) -> Result {
    std::string result(text);
    re2::RE2::GlobalReplace(&result, *pattern, with);
    return result;
  };
}

TextChange extraction(const TextSettings& settings) {
  const Pattern pattern = patternOf(settings.find);
  const int group = std::min(pattern->NumberOfCapturingGroups(), 1);
  return [pattern, group](std::string_view text) -> Result {
    re2::StringPiece found[2];
    if (!pattern->Match(piece(text), 0, text.size(), re2::RE2::UNANCHORED, found, group + 1) ||
        found[group].data() == nullptr)
      return std::nullopt;
    return std::string(found[group].data(), found[group].size());
  };
}

Column changedCategories(const Column& column, const TextChange& change, Context& context) {
  context.checkpoint();
  auto categories = std::make_shared<Categories>();
  std::unordered_map<std::string, std::int32_t> known;
  std::vector<std::int32_t> codeOf;  // -1: missing
  for (const std::string& category : column.categories()) {
    const Result result = change(category);
    if (!result) {
      codeOf.push_back(-1);
      continue;
    }
    const auto [entry, isNew] =
        known.try_emplace(*result, static_cast<std::int32_t>(categories->size()));
    if (isNew) categories->push_back(*result);
    codeOf.push_back(entry->second);
  }
  Values<std::int32_t> codes(static_cast<std::size_t>(column.size()), 0);
  Bitmap present(column.size());
  forRows(context, column.size(), [&](RowRange rows) {
    for (std::int64_t row = rows.first; row < rows.last; ++row) {
      const auto at = static_cast<std::size_t>(row);
      const std::int32_t code =
          column.present()[row] ? codeOf[static_cast<std::size_t>(column.codes()[at])] : -1;
      if (code < 0)
        present.setMissing(row);
      else
        codes[at] = code;
    }
  });
  return Column::ofCodes(std::move(codes), std::move(categories),
                         present.missing() > 0 ? std::move(present) : Bitmap());
}

Column changedRows(const Column& column, const TextChange& change, Context& context) {
  std::vector<std::vector<std::string>> blocks(
      static_cast<std::size_t>((column.size() + rowsPerBlock - 1) / rowsPerBlock));
  Bitmap present(column.size());
  forBlocks(context, column.size(), rowsPerBlock, [&](std::int64_t block, RowRange rows) {
    std::vector<std::string>& own = blocks[static_cast<std::size_t>(block)];
    for (std::int64_t row = rows.first; row < rows.last; ++row) {
      const Result result = column.present()[row] ? change(column.text(row)) : std::nullopt;
      if (!result) present.setMissing(row);
      own.push_back(result.value_or(std::string()));
    }
  });
  TextValues texts;
  texts.offsets.push_back(0);
  for (const std::vector<std::string>& block : blocks)
    for (const std::string& text : block) {
      texts.bytes.insert(texts.bytes.end(), text.begin(), text.end());
      texts.offsets.push_back(static_cast<std::int64_t>(texts.bytes.size()));
    }
  return Column::ofTexts(std::move(texts), present.missing() > 0 ? std::move(present) : Bitmap());
}

}  // namespace

TextChange textChange(const TextSettings& settings) {
  switch (settings.action) {
    case TextAction::trim: return [](std::string_view text) { return std::string(trimmed(text)); };
    case TextAction::squeeze: return squeezed;
    case TextAction::lower: return lowerCase;
    case TextAction::upper: return upperCase;
    case TextAction::title: return titleCase;
    case TextAction::halfWidth: return halfWidth;
    case TextAction::fullWidth: return fullWidth;
    case TextAction::pinyin: return pinyin;
    case TextAction::pinyinInitials: return pinyinInitials;
    case TextAction::namePinyin: return namePinyin;
    case TextAction::nameInitials: return namePinyinInitials;
    case TextAction::replace:
      return [settings](std::string_view text) {
        return replaced(text, settings.find, settings.with);
      };
    case TextAction::replacePattern: return patternReplacement(settings);
    case TextAction::extract: return extraction(settings);
    case TextAction::split:
      return [settings](std::string_view text) { return pieceOf(text, settings); };
  }
  bug("an action on texts", __FILE__, __LINE__);
}

Column changedTexts(const Column& column, const TextChange& change, Context& context) {
  if (column.type() == Type::text) return changedRows(column, change, context);
  return changedCategories(column.as(Type::category), change, context);
}

}  // namespace quern
