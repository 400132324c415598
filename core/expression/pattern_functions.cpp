// SPDX-License-Identifier: GPL-3.0-or-later
//
// Regular expressions by RE2: linear in the length of the text, whatever the pattern.

#include "core/expression/functions.h"
#include "core/expression/lexer.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>

namespace quern::expression {
namespace {

using Pattern = std::shared_ptr<const re2::RE2>;

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

Pattern patternOf(const Bound& argument) {
  const std::string text =
      constantText(argument, {tr("Write the pattern in quotes, for example \"^urgent\".")});
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(8 << 20);
  auto pattern = std::make_shared<const re2::RE2>(text, options);
  if (!pattern->ok())
    throw errorAt(
        argument.position, {tr("The pattern “%1” cannot be read: %2."), text, pattern->error()},
        {tr("Patterns are regular expressions without look-around and back references.")});
  return pattern;
}

/// regex_match(text, "pattern"): somewhere in the text.
Bound bindMatch(TextPosition position, Arguments arguments) {
  checkArguments("regex_match", "tt", position, arguments);
  const auto match = [pattern = patternOf(arguments[1])](const std::vector<Vector>& in,
                                                         std::size_t row, Vector& out) {
    out.booleans[row] = re2::RE2::PartialMatch(piece(textOf(in[0], row)), *pattern) ? 1 : 0;
    return true;
  };
  return bindRowwise(position, std::move(arguments), {Kind::boolean, match});
}

/// How often the pattern matches, as far as that counts: `most` matches at least are reported as
/// such.
std::size_t matchesIn(std::string_view text, const re2::RE2& pattern, std::size_t most) {
  std::size_t matches = 0;
  re2::StringPiece found;
  for (std::size_t at = 0; at <= text.size() && matches < most; ++matches) {
    if (!pattern.Match(piece(text), at, text.size(), re2::RE2::UNANCHORED, &found, 1)) break;
    at = static_cast<std::size_t>(found.data() - text.data()) +
         std::max<std::size_t>(found.size(), 1);
  }
  return matches;
}

/// Whether so many replacements could make a text that is longer than any may be: groups that are
/// put in hold no more than the text.
bool growsTooLong(std::string_view text, const re2::RE2& pattern, const std::string& with) {
  const auto groups = static_cast<std::size_t>(std::ranges::count(with, '\\'));
  const std::size_t fixed = text.size() * (groups + 1);
  if (fixed > GrowingTexts::longest) return true;
  const std::size_t most = (GrowingTexts::longest - fixed) / std::max<std::size_t>(with.size(), 1);
  return text.size() >= most && matchesIn(text, pattern, most + 1) > most;
}

/// regex_replace(text, "pattern", "with \1"): everywhere in the text.
Bound bindReplace(TextPosition position, Arguments arguments) {
  checkArguments("regex_replace", "ttt", position, arguments);
  const Pattern pattern = patternOf(arguments[1]);
  const std::string with = constantText(
      arguments[2], {tr("Write in quotes what to put there; \\1 is the first group.")});
  std::string problem;
  if (!pattern->CheckRewriteString(with, &problem))
    throw errorAt(arguments[2].position,
                  {tr("“%1” cannot be put where the pattern matches: %2"), with, problem},
                  {tr("\\1 is the first group of the pattern, \\\\ is a backslash.")});
  const auto replace = [pattern, with](const std::vector<Vector>& in, std::size_t row,
                                       Vector& out) {
    out.owned[row] = std::string(textOf(in[0], row));
    if (growsTooLong(out.owned[row], *pattern, with))
      out.owned[row].resize(GrowingTexts::longest + 1);  // is refused
    else
      re2::RE2::GlobalReplace(&out.owned[row], *pattern, with);
    return true;
  };
  return bindRowwise(position, std::move(arguments), {Kind::text, replace});
}

/// regex_extract(text, "pattern", group): missing where nothing matches. Without a group: the
/// first, or all of the match if the pattern has none.
Bound bindExtract(TextPosition position, Arguments arguments) {
  checkArguments("regex_extract", "ttn?", position, arguments);
  const Pattern pattern = patternOf(arguments[1]);
  const int groups = pattern->NumberOfCapturingGroups();
  double group = std::min(groups, 1);
  if (arguments.size() > 2)
    group = constantNumber(arguments[2], {tr("Write which group of the pattern, as a number.")});
  if (!(group >= 0) || group > groups)
    throw errorAt(arguments.back().position, {tr("The pattern has %1 {group|groups}."), groups},
                  {tr("Groups are what stands in parentheses, counted from 1; 0 is all of it.")});
  const auto extract = [pattern, wanted = static_cast<std::size_t>(group)](
                           const std::vector<Vector>& in, std::size_t row, Vector& out) {
    const re2::StringPiece text = piece(textOf(in[0], row));
    std::vector<re2::StringPiece> found(wanted + 1);
    if (!pattern->Match(text, 0, text.size(), re2::RE2::UNANCHORED, found.data(),
                        static_cast<int>(found.size())) ||
        found[wanted].data() == nullptr)
      return false;
    out.owned[row] = std::string(found[wanted].data(), found[wanted].size());
    return true;
  };
  return bindRowwise(position, std::move(arguments), {Kind::text, extract});
}

constexpr SpecialFunction patternTable[] = {
    {"matches", bindMatch},
    {"regex_extract", bindExtract},
    {"regex_match", bindMatch},
    {"regex_replace", bindReplace},
};

}  // namespace

std::span<const SpecialFunction> patternFunctions() { return patternTable; }

}  // namespace quern::expression
