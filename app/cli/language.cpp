// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/language.h"

#include "app/cli/texts.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace quern::cli {
namespace {

bool inChinese = false;

std::string translation(const std::string& english) {
  if (!inChinese) return english;
  const std::span<const TranslatedText> texts = chineseTexts();
  const auto found = std::ranges::lower_bound(
      texts, std::string_view(english), {},
      [](const TranslatedText& text) { return std::string_view(text.english); });
  return found != texts.end() && found->english == english ? found->translation : english;
}

std::string_view variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// Whether the sentence says "row 48" already; "row 480" is another one.
bool says(const std::string& sentence, const std::string& what) {
  for (std::size_t at = sentence.find(what); at != std::string::npos;
       at = sentence.find(what, at + 1)) {
    const std::size_t behind = at + what.size();
    if (behind == sentence.size() || sentence[behind] < '0' || sentence[behind] > '9') return true;
  }
  return false;
}

/// The parts of a place that the message leaves open, with commas between.
std::string whereOf(const Error& error) {
  const Place& place = error.place();
  const std::string message = error.message().english();
  std::string where;
  const auto add = [&](const std::string& part, const std::string& said) {
    if (part.empty() || says(message, said)) return;
    where += (where.empty() ? "" : inChinese ? "，" : ", ") + part;
  };
  const auto name = [&](Text pattern, const std::string& value) {
    if (!value.empty()) add(translated(Sentence(pattern, value)), value);
  };
  const auto number = [&](Text pattern, std::int64_t value) {
    const Sentence sentence(pattern, value);
    if (value > 0) add(translated(sentence), sentence.english());
  };
  name(tr("node %1"), place.node);
  add(place.file, place.file);
  number(tr("line %1"), place.line);
  number(tr("row %1"), place.row);
  name(tr("column %1"), place.column);
  if (place.parameter.starts_with("--"))
    add(place.parameter, place.parameter);
  else
    name(tr("parameter %1"), place.parameter);
  number(tr("character %1"), place.character);
  return where;
}

}  // namespace

bool asksForChinese(std::string_view language, std::string_view all, std::string_view messages,
                    std::string_view lang) {
  const std::string_view locale = !all.empty() ? all : !messages.empty() ? messages : lang;
  const std::size_t point = locale.find('.');
  const std::string_view set = point == locale.npos ? "" : locale.substr(point + 1);
  if (!set.empty() && !set.starts_with("UTF") && !set.starts_with("utf")) return false;
  if (locale.empty() || locale == "C" || locale == "POSIX" || locale.starts_with("C."))
    return false;
  std::string_view first = language.empty() ? locale : language.substr(0, language.find(':'));
  first = first.substr(0, first.find_first_of(".@"));
  return first == "zh" || first == "zh_CN" || first == "zh_SG" || first == "zh_Hans";
}

void chooseLanguage() {
  inChinese = asksForChinese(variable("LANGUAGE"), variable("LC_ALL"), variable("LC_MESSAGES"),
                             variable("LANG"));
}

InEnglish::InEnglish() : m_before(std::exchange(inChinese, false)) {}

InEnglish::~InEnglish() { inChinese = m_before; }

std::string translated(Text text) { return translation(text.source); }

std::string translated(const Sentence& sentence) { return sentence.translated(translation); }

std::string translated(const Error& error) {
  std::string text = translated(error.message());
  if (const std::string where = whereOf(error); !where.empty()) {
    // Inside the sentence: "… at least 1 (--clusters)."
    const std::string_view stop = text.ends_with("。") ? "。" : text.ends_with('.') ? "." : "";
    text.erase(text.size() - stop.size());
    text += (inChinese ? "（" : " (") + where + (inChinese ? "）" : ")") + std::string(stop);
  }
  if (error.advice().empty()) return text;
  return text + (inChinese ? "" : " ") + translated(error.advice());
}

}  // namespace quern::cli
