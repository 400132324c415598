// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

namespace quern::cli {

/// Chooses the language of everything below, once, from the environment: LC_ALL, LC_MESSAGES, LANG,
/// and LANGUAGE, which goes before them as it does for other programs.
void chooseLanguage();

/// What the environment asks for, by the rules of the C library: the first of the three that is set.
/// Chinese is written in UTF-8 only, and in simplified characters.
bool asksForChinese(std::string_view language, std::string_view all, std::string_view messages,
                    std::string_view lang);

/// A sentence in the language of the user; one that has no translation stays English.
std::string translated(Text text);
std::string translated(const Sentence& sentence);

/// An Error in one line: what happened, where, what to do now. A place that the sentence names
/// already is not said again; a parameter that is an option here is called by its option.
std::string translated(const Error& error);

/// While one lives everything stays English: what a program reads is the same in every language.
class InEnglish {
public:
  InEnglish();
  ~InEnglish();
  InEnglish(const InEnglish&) = delete;
  InEnglish& operator=(const InEnglish&) = delete;

private:
  bool m_before;
};

}  // namespace quern::cli
