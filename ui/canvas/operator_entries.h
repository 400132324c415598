// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/registry.h"
#include "ui/canvas/quick_menu.h"

#include <functional>
#include <vector>

namespace quern::ui {

/// What an operator is found by: its name in the window's language, in English and in Chinese,
/// pinyin, id, keywords, and its family.
SearchText searchTextOf(const OperatorSpec& spec);

/// The operators that pass, ready for a menu; most used first.
std::vector<MenuEntry> operatorEntries(const Registry& registry,
                                       const std::function<bool(const OperatorSpec&)>& passes);

/// How often an operator was put on a canvas by this user.
int usesOf(const std::string& operatorId);
void countUse(const std::string& operatorId);

}  // namespace quern::ui
